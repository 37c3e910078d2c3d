package org.quintet.knowledge.pdf;

/// Text that is read from right to left. Thread-safe.
final class Bidi {
    private Bidi() {}

    /// Whether nothing in a word is read from left to right, but something from right to left.
    static boolean isLeftward(String word) {
        boolean leftward = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            switch (Character.getDirectionality(word.codePointAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                        leftward = true;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                default -> {}
            }
        }
        return leftward;
    }
}
