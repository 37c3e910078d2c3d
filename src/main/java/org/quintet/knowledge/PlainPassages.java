package org.quintet.knowledge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts plain text into passages: blank lines part paragraphs, and a short line that stands alone
/// and ends in no mark, or is numbered as a chapter, is a heading.
final class PlainPassages {
    private static final Pattern CHAPTER =
            Pattern.compile(
                    "(?:第[一二三四五六七八九十百\\d]+[章节条]|[一二三四五六七八九十]+、|chapter \\d+).{0,60}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM =
            Pattern.compile(
                    "\\s*(?:(?<number>\\d{1,3})[.)、．]|[(（](?<other>\\d{1,3})[)）]|[-*•·])\\s*(?<words>.*)");
    private static final int LONGEST_HEADING = 60;

    private PlainPassages() {}

    static List<Passage> of(String file, String text) {
        PassageBuilder builder = new PassageBuilder(file);
        for (String paragraph : text.split("\n\\s*\n", -1)) {
            String[] lines = paragraph.strip().split("\n", -1);
            if (lines.length == 1 && isHeading(lines[0])) {
                builder.heading(1, lines[0]);
                continue;
            }
            StringBuilder plain = new StringBuilder();
            for (String line : lines) {
                Matcher item = ITEM.matcher(line);
                if (CHAPTER.matcher(line.strip()).matches()) {
                    block(builder, plain);
                    builder.heading(1, line);
                } else if (item.matches()) {
                    block(builder, plain);
                    String number =
                            item.group("number") == null
                                    ? item.group("other")
                                    : item.group("number");
                    builder.block(
                            (number == null ? "- " : number + ". ") + item.group("words"), true);
                } else {
                    plain.append(line.strip()).append('\n');
                }
            }
            block(builder, plain);
        }
        return builder.passages();
    }

    private static void block(PassageBuilder builder, StringBuilder plain) {
        builder.block(plain.toString(), false);
        plain.setLength(0);
    }

    private static boolean isHeading(String line) {
        String words = line.strip();
        return !words.isEmpty()
                && words.length() <= LONGEST_HEADING
                && (CHAPTER.matcher(words).matches()
                        || ".。!！?？;；,，:：".indexOf(words.charAt(words.length() - 1)) < 0)
                && !ITEM.matcher(line).matches();
    }
}
