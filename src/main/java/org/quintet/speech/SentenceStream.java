package org.quintet.speech;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text that is still being written into sentences, each as soon as it is sure to be whole.
/// For one thread.
public final class SentenceStream {
    private final StringBuilder open = new StringBuilder();

    /// Adds more of the text.
    ///
    /// @return the sentences that are whole by now, in order; often none
    public List<String> add(String text) {
        open.append(text);
        List<String> whole = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < open.length(); i++) {
            if (endsAt(i)) {
                take(from, i + 1, whole);
                from = i + 1;
            }
        }
        open.delete(0, from);
        return whole;
    }

    /// The text is at its end.
    ///
    /// @return what was left of it; empty where nothing was
    public List<String> end() {
        List<String> rest = new ArrayList<>();
        take(0, open.length(), rest);
        open.setLength(0);
        return rest;
    }

    private boolean endsAt(int index) {
        char mark = open.charAt(index);
        return switch (mark) {
            case '\n', '。', '！', '？', '；', '…' -> true;
            // A point may stand within a number or a name: only a blank after it tells.
            case '.', '!', '?' ->
                    index + 1 < open.length() && Character.isWhitespace(open.charAt(index + 1));
            default -> false;
        };
    }

    private void take(int from, int to, List<String> into) {
        String sentence = open.substring(from, to).strip();
        if (!sentence.isEmpty()) {
            into.add(sentence);
        }
    }
}
