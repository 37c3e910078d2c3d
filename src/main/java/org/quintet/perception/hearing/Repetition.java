package org.quintet.perception.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/// Tells when a decoder has lost the thread: it then writes the same words again and again.
final class Repetition {
    /// Text that shrinks by more than this says the same too often; the makers' own limit.
    private static final double TOO_SMALL = 2.4;

    private static final int LONGEST_PHRASE = 12;

    /// So many tokens of the same, and so often, nobody says.
    private static final int LEAST_TOKENS = 12;

    private static final int LEAST_TIMES = 4;

    private Repetition() {}

    /// How many of the tokens are left when a loop at their end is cut down to its first round; all
    /// of them where there is none.
    static int withoutLoop(List<Integer> text) {
        for (int phrase = 1; phrase <= LONGEST_PHRASE; phrase++) {
            int same = 0;
            int at = text.size() - 1;
            while (at >= phrase && text.get(at).equals(text.get(at - phrase))) {
                same++;
                at--;
            }
            if (same >= Math.max(LEAST_TOKENS, phrase * (LEAST_TIMES - 1))) {
                return text.size() - same;
            }
        }
        return text.size();
    }

    /// Whether a text says the same too often.
    static boolean isRepetitive(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            int size = deflater.deflate(new byte[bytes.length + 64]);
            return bytes.length > TOO_SMALL * size;
        }
    }
}
