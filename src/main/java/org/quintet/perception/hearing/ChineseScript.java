package org.quintet.perception.hearing;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Hearing.Script;
import org.quintet.core.Transcript.Segment;
import org.quintet.core.Transcript.Word;

/// Writes Chinese in the characters the user chose, whatever the model took.
final class ChineseScript {
    private ChineseScript() {}

    /// A segment in the characters of a script; unchanged where it is in no Chinese.
    static Segment written(Segment segment, String language, Script script) {
        if (!language.equals("zh") && !language.equals("yue")) {
            return segment;
        }
        String text = convert(segment.text(), script);
        List<Word> words = new ArrayList<>();
        // What a character becomes can depend on those beside it, so words are cut from the whole.
        boolean sameLength = text.length() == segment.text().length();
        int at = 0;
        for (Word word : segment.words()) {
            int found = sameLength ? segment.text().indexOf(word.text().strip(), at) : -1;
            String stripped = word.text().strip();
            String converted =
                    found < 0
                            ? convert(stripped, script)
                            : text.substring(found, found + stripped.length());
            at = found < 0 ? at : found + stripped.length();
            words.add(
                    new Word(
                            word.start(),
                            word.end(),
                            word.text().replace(stripped, converted),
                            word.confidence()));
        }
        return new Segment(segment.start(), segment.end(), text, segment.confidence(), words);
    }

    private static String convert(String text, Script script) {
        return script == Script.SIMPLIFIED
                ? ZhConverterUtil.toSimple(text)
                : ZhConverterUtil.toTraditional(text);
    }
}
