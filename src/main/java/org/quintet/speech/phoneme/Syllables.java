package org.quintet.speech.phoneme;

import java.util.Map;

/// Phonemes of Mandarin syllables, as the voice was trained with: the tone's arrow stands right
/// after the vowel, before a final n or ng. Pure functions.
final class Syllables {
    private static final Map<String, String> INITIALS =
            Map.ofEntries(
                    Map.entry("b", "p"),
                    Map.entry("p", "pʰ"),
                    Map.entry("m", "m"),
                    Map.entry("f", "f"),
                    Map.entry("d", "t"),
                    Map.entry("t", "tʰ"),
                    Map.entry("n", "n"),
                    Map.entry("l", "l"),
                    Map.entry("g", "k"),
                    Map.entry("k", "kʰ"),
                    Map.entry("h", "x"),
                    Map.entry("j", "ʨ"),
                    Map.entry("q", "ʨʰ"),
                    Map.entry("x", "ɕ"),
                    Map.entry("zh", "ꭧ"),
                    Map.entry("ch", "ꭧʰ"),
                    Map.entry("sh", "ʂ"),
                    Map.entry("r", "ɻ"),
                    Map.entry("z", "ʦ"),
                    Map.entry("c", "ʦʰ"),
                    Map.entry("s", "s"));

    /// By the full form of the final; 0 marks where the tone goes.
    private static final Map<String, String> FINALS =
            Map.ofEntries(
                    Map.entry("a", "a0"),
                    Map.entry("o", "wo0"),
                    Map.entry("e", "ɤ0"),
                    Map.entry("ê", "ɛ0"),
                    Map.entry("i", "i0"),
                    Map.entry("u", "u0"),
                    Map.entry("v", "y0"),
                    Map.entry("ai", "ai0"),
                    Map.entry("ei", "ei0"),
                    Map.entry("ao", "au0"),
                    Map.entry("ou", "ou0"),
                    Map.entry("an", "a0n"),
                    Map.entry("en", "ə0n"),
                    Map.entry("ang", "a0ŋ"),
                    Map.entry("eng", "ə0ŋ"),
                    Map.entry("er", "ɚ0"),
                    Map.entry("ong", "ʊ0ŋ"),
                    Map.entry("ia", "ja0"),
                    Map.entry("ie", "je0"),
                    Map.entry("iao", "jau0"),
                    Map.entry("iou", "jou0"),
                    Map.entry("ian", "jɛ0n"),
                    Map.entry("in", "i0n"),
                    Map.entry("iang", "ja0ŋ"),
                    Map.entry("ing", "i0ŋ"),
                    Map.entry("iong", "jʊ0ŋ"),
                    Map.entry("io", "jɔ0"),
                    Map.entry("ua", "wa0"),
                    Map.entry("uo", "wo0"),
                    Map.entry("uai", "wai0"),
                    Map.entry("uei", "wei0"),
                    Map.entry("uan", "wa0n"),
                    Map.entry("uen", "wə0n"),
                    Map.entry("uang", "wa0ŋ"),
                    Map.entry("ueng", "wə0ŋ"),
                    Map.entry("van", "ɥɛ0n"),
                    Map.entry("ve", "ɥe0"),
                    Map.entry("vn", "y0n"));

    /// Syllables without a vowel, and o by itself.
    private static final Map<String, String> WHOLE =
            Map.of("o", "ɔ0", "m", "m0", "n", "n0", "ng", "ŋ0", "hm", "hm0", "hng", "hŋ0");

    /// Finals that are written short after an initial.
    private static final Map<String, String> SHORT = Map.of("iu", "iou", "ui", "uei", "un", "uen");

    private static final String[] TONES = {"", "→", "↗", "↓", "↘", ""};

    private Syllables() {}

    /// The phonemes of a syllable in pinyin with a digit for its tone; v for ü.
    static String phonemes(String syllable) {
        int last = syllable.length() - 1;
        String tone = TONES[Math.clamp(syllable.charAt(last) - '0', 0, 5)];
        String letters = syllable.substring(0, last);
        String whole = WHOLE.get(letters);
        if (whole != null) {
            return whole.replace("0", tone);
        }
        boolean retroflex = letters.endsWith("r") && !letters.equals("er");
        String bare = retroflex ? letters.substring(0, letters.length() - 1) : letters;
        int split = initialLength(bare);
        String initial = bare.substring(0, split);
        String end = fullFinal(initial, bare.substring(split));
        boolean buzzing = end.equals("i") && "zh ch sh r z c s".contains(initial) && split > 0;
        String sound = buzzing ? "ɨ0" : FINALS.getOrDefault(end, "");
        return INITIALS.getOrDefault(initial, "")
                + (retroflex ? withR(sound) : sound).replace("0", tone);
    }

    /// A final that is turned into an r, as in 花儿 or 一点儿.
    private static String withR(String sound) {
        String open = sound.endsWith("n") ? sound.substring(0, sound.length() - 1) : sound;
        return open + "ɚ";
    }

    private static int initialLength(String letters) {
        for (int length = Math.min(2, letters.length()); length > 0; length--) {
            if (INITIALS.containsKey(letters.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /// The final without the abbreviations of pinyin.
    private static String fullFinal(String initial, String written) {
        if (initial.isEmpty()) {
            return withoutGlide(written);
        }
        if ("jqx".contains(initial) && written.startsWith("u")) {
            return "v" + written.substring(1);
        }
        if (written.equals("ue")) {
            return "ve";
        }
        return SHORT.getOrDefault(written, written);
    }

    private static String withoutGlide(String written) {
        if (written.startsWith("yu")) {
            return "v" + written.substring(2);
        }
        if (written.startsWith("y")) {
            String rest = written.substring(1);
            return rest.startsWith("i") ? rest : SHORT.getOrDefault("i" + rest, "i" + rest);
        }
        if (written.startsWith("w")) {
            String rest = written.substring(1);
            return rest.startsWith("u") ? rest : "u" + rest;
        }
        return written;
    }
}
