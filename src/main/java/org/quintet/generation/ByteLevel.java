package org.quintet.generation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The spelling of bytes as printable characters in byte-level vocabularies, after GPT-2's
/// `bytes_to_unicode`: printable Latin-1 stands for itself, the other bytes follow from U+0100 on.
final class ByteLevel {
    private static final int OTHERS = 0x100;
    private static final int[] BYTE_OF_CHAR = byteOfChar();

    private ByteLevel() {}

    private static int[] byteOfChar() {
        int[] table = new int[2 * OTHERS];
        Arrays.fill(table, -1);
        int next = OTHERS;
        for (int value = 0; value < OTHERS; value++) {
            boolean printable =
                    (value >= '!' && value <= '~')
                            || (value >= 0xa1 && value <= 0xac)
                            || value >= 0xae;
            table[printable ? value : next++] = value;
        }
        return table;
    }

    /// The bytes a token is spelt for; a token with any other character stands for its own text.
    static byte[] bytes(String token) {
        byte[] bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = token.charAt(i);
            int value = c < BYTE_OF_CHAR.length ? BYTE_OF_CHAR[c] : -1;
            if (value < 0) {
                return token.getBytes(StandardCharsets.UTF_8);
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }
}
