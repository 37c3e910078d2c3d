package org.quintet.task.support.entity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.quintet.core.SupportCase.Entity;

/// Finds what a question names, by rules. Thread-safe.
public final class EntityFinder {
    /// In the order in which they take a place of the text: what is surest first.
    private final List<EntityRule> rules;

    /// Rules for a time and some products.
    ///
    /// @param clock tells what "tomorrow" is
    /// @param products names of the user's own products
    public EntityFinder(Clock clock, Collection<String> products) {
        Supplier<LocalDateTime> now = () -> LocalDateTime.now(clock);
        rules =
                List.of(
                        new OrderRule(),
                        new EnglishTimeRule(now),
                        new ChineseTimeRule(now),
                        new PersonRule(),
                        new ProductRule(products),
                        new FaultRule(),
                        new QuantityRule(),
                        new PlaceRule());
    }

    /// What a text names.
    public Entities find(String text) {
        List<Entity> kept = new ArrayList<>();
        for (EntityRule rule : rules) {
            add(kept, rule.find(text), text);
        }
        return inOrder(kept);
    }

    /// What a text names, with findings of another kind where these leave room.
    static Entities with(Entities first, List<Entity> more, String text) {
        List<Entity> kept = new ArrayList<>(first.all());
        add(kept, more, text);
        return inOrder(kept);
    }

    private static Entities inOrder(List<Entity> kept) {
        kept.sort(Comparator.comparingInt(Entity::start));
        return new Entities(kept);
    }

    /// Adds the longest of what lies at each free place.
    private static void add(List<Entity> kept, List<Entity> more, String text) {
        List<Entity> longest = new ArrayList<>(more);
        longest.sort(
                Comparator.comparingInt((Entity entity) -> entity.start() - entity.end())
                        .thenComparingInt(Entity::start));
        for (Entity entity : longest) {
            Entity trimmed = trimmed(entity, text);
            if (kept.stream().noneMatch(other -> overlap(other, trimmed))) {
                kept.add(trimmed);
            }
        }
    }

    private static Entity trimmed(Entity entity, String text) {
        int start = entity.start();
        int end = entity.end();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Entity(entity.kind(), text.substring(start, end), entity.value(), start, end);
    }

    private static boolean overlap(Entity one, Entity other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
