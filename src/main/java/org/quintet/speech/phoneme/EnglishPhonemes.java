package org.quintet.speech.phoneme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phonemes of English words in a row, with the weak forms of little words. Immutable and
/// thread-safe.
final class EnglishPhonemes {
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]++(?:'[A-Za-z]++){0,3}+'?|-|[^A-Za-z]");
    private static final String MARKS = ";:,.!?—…\"()“”";
    private static final String PAUSES = ";:,.!?—…";
    private static final int SHOUTED_SHARE = 2;

    private final EnglishLexicon lexicon = new EnglishLexicon();

    /// The phonemes of a text without digits.
    ///
    /// @param text Latin letters without marks, apostrophes, hyphens, spaces and punctuation
    String say(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        boolean shouted = isShouted(tokens);
        List<String> plain = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isWord(tokens.get(i))) {
                plain.add(Context.plain(tokens.get(i)));
                places.add(i);
            } else if (PAUSES.contains(tokens.get(i))) {
                plain.add("");
                places.add(i);
            }
        }
        String[] said = new String[tokens.size()];
        String next = "";
        // From the end: a little word's form depends on the sound after it.
        for (int i = plain.size() - 1; i >= 0; i--) {
            int at = places.get(i);
            said[at] =
                    plain.get(i).isEmpty()
                            ? tokens.get(at)
                            : word(tokens.get(at), plain, i, next, shouted);
            next = plain.get(i).isEmpty() ? "" : said[at];
        }
        return join(tokens, said);
    }

    private static boolean isWord(String token) {
        char c = token.charAt(0);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Whether capitals mean nothing, since most words are written in them.
    private static boolean isShouted(List<String> tokens) {
        int words = 0;
        int capital = 0;
        for (String token : tokens) {
            if (token.length() > 1 && isWord(token)) {
                words++;
                capital += token.equals(token.toUpperCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return words > 2 && capital * SHOUTED_SHARE > words;
    }

    private String word(String written, List<String> plain, int at, String next, boolean shouted) {
        boolean last = next.isEmpty();
        boolean beforeVowel = Stress.beginsWithVowel(next);
        String word = plain.get(at);
        boolean capitals = written.length() > 1 && written.equals(upper(written)) && !shouted;
        if (!capitals) {
            switch (word) {
                case "a" -> {
                    boolean letter = last || (written.equals("A") && at > 0);
                    return letter ? "ˈA" : "ɐ";
                }
                case "an" -> {
                    return "ɐn";
                }
                case "the" -> {
                    return beforeVowel ? "ði" : "ðə";
                }
                case "to" -> {
                    return last ? "tˈu" : (beforeVowel ? "tʊ" : "tə");
                }
                case "in" -> {
                    return last ? "ˈɪn" : "ɪn";
                }
                case "i" -> {
                    return "ˌI";
                }
                case "am" -> {
                    return last ? "ˈæm" : "ɐm";
                }
                case "lead" -> {
                    return Context.isMetal(plain, at) ? "lˈɛd" : "lˈid";
                }
                default -> {}
            }
        }
        return lexicon.say(written, Context.tag(plain, at), shouted);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /// Words joined by a hyphen are said in one go.
    private static String join(List<String> tokens, String[] said) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (said[i] != null) {
                text.append(said[i]);
            } else if (MARKS.contains(token)) {
                text.append(token);
            } else if (!isHyphen(tokens, i) && !text.isEmpty() && !endsWithSpace(text)) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static boolean isHyphen(List<String> tokens, int at) {
        return tokens.get(at).equals("-")
                && at > 0
                && at + 1 < tokens.size()
                && isWord(tokens.get(at - 1))
                && isWord(tokens.get(at + 1));
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.charAt(text.length() - 1) == ' ';
    }
}
