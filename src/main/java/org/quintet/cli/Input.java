package org.quintet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Words given to a command.
final class Input {
    /// More than this is no question, and would only fill the memory.
    private static final int LONGEST = 1 << 22;

    private Input() {}

    /// The words on the command line; `-` stands for what comes on standard input.
    static String text(Session session, String... words) {
        String text = String.join(" ", words);
        if (!text.equals("-")) {
            return text;
        }
        try {
            byte[] bytes = session.terminal().in().readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new QuintetException(Kind.USAGE, "cli.longInput", LONGEST >> 20);
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
