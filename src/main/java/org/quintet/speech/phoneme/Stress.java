package org.quintet.speech.phoneme;

/// Stress marks of English phonemes. They stand right before a vowel.
final class Stress {
    static final char PRIMARY = 'ˈ';
    static final char SECONDARY = 'ˌ';
    private static final String VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐ";

    private Stress() {}

    static boolean isVowel(char phoneme) {
        return VOWELS.indexOf(phoneme) >= 0;
    }

    /// Whether the first sound is a vowel.
    static boolean beginsWithVowel(String phonemes) {
        for (int i = 0; i < phonemes.length(); i++) {
            char c = phonemes.charAt(i);
            if (c != PRIMARY && c != SECONDARY) {
                return isVowel(c);
            }
        }
        return false;
    }

    /// Turns the primary stress into a secondary one: for a part of a compound.
    static String weaken(String phonemes) {
        return phonemes.indexOf(PRIMARY) < 0
                ? phonemes
                : phonemes.replace(String.valueOf(SECONDARY), "").replace(PRIMARY, SECONDARY);
    }

    /// Gives a word that has no primary stress one, on its secondary stress or its first vowel.
    static String ensure(String phonemes) {
        if (phonemes.indexOf(PRIMARY) >= 0) {
            return phonemes;
        }
        int second = phonemes.indexOf(SECONDARY);
        if (second >= 0) {
            return phonemes.substring(0, second) + PRIMARY + phonemes.substring(second + 1);
        }
        for (int i = 0; i < phonemes.length(); i++) {
            if (isVowel(phonemes.charAt(i))) {
                return phonemes.substring(0, i) + PRIMARY + phonemes.substring(i);
            }
        }
        return phonemes;
    }
}
