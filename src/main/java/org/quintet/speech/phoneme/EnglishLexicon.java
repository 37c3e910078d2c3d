package org.quintet.speech.phoneme;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How English words are pronounced in America: a dictionary, else a word of it with an ending, a
/// compound of two of its words, letters said one by one, or what the letters suggest. Immutable
/// and thread-safe.
final class EnglishLexicon {
    /// Longer words are no words, and are spelled by sound piece by piece.
    private static final int LONGEST = 40;

    private static final int SHORTEST_PART = 3;
    private static final String VOWEL_LETTERS = "aeiouy";
    private static final String FLAPPED_AFTER = "AIOWYiuæɑəɛɪɹʊʌ";

    /// Short forms that are said as words, though the dictionary has them in no capitals.
    private static final Set<String> SAID_AS_WORDS =
            Set.of(
                    "RAM", "ROM", "LAN", "PIN", "SIM", "ZIP", "GIF", "COVID", "OPEC", "FIFA",
                    "RAID");

    private final PackedTable words = PackedTable.resource("english.tsv.gz");
    private final LetterSounds sounds = new LetterSounds();

    /// The phonemes of a word.
    ///
    /// @param word of Latin letters without marks, and apostrophes
    /// @param tag which of several pronunciations is meant
    /// @param shouted whether its neighbours are in capitals too, which then mean nothing
    String say(String word, Tag tag, boolean shouted) {
        boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (capitals && !shouted) {
            String said = abbreviation(word);
            if (said != null) {
                return said;
            }
        }
        String known = capitals ? known(word.toLowerCase(Locale.ROOT), tag) : known(word, tag);
        if (known != null) {
            return known;
        }
        if (!capitals && isCamelCase(word)) {
            return camelCase(word, tag);
        }
        return unknown(word.toLowerCase(Locale.ROOT), tag);
    }

    /// A word the dictionary has, as it stands or with an ending.
    private @Nullable String known(String word, Tag tag) {
        String exact = form(word, tag);
        if (exact != null) {
            return exact;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String said = lower.equals(word) ? null : form(lower, tag);
        if (said == null && word.equals(lower) && !word.isEmpty()) {
            said = form(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1), tag);
        }
        return said == null ? withEnding(lower, tag) : said;
    }

    private @Nullable String form(String word, Tag tag) {
        String line = words.find(word);
        if (line == null) {
            return null;
        }
        String[] forms = line.split("\t", -1);
        for (Tag wanted = tag; wanted != null; wanted = wanted.wider()) {
            for (int i = 1; i < forms.length; i++) {
                if (forms[i].startsWith(wanted.label() + "=")) {
                    return forms[i].substring(wanted.label().length() + 1);
                }
            }
        }
        return forms[0];
    }

    /// Capitals that stand for a name of their own: said as the dictionary has it, else letter by
    /// letter; null where they are a common word.
    private @Nullable String abbreviation(String word) {
        String bare = word.endsWith("'S") ? word.substring(0, word.length() - 2) : word;
        String end = bare.length() < word.length() ? "'s" : "";
        String own = words.find(bare);
        if (own != null) {
            return withS(own.split("\t", -1)[0], end);
        }
        if (SAID_AS_WORDS.contains(bare)) {
            String said = form(bare.toLowerCase(Locale.ROOT), Tag.DEFAULT);
            return said == null ? null : withS(said, end);
        }
        boolean common = words.find(bare.toLowerCase(Locale.ROOT)) != null;
        return (common && bare.length() > 3) || (bare.length() > 5 && isPronounceable(bare))
                ? null
                : withS(spell(bare), end);
    }

    private static String withS(String phonemes, String end) {
        return end.isEmpty() ? phonemes : Endings.s(phonemes);
    }

    private static boolean isPronounceable(String word) {
        int vowels = 0;
        int run = 0;
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean vowel = VOWEL_LETTERS.indexOf(c) >= 0;
            vowels += vowel ? 1 : 0;
            run = vowel ? 0 : run + 1;
            if (run > 3) {
                return false;
            }
        }
        return vowels * 5 > word.length();
    }

    /// Letter by letter, the last one stressed.
    String spell(String letters) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            String letter = letters.substring(i, i + 1);
            String name = words.find(letter.toUpperCase(Locale.ROOT));
            if (name == null || letter.equalsIgnoreCase("a")) {
                name = letter.equalsIgnoreCase("a") ? "ˈA" : words.find(lower(letter));
            }
            if (name != null) {
                said.append(i < letters.length() - 1 ? Stress.weaken(name) : name);
            }
        }
        return said.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isCamelCase(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Such as JavaFX or iPhone: part by part.
    private String camelCase(String word, Tag tag) {
        String[] parts = word.split("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1);
        if (parts.length < 2) {
            return unknown(lower(word), tag);
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].length() == 1 ? spell(parts[i]) : say(parts[i], tag, false);
            said.append(i == 0 ? part : Stress.weaken(part));
        }
        return said.toString();
    }

    private @Nullable String withEnding(String word, Tag tag) {
        for (Endings ending : Endings.values()) {
            for (String stem : ending.stems(word)) {
                String said = form(stem, tag);
                if (said != null) {
                    return ending.add(said, FLAPPED_AFTER);
                }
            }
        }
        return null;
    }

    private String unknown(String word, Tag tag) {
        if (word.length() > LONGEST) {
            return unknown(word.substring(0, LONGEST), tag)
                    + " "
                    + unknown(word.substring(LONGEST), tag);
        }
        String compound = compound(word);
        if (compound != null) {
            return compound;
        }
        int apostrophe = word.indexOf('\'');
        if (apostrophe >= 0) {
            String before = word.substring(0, apostrophe);
            String after = word.substring(apostrophe + 1);
            String stem = before.isEmpty() ? "" : say(before, tag, true);
            return after.isEmpty()
                    ? stem
                    : after.equals("s")
                            ? Endings.s(stem)
                            : stem + Stress.weaken(unknown(after, tag));
        }
        return isPronounceable(word) && word.length() > 1 ? sounds.say(word) : spell(word);
    }

    /// Two words of the dictionary written as one, the most even split first.
    private @Nullable String compound(String word) {
        int middle = word.length() / 2;
        for (int off = 0; middle - off >= SHORTEST_PART; off++) {
            for (int cut : new int[] {middle + off, middle - off}) {
                if (cut < SHORTEST_PART || word.length() - cut < SHORTEST_PART + 1) {
                    continue;
                }
                String first = words.find(word.substring(0, cut));
                String second = first == null ? null : known(word.substring(cut), Tag.DEFAULT);
                if (first != null && second != null) {
                    return Stress.ensure(first.split("\t", -1)[0]) + Stress.weaken(second);
                }
            }
        }
        return null;
    }
}
