package org.quintet.knowledge.pdf;

import java.util.Set;

/// How lines of text are put together again. Thread-safe.
final class Letters {
    private static final Set<Character.UnicodeBlock> DENSE =
            Set.of(
                    Character.UnicodeBlock.HIRAGANA,
                    Character.UnicodeBlock.KATAKANA,
                    Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private Letters() {}

    /// Whether words of this script are written without blanks between them.
    static boolean isDense(int codePoint) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
        return Character.isIdeographic(codePoint) || (block != null && DENSE.contains(block));
    }

    /// What stands between two pieces that follow each other: a blank, or nothing in Chinese.
    static String between(CharSequence before, CharSequence after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        int last = Character.codePointBefore(before, before.length());
        int first = Character.codePointAt(after, 0);
        boolean together =
                Character.isWhitespace(last)
                        || Character.isWhitespace(first)
                        || (isDense(last) && isDense(first));
        return together ? "" : " ";
    }

    /// Whether a sentence ends here.
    static boolean endsSentence(CharSequence text) {
        int end = text.length();
        while (end > 0 && "\"'”’)）」』]】".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?:;。！？：；…".indexOf(text.charAt(end - 1)) >= 0;
    }
}
