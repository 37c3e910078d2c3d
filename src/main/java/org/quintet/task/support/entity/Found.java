package org.quintet.task.support.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Makes entities from where a pattern matches.
final class Found {
    /// Patterns are written in lower case and match any.
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private Found() {}

    /// An entity at a place of a text.
    static Entity at(Kind kind, String text, int start, int end, String value) {
        return new Entity(kind, text.substring(start, end), value, start, end);
    }

    /// An entity for each match of a pattern, at its group `it` where that has one.
    ///
    /// @param value the normalised value of what matched; null where it is none after all
    static List<Entity> all(
            Kind kind,
            Pattern pattern,
            String text,
            Function<MatchResult, @Nullable String> value) {
        boolean named = pattern.namedGroups().containsKey("it");
        List<Entity> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = named ? matcher.start("it") : matcher.start();
            int end = named ? matcher.end("it") : matcher.end();
            String normal = start < 0 || start == end ? null : value.apply(matcher);
            if (normal != null) {
                all.add(at(kind, text, start, end, normal));
            }
        }
        return all;
    }
}
