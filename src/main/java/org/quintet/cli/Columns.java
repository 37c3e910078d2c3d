package org.quintet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How wide the screen is.
final class Columns {
    /// Where the screen does not tell, the narrowest usual one: too many rows counted would eat
    /// what stands above.
    static final int USUAL = 80;

    private static final Path SCREEN = Path.of("/dev/tty");
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})");
    private static final long PATIENCE_MS = 500;

    private Columns() {}

    /// The width of this process's screen, as the environment or the terminal tells it.
    ///
    /// @param variable what the variable `COLUMNS` says; may be empty
    static int find(String variable) {
        int told = parsed(variable, Pattern.compile("(\\d{1,4})"));
        return told > 0 ? told : Files.isReadable(SCREEN) ? ofScreen() : USUAL;
    }

    private static int ofScreen() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(SCREEN.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!stty.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                stty.destroyForcibly();
                return USUAL;
            }
            String size = new String(stty.getInputStream().readNBytes(64), StandardCharsets.UTF_8);
            int columns = parsed(size, SIZE);
            return columns > 0 ? columns : USUAL;
        } catch (IOException _) {
            return USUAL; // a process without a terminal, or a system without stty
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    private static int parsed(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
