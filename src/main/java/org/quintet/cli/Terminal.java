package org.quintet.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where a command reads and writes.
///
/// @param in standard input
/// @param out answers
/// @param err messages and progress
/// @param outIsScreen whether somebody watches `out` grow, so that it may be rewritten
/// @param errIsScreen the same for `err`
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsScreen,
        boolean errIsScreen) {
    /// The streams of this process. They speak UTF-8, whatever the locale, save for a Windows
    /// console, which has its own encoding.
    public static Terminal ofProcess() {
        boolean outIsScreen = isScreen(1);
        boolean errIsScreen = isScreen(2);
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                print(FileDescriptor.out, outIsScreen, "stdout.encoding"),
                print(FileDescriptor.err, errIsScreen, "stderr.encoding"),
                outIsScreen,
                errIsScreen);
    }

    private static PrintStream print(FileDescriptor stream, boolean screen, String encoding) {
        Charset charset =
                screen && isWindows()
                        ? Charset.forName(System.getProperty(encoding, "UTF-8"))
                        : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(stream), true, charset);
    }

    /// Java tells only whether input and output both are a screen; Linux tells it of each stream.
    private static boolean isScreen(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        if (!Files.isSymbolicLink(link)) {
            return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }
}
