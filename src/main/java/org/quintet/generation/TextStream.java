package org.quintet.generation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Joins the bytes of tokens to text, in whole characters, and ends it at a stop text. What could
/// be the beginning of a stop text is held back until it is known not to be one. Bytes that never
/// become a character are left out. For one thread.
final class TextStream {
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .onUnmappableCharacter(CodingErrorAction.IGNORE);
    private final List<String> stops;
    private final Consumer<String> listener;
    private final StringBuilder text = new StringBuilder();
    private ByteBuffer bytes = ByteBuffer.allocate(64);
    private CharBuffer chars = CharBuffer.allocate(64);
    private boolean dropSpace;
    private int told;
    private boolean ended;

    /// @param stops texts that end the stream and are not part of it; empty ones are ignored
    /// @param dropsFirstSpace whether a space at the very start is left out
    /// @param listener hears the text as it grows
    TextStream(List<String> stops, boolean dropsFirstSpace, Consumer<String> listener) {
        this.stops = stops.stream().filter(stop -> !stop.isEmpty()).toList();
        this.dropSpace = dropsFirstSpace;
        this.listener = listener;
    }

    /// Adds the bytes of a token.
    ///
    /// @return whether a stop text was reached
    boolean add(byte[] piece) {
        int from = text.length();
        append(piece, false);
        if (dropSpace && !text.isEmpty()) {
            dropSpace = false;
            if (text.charAt(0) == ' ') {
                text.deleteCharAt(0);
            }
        }
        for (String stop : stops) {
            int at = text.indexOf(stop, Math.max(told, from - stop.length() + 1));
            if (at >= 0) {
                text.setLength(at);
                ended = true;
            }
        }
        tell(ended ? text.length() : text.length() - heldBack());
        return ended;
    }

    /// Ends the stream: what was held back is told.
    ///
    /// @return the whole text
    String end() {
        if (!ended) {
            append(new byte[0], true);
            tell(text.length());
            ended = true;
        }
        return text.toString();
    }

    private void append(byte[] piece, boolean last) {
        if (bytes.remaining() < piece.length) {
            ByteBuffer wider = ByteBuffer.allocate(bytes.position() + 2 * piece.length);
            bytes = wider.put(bytes.flip());
        }
        bytes.put(piece).flip();
        if (chars.capacity() < bytes.remaining() + 2) {
            chars = CharBuffer.allocate(bytes.capacity() + 2);
        }
        CoderResult result = decoder.decode(bytes, chars, last);
        if (result.isOverflow()) {
            throw new IllegalStateException("a UTF-8 text has no more characters than bytes");
        }
        bytes.compact();
        text.append(chars.flip());
        chars.clear();
    }

    private void tell(int end) {
        int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        if (whole > told) {
            listener.accept(text.substring(told, whole));
            told = whole;
        }
    }

    /// Length of the longest end of the text that a stop text begins with.
    private int heldBack() {
        int longest = 0;
        for (String stop : stops) {
            int length = Math.min(stop.length() - 1, text.length() - told);
            while (length > longest) {
                if (stop.startsWith(text.substring(text.length() - length))) {
                    longest = length;
                }
                length--;
            }
        }
        return longest;
    }
}
