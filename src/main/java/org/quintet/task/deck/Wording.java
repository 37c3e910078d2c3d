package org.quintet.task.deck;

import java.util.Locale;
import java.util.regex.Pattern;
import org.quintet.core.Language;

/// Looks at single lines: whether they are in a language, free of what is no text of a slide, and
/// fit for a classroom. Stateless.
final class Wording {
    /// What a decoder says about its work, what a template leaves behind, and what a hostile text
    /// says to whoever reads it.
    private static final Pattern UNCLEAN =
            Pattern.compile(
                    "```|\\*\\*|</?[a-z]|\\[[^\\]]*\\]\\(|\\\\[(\\[a-z]|https?://|lorem ipsum|\\bTODO\\b|\\bXX+\\b"
                            + "|\\[(?:insert|your|topic|title)|\\bas an? (?:ai|language model|assistant)\\b"
                            + "|^(?:sure|certainly|of course|here (?:is|are)|okay)\\b|\\bslide \\d+\\b|\\bthis slide\\b"
                            + "|\\b(?:ignore|disregard|forget) (?:all |any )?(?:the )?(?:previous|prior|earlier|above)"
                            + "|\\bsystem prompt\\b|\\b(?:speaker|short) notes?\\b|\\bin \\w+ short sentences\\b"
                            + "|忽略(?:之前|以上|前面|上述|所有)|无视(?:之前|以上|前面|上述)|系统提示|作为(?:一个)?(?:AI|人工智能|语言模型)"
                            + "|^(?:好的|当然|以下是|下面是)|幻灯片|讲稿|第\\d+页|请(?:用|写)(?:四|三|几)|占位",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UNSAFE =
            Pattern.compile(
                    "\\b(?:fuck\\w*|shit\\w*|bitch\\w*|asshole\\w*|nigg(?:er|a)s?|faggots?|cunts?|porn\\w*|"
                            + "rape[ds]?|raping|suicide methods?|kill yourself|heil hitler)\\b"
                            + "|傻逼|煞笔|操你|草泥马|妈的|他妈的|婊子|贱人|色情|强奸|自杀方法|去死|裸聊|狗日");

    private static final double HAN_SHARE = 0.4;

    private Wording() {}

    /// Whether a line is free of markup, instructions and placeholders.
    static boolean isClean(String line) {
        return !UNCLEAN.matcher(line).find();
    }

    /// Whether a line may be said in a classroom.
    static boolean isSafe(String line) {
        return !UNSAFE.matcher(line.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether a line is in a language: English without a Chinese character, Chinese with some
    /// names and formulae at most. A line without letters is in every language.
    static boolean isIn(String line, Language language) {
        long letters = line.codePoints().filter(Character::isLetter).count();
        long han = line.codePoints().filter(Lines::isHan).count();
        if (letters == 0) {
            return true;
        }
        return language == Language.CHINESE
                ? han >= HAN_SHARE * letters || (han > 0 && letters - han <= 8)
                : han == 0 && line.codePoints().allMatch(Wording::isWestern);
    }

    /// Letters of Latin and Greek script, and whatever is no letter.
    private static boolean isWestern(int codePoint) {
        if (!Character.isLetter(codePoint)) {
            return codePoint != '。' && codePoint != '，';
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.LATIN
                || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.COMMON;
    }
}
