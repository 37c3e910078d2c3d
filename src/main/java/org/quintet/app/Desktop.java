package org.quintet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens addresses in the user's browser, and shows files in the file manager.
final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private Desktop() {}

    /// Opens a web address; called only for a click.
    static void browse(String address) {
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return;
        }
        start(opener(System.getProperty("os.name"), address));
    }

    /// Shows a file or folder where it lies; called only for a click.
    static void show(Path file) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            start(List.of("explorer.exe", "/select," + file));
        } else if (os.contains("mac")) {
            start(List.of("open", "-R", file.toString()));
        } else {
            Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
            start(List.of("xdg-open", String.valueOf(folder)));
        }
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            LOG.warn("{} could not be started", command.getFirst(), failure);
        }
    }

    private static List<String> opener(String system, String address) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(os.contains("mac") ? "open" : "xdg-open", address);
    }
}
