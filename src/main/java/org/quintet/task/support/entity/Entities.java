package org.quintet.task.support.entity;

import java.util.List;
import java.util.Optional;
import org.quintet.core.Language;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// What a question names. Immutable.
///
/// @param all in order of their place, not overlapping
public record Entities(List<Entity> all) {
    /// Copies the list.
    public Entities {
        all = List.copyOf(all);
    }

    /// The first of a kind.
    public Optional<Entity> first(Kind kind) {
        return all.stream().filter(entity -> entity.kind() == kind).findFirst();
    }

    /// The question with its products, numbers of orders and names taken out, so that what is asked
    /// stands out against what it is asked about.
    public String bare(String question, Language language) {
        StringBuilder bare = new StringBuilder();
        int end = 0;
        for (Entity entity : all) {
            String instead =
                    switch (entity.kind()) {
                        case PRODUCT -> language == Language.CHINESE ? "产品" : "product";
                        case ORDER, PERSON -> "";
                        case TIME, PLACE, FAULT, QUANTITY -> entity.text();
                    };
            bare.append(question, end, entity.start()).append(instead);
            end = entity.end();
        }
        return bare.append(question.substring(end)).toString();
    }
}
