package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the thing itself where a sentence only points back at it, so that the sentence can stand
/// alone. Stateless.
final class Subjects {
    private static final String VERB =
            "is|are|was|were|can|may|has|have|must|should|will|helps?|contains?|works?|stimulates?|produces?|converts?|uses?"
                    + "|needs?|requires?|occurs?|happens?|prevents?|provides?|causes?|makes?|takes?"
                    + "|consists?|shows?|describes?|affects?|involves?|plays?|absorbs?|releases?";
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "^((?:(?:An?|The) )?[\\p{L}-]+(?: [\\p{L}-]+){0,3}?) (?:" + VERB + ")\\b");
    private static final Pattern BACK = Pattern.compile("^(It|They) (?=" + VERB + "|\\w+ly )");
    private static final Pattern CHINESE_SUBJECT =
            Pattern.compile("^(\\p{IsHan}{2,8}?)(?:是|会|能|可以|需要|分为|包括|通过|由|有)");
    private static final Pattern CHINESE_BACK =
            Pattern.compile("^(?:它们?|其|该过程|这个过程|这一过程)(?=\\p{IsHan})");
    private static final Pattern LEANING =
            Pattern.compile(
                    "^(?:It|They|This|These|That|Those|He|She|Its|Their|Such|Both|Here|There are also|Another|Other|"
                            + "Then|Next|Instead|Otherwise|In this|In these|Once)\\b"
                            + "|^(?:它|他|她|这|那|其|此|该|前者|后者|两者|同样|然后|接着|否则)");

    private Subjects() {}

    /// Whether a sentence points back at one before it.
    static boolean leans(String sentence) {
        return LEANING.matcher(sentence).find();
    }

    /// The sentences of one answer, with its subject in place of "It", "They" and 它.
    static List<String> named(List<String> sentences) {
        List<String> all = new ArrayList<>();
        String one = "";
        String many = "";
        String chinese = "";
        for (String sentence : sentences) {
            Matcher back = BACK.matcher(sentence);
            if (back.find()) {
                String name = back.group(1).equals("It") ? one : many;
                all.add(
                        name.isEmpty()
                                ? sentence
                                : name + sentence.substring(back.group(1).length()));
                continue;
            }
            Matcher chineseBack = CHINESE_BACK.matcher(sentence);
            if (chineseBack.find() && !chinese.isEmpty()) {
                all.add(chinese + sentence.substring(chineseBack.end()));
                continue;
            }
            Matcher subject = SUBJECT.matcher(sentence);
            if (subject.find() && !leans(sentence)) {
                boolean plural =
                        subject.group(1).endsWith("s") && !subject.group(1).endsWith("sis");
                one = plural ? one : subject.group(1);
                many = plural ? subject.group(1) : many;
            }
            Matcher han = CHINESE_SUBJECT.matcher(sentence);
            if (han.find() && !leans(sentence)) {
                chinese = han.group(1);
            }
            all.add(sentence);
        }
        return all;
    }
}
