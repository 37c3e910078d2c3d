package org.quintet.speech.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rules that rewrite a text one after the other. What a rule writes holds no digit or sign that a
/// later one looks for. For one thread while it is filled, for all afterwards.
final class Rules {
    private final List<Rule> rules = new ArrayList<>();

    /// Adds a rule.
    ///
    /// @param pattern a regular expression
    /// @param spoken what is said for a match
    Rules add(String pattern, Function<MatchResult, String> spoken) {
        rules.add(new Rule(Pattern.compile(pattern), spoken));
        return this;
    }

    /// The text after all rules.
    String apply(String text) {
        String result = text;
        for (Rule rule : rules) {
            result =
                    rule.pattern()
                            .matcher(result)
                            .replaceAll(
                                    match ->
                                            java.util.regex.Matcher.quoteReplacement(
                                                    rule.spoken().apply(match)));
        }
        return result;
    }

    private record Rule(Pattern pattern, Function<MatchResult, String> spoken) {}
}
