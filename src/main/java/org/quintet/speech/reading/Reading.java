package org.quintet.speech.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.Language;

/// Text as it is written turned to words as they are read aloud: Markdown, numbers, dates, units,
/// addresses and signs, in English and Chinese and in lines of both. Thread-safe.
public final class Reading {
    private static final EnglishReading ENGLISH = new EnglishReading();
    private static final ChineseReading CHINESE = new ChineseReading();

    private static final String HAN = "\u3400-\u4dbf\u4e00-\u9fff";
    private static final Pattern HAN_CHARACTER = Pattern.compile("[" + HAN + "]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    private static final Pattern QUANTITY =
            Pattern.compile("\\d\\s?(?:" + Units.ANY + ")(?![A-Za-z])");

    /// Chinese with its numbers and marks inside other writing.
    private static final Pattern CHINESE_SPAN =
            Pattern.compile("[\\d.%]*[" + HAN + "][" + HAN + "\\d.%，。！？：；、（）《》“”]*");

    /// A clause of English words and numbers inside Chinese.
    private static final Pattern ENGLISH_SPAN =
            Pattern.compile("[A-Za-z][A-Za-z']*(?:[ ,]{1,2}[$]?[A-Za-z0-9][A-Za-z0-9'.%-]*){3,}");

    /// The end of a line that has no mark is a pause.
    private static final Pattern LINE_END =
            Pattern.compile("(?<=[^\\s\\p{Punct}，。！？：；、…])\\s*\\n\\s*");

    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" (?=[.,;:!?，。！？；：])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Characters that are read in one go: what rules and marks need grows faster than the text.
    private static final int MOST_AT_ONCE = 1000;

    private Reading() {}

    /// The words of a text.
    ///
    /// @param written any text
    /// @param language the language it is mostly in, which tells how its numbers are read
    /// @return words, hyphens and punctuation; nothing where there is nothing to say
    public static String of(String written, Language language) {
        if (written.length() <= MOST_AT_ONCE) {
            return piece(written, language);
        }
        StringBuilder spoken = new StringBuilder();
        for (int from = 0; from < written.length(); ) {
            int to = end(written, from);
            spoken.append(piece(written.substring(from, to), language)).append(' ');
            from = to;
        }
        return SPACES.matcher(spoken).replaceAll(" ").strip();
    }

    /// Where a piece ends: after a line, else between words, else anywhere.
    private static int end(String text, int from) {
        int most = from + MOST_AT_ONCE;
        if (most >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', most - 1);
        int word = text.lastIndexOf(' ', most - 1);
        return line > from ? line + 1 : word > from ? word + 1 : most;
    }

    private static String piece(String written, Language language) {
        String plain = Markup.plain(Signs.clean(written));
        String lines = LINE_END.matcher(plain).replaceAll(". ");
        String text = SPACES.matcher(lines).replaceAll(" ");
        boolean chinese = isChinese(text, language);
        StringBuilder spoken = new StringBuilder();
        Matcher spans = (chinese ? ENGLISH_SPAN : CHINESE_SPAN).matcher(text);
        int from = 0;
        while (spans.find()) {
            spoken.append(read(text.substring(from, spans.start()), chinese));
            spoken.append(read(spans.group(), !chinese));
            from = spans.end();
        }
        spoken.append(read(text.substring(from), chinese));
        String single = SPACES.matcher(spoken).replaceAll(" ").strip();
        return SPACE_BEFORE_MARK.matcher(single).replaceAll("");
    }

    private static boolean isChinese(String text, Language language) {
        return language == Language.CHINESE
                ? HAN_CHARACTER.matcher(text).find()
                        || !LATIN_WORD.matcher(QUANTITY.matcher(text).replaceAll("")).find()
                : HAN_CHARACTER.matcher(text).find() && !LATIN_WORD.matcher(text).find();
    }

    private static String read(String text, boolean chinese) {
        return chinese ? CHINESE.of(text) : ENGLISH.of(text);
    }
}
