package org.quintet.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.service.Doctor.Finding;
import org.quintet.service.Doctor.Status;

/// Whether a window can open, found out without opening one.
public final class Display {
    private static final String GTK = "libgtk-3.so.0";

    private static final List<Path> LIBRARY_FOLDERS =
            List.of(
                    Path.of("/usr/lib"),
                    Path.of("/usr/lib64"),
                    Path.of("/lib"),
                    Path.of("/lib64"),
                    Path.of("/usr/local/lib"));

    private Display() {}

    /// What keeps a window from opening on this machine; empty where nothing does.
    public static Optional<Finding> missing() {
        return System.getProperty("glass.platform", "").equalsIgnoreCase("headless")
                ? Optional.empty()
                : missing(System.getProperty("os.name"), System.getenv(), LIBRARY_FOLDERS);
    }

    static Optional<Finding> missing(
            String system, Map<String, String> environment, List<Path> libraryFolders) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        // JavaFX speaks X11 only; under Wayland it goes through Xwayland, which sets DISPLAY too.
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of(bad("service.noDisplay"));
        }
        return hasGtk(libraryFolders) ? Optional.empty() : Optional.of(bad("service.noGtk"));
    }

    /// Looks in the library folders and, for Debian's way of sorting by processor, one below.
    private static boolean hasGtk(List<Path> folders) {
        return folders.stream()
                .filter(Files::isDirectory)
                .anyMatch(
                        folder ->
                                Files.exists(folder.resolve(GTK))
                                        || below(folder).stream()
                                                .anyMatch(each -> Files.exists(each.resolve(GTK))));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> each.getFileName().toString().contains("-linux-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding bad(String key) {
        return new Finding("display", Status.BAD, key, List.of(), key + "Advice");
    }
}
