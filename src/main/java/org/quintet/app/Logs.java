package org.quintet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// Where the log goes: to `logs/quintet.log` in the home folder, warnings only and nothing a user
/// wrote or showed; to standard error with `-v`.
///
/// The logger reads its settings once, when first used, so this comes before all else.
final class Logs {
    private static final String PREFIX = "org.slf4j.simpleLogger.";
    private static final int KEPT = 5;

    /// They tell at length what they find amiss in a user's document, with pieces of it.
    private static final List<String> PARSERS =
            List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi");

    private static final Set<String> ASKING_ONLY = Set.of("-h", "--help", "-V", "--version");

    private Logs() {}

    static void setUp(Path home, List<String> arguments) {
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
        System.setProperty(PREFIX + "showShortLogName", "true");
        for (String parser : PARSERS) {
            System.setProperty(PREFIX + "log." + parser, "off");
        }
        if (arguments.contains("-v") || arguments.contains("--verbose")) {
            System.setProperty(PREFIX + "defaultLogLevel", "info");
            return;
        }
        if (arguments.stream().anyMatch(ASKING_ONLY::contains)) {
            System.setProperty(PREFIX + "defaultLogLevel", "off");
            return;
        }
        try {
            System.setProperty(PREFIX + "logFile", file(home).toString());
            System.setProperty(PREFIX + "defaultLogLevel", "warn");
        } catch (IOException _) {
            // A home that can't be written is told by whoever needs it; only the log goes without.
            System.setProperty(PREFIX + "defaultLogLevel", "off");
        }
    }

    /// The file to write. The logger begins it anew, so the one of the last run is put before the
    /// older ones, of which five stay.
    private static Path file(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("logs"));
        Path file = folder.resolve("quintet.log");
        if (!Files.isWritable(folder)) {
            throw new IOException(folder + " is not writable");
        }
        if (Files.exists(file) && Files.size(file) > 0) {
            for (int i = KEPT; i > 0; i--) {
                Path older = i == 1 ? file : folder.resolve("quintet." + (i - 1) + ".log");
                if (Files.exists(older)) {
                    Files.move(
                            older,
                            folder.resolve("quintet." + i + ".log"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return file;
    }
}
