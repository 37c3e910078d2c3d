package org.quintet.task.deck;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quintet.core.Language;

/// Makes lines of text fit for a slide: no marks of lists, no markup, the punctuation of the
/// language. Stateless.
final class Lines {
    /// Characters that a reader does not see or a slide can't show: controls, direction marks,
    /// joiners, private use, and emoji.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\x{FE00}-\\x{FE0F}\\x{1F000}-\\x{1FAFF}"
                            + "\\x{2600}-\\x{27BF}&&[^\\n\\t]]");

    private static final Pattern MARK =
            Pattern.compile(
                    "^(?:[\\s>*#•·▪●○◦–—-]+"
                            + "|[(（]?\\d{1,2}[)）.、．:：](?:\\s+|(?=\\p{IsHan}))"
                            + "|[(（]?\\d{1,2}[)）、．]"
                            + "|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、"
                            + "|(?i:answer|title|point|fact|step|slide|note|question)\\s*\\d*\\s*[:：]"
                            + "|(?:回答|答案|答|标题|要点|步骤|讲稿|问题|问|第[一二三四五六七八九十\\d]+[点步])\\s*\\d*\\s*[:：])"
                            + "\\s*");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\*\\*|__|`+|</?[A-Za-z][^>]{0,80}>|\\[(?=[^\\]]*\\]\\()|\\]\\([^)]*\\)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern HAN_GAP =
            Pattern.compile("(?<=[\\p{IsHan}，。；：？！、]) (?=[\\p{IsHan}，。；：？！、])");
    private static final String END_MARKS = "。.；;，,：:";
    private static final String QUOTES = "“”\"「」『』'";

    private Lines() {}

    /// The text without what can't be seen, line breaks kept.
    static String visible(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /// One line as it may stand on a slide; empty where nothing is left.
    static String tidy(String text, Language language) {
        String line = SPACES.matcher(Formulae.plain(visible(text))).replaceAll(" ").strip();
        if (language == Language.CHINESE) {
            line = ZhConverterUtil.toSimple(line);
        }
        String before;
        do {
            before = line;
            line = MARK.matcher(line).replaceFirst("");
        } while (!line.equals(before));
        line = unquoted(MARKUP.matcher(line).replaceAll("").strip());
        return language == Language.CHINESE ? chinese(line) : line;
    }

    /// A line without the mark at its end, as points and titles stand.
    static String open(String line) {
        String text = line.strip();
        while (!text.isEmpty() && END_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }

    /// A line with a mark at its end, as sentences stand.
    static String closed(String line, Language language) {
        String text = line.strip();
        if (text.isEmpty() || "。！？.!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return text;
        }
        return open(text) + (language == Language.CHINESE ? "。" : ".");
    }

    private static String unquoted(String line) {
        boolean quoted =
                line.length() > 2
                        && QUOTES.indexOf(line.charAt(0)) >= 0
                        && QUOTES.indexOf(line.charAt(line.length() - 1)) >= 0;
        return quoted ? line.substring(1, line.length() - 1).strip() : line;
    }

    /// The marks of Chinese beside its characters.
    private static String chinese(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < text.length(); i++) {
            int at = ",;:?!.()".indexOf(text.charAt(i));
            boolean beside =
                    (i > 0 && isHan(text.charAt(i - 1)))
                            || (at >= 6 && i + 1 < text.length() && isHan(text.charAt(i + 1)));
            if (at >= 0 && beside) {
                text.setCharAt(i, "，；：？！。（）".charAt(at));
            }
        }
        return HAN_GAP.matcher(text.toString()).replaceAll("").replaceAll("([，。；：？！]) ", "$1");
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /// The sentences of a text, stripped; a line break ends one too.
    static List<String> sentences(String text) {
        List<String> all = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        for (String line : visible(text).split("\n", -1)) {
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next();
                    end != BreakIterator.DONE;
                    start = end, end = breaks.next()) {
                String sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    all.add(sentence);
                }
            }
        }
        return all;
    }

    /// How long a line is to a reader: a Chinese character is about half a word.
    static double words(String line) {
        long han = line.codePoints().filter(Lines::isHan).count();
        long others =
                Pattern.compile("(?:(?!\\p{IsHan})[\\p{L}\\p{N}])+")
                        .matcher(line)
                        .results()
                        .count();
        return han / 2.0 + others;
    }
}
