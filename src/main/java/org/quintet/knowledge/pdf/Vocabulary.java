package org.quintet.knowledge.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a document, which tell whether a hyphen at the end of a line belongs to its word.
/// For one thread.
final class Vocabulary {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\-]+");
    private static final String HYPHENS = "-\u2010\u00AD";

    private final Set<String> words = new HashSet<>();

    /// Takes the words of lines, save the last of each, which may be a part of one.
    void add(List<Line> lines) {
        for (Line line : lines) {
            String[] all = APART.split(line.text().toLowerCase(Locale.ROOT), -1);
            for (int i = 0; i < all.length - 1; i++) {
                words.add(all[i]);
            }
        }
    }

    /// Goes on with the next line of a paragraph.
    void join(StringBuilder text, String line) {
        int end = text.length() - 1;
        boolean parted =
                end > 0
                        && HYPHENS.indexOf(text.charAt(end)) >= 0
                        && Character.isLetter(text.charAt(end - 1))
                        && Character.isLowerCase(line.codePointAt(0));
        if (!parted) {
            text.append(Letters.between(text, line)).append(line);
            return;
        }
        int begin = end;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        String[] rest = APART.split(line.toLowerCase(Locale.ROOT), 2);
        String first = text.substring(begin, end).toLowerCase(Locale.ROOT);
        boolean belongs = words.contains(first + "-" + rest[0]) && !words.contains(first + rest[0]);
        if (!belongs) {
            text.setLength(end);
        }
        text.append(line);
    }
}
