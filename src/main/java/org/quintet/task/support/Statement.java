package org.quintet.task.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a passage, as an instruction or as a condition with one.
///
/// @param condition empty where it is none
/// @param action what to do
/// @param otherwise what to do where the condition does not hold; empty where it is not said
record Statement(String condition, String action, String otherwise) {
    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?。！？；;\\n]+(?:[.!?](?=\\p{Alnum})[^.!?。！？；;\\n]+)*[.!?。！？；;]?");
    private static final Pattern IF =
            Pattern.compile(
                    "(?:if|in case) (?<condition>[^,]{3,}?),? (?:then )?(?<=, |then )(?<action>.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern IF_CHINESE =
            Pattern.compile(
                    "(?:如果|若|假如|要是|如)(?<condition>[^，,]{2,}?)(?:的话|时)?[，,](?:那么|就|则)?(?<action>.+)");
    private static final Pattern ELSE =
            Pattern.compile(
                    "(?:otherwise|if not|else),? ?(?<action>.+)|(?:否则|不然|如果不是|如果没有)[，,]?(?:就|则)?(?<chinese>.+)",
                    Pattern.CASE_INSENSITIVE);

    /// The sentences of a text in order; an "otherwise" joins the condition before it.
    static List<Statement> of(String text) {
        List<Statement> all = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = bare(sentences.group());
            Matcher otherwise = ELSE.matcher(sentence);
            Matcher english = IF.matcher(sentence);
            Matcher chinese = IF_CHINESE.matcher(sentence);
            if (sentence.isEmpty()) {
                continue;
            }
            if (otherwise.matches() && !all.isEmpty() && !all.getLast().condition.isEmpty()) {
                String action = otherwise.group("action");
                Statement last = all.removeLast();
                all.add(
                        new Statement(
                                last.condition,
                                last.action,
                                capital(action == null ? otherwise.group("chinese") : action)));
            } else if (english.matches()) {
                all.add(conditional(english));
            } else if (chinese.matches()) {
                all.add(conditional(chinese));
            } else {
                all.add(new Statement("", sentence, ""));
            }
        }
        return all;
    }

    private static Statement conditional(Matcher matcher) {
        return new Statement(
                capital(matcher.group("condition").strip()),
                capital(matcher.group("action").strip()),
                "");
    }

    private static String bare(String sentence) {
        return sentence.strip().replaceAll("[.。；;！!]$", "").strip();
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
