package org.quintet.task.deck;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the title of a slide out of the question it answers. Stateless.
final class Titles {
    private static final Pattern NOUNS =
            Pattern.compile(
                    "(?:what|which) (?:is|are) (?:the )?((?:[\\w'’-]+ ){1,3}(?:of|for|between|in|on) .+?)\\?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WHY =
            Pattern.compile(
                    "(why|how|when|where) do ((?:we|you|they|plants|people|\\w+s) .+?)\\?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile("(.*的.+?)(?:是什么|有哪些|是怎样的|有什么|包括哪些|是多少|如何|分别是什么)[？?]?");
    private static final List<String> VERBAL = List.of("used ", "meant ", "needed ");

    private Titles() {}

    /// The title; the question itself where it makes a better one.
    static String of(String question) {
        String text = question.strip();
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return chinese.group(1);
        }
        Matcher nouns = NOUNS.matcher(text);
        if (nouns.matches()
                && VERBAL.stream().noneMatch(nouns.group(1).toLowerCase(Locale.ROOT)::startsWith)) {
            return capital(nouns.group(1));
        }
        Matcher why = WHY.matcher(text);
        if (why.matches()) {
            return capital(why.group(1)) + " " + why.group(2);
        }
        return text.endsWith("？") ? text.substring(0, text.length() - 1) : Lines.open(text);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
