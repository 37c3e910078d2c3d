package org.quintet.speech.phoneme;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From words to phonemes, English and Chinese side by side in one text. Thread-safe; the
/// dictionaries are read once, when they are first needed.
public final class Phonemes {
    private static final Pattern RUN =
            Pattern.compile("[\u3400-\u4dbf\u4e00-\u9fff]+|[^\u3400-\u4dbf\u4e00-\u9fff]+");
    private static final Pattern MARKS_ON_LETTERS = Pattern.compile("\\p{M}+");
    private static final String CLOSING = ";:,.!?…)”";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Phonemes() {}

    /// Loads the dictionaries, so that the first sentence need not wait for them.
    public static void prepare() {
        if (English.SPEAKER.say("a").isEmpty() || Mandarin.SPEAKER.say("一").isEmpty()) {
            throw new IllegalStateException("the pronouncing dictionaries are empty");
        }
    }

    /// The phonemes of a text, with its punctuation.
    ///
    /// @param spoken words only: no digits, signs or abbreviations
    /// @return in the alphabet of Kokoro-82M; blank where there is nothing to say
    public static String of(String spoken) {
        StringBuilder said = new StringBuilder();
        Matcher runs = RUN.matcher(punctuated(spoken));
        while (runs.find()) {
            String run = runs.group();
            boolean chinese = Character.isIdeographic(run.codePointAt(0));
            String phonemes = chinese ? Mandarin.SPEAKER.say(run) : English.SPEAKER.say(latin(run));
            if (!phonemes.isEmpty() && CLOSING.indexOf(phonemes.charAt(0)) < 0) {
                said.append(' ');
            }
            said.append(phonemes);
        }
        return SPACES.matcher(said).replaceAll(" ").strip();
    }

    private static String latin(String run) {
        String apart = Normalizer.normalize(run, Normalizer.Form.NFD);
        return MARKS_ON_LETTERS
                .matcher(apart)
                .replaceAll("")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("Ł", "L");
    }

    /// Chinese punctuation as that which the voice knows.
    private static String punctuated(String text) {
        StringBuilder marks = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks.append(
                    switch (c) {
                        case '，', '、' -> ", ";
                        case '。', '．' -> ". ";
                        case '！' -> "! ";
                        case '？' -> "? ";
                        case '：' -> ": ";
                        case '；' -> "; ";
                        case '《', '「', '『', '【', '〈' -> " “";
                        case '》', '」', '』', '】', '〉' -> "” ";
                        case '（' -> " (";
                        case '）' -> ") ";
                        case '–', '―' -> "—";
                        default -> String.valueOf(c);
                    });
        }
        return marks.toString();
    }

    private static final class English {
        private static final EnglishPhonemes SPEAKER = new EnglishPhonemes();
    }

    private static final class Mandarin {
        private static final MandarinPhonemes SPEAKER = new MandarinPhonemes();
    }
}
