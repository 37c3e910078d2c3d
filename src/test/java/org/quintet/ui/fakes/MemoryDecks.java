package org.quintet.ui.fakes;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.deck.Decks;

/// Decks that are forgotten at the end.
public final class MemoryDecks implements Decks {
    private final Map<Long, Kept> kept = new HashMap<>();
    private final Map<Long, Instant> changed = new HashMap<>();
    private final Set<Long> hidden = new HashSet<>();
    private long next = 1;
    private long clock = Instant.parse("2026-11-23T09:30:00Z").getEpochSecond();
    private int writes;
    private @Nullable QuintetException failure;

    /// Can't write from now on.
    public synchronized void fail(QuintetException why) {
        failure = why;
    }

    /// How often a deck was written.
    public synchronized int writes() {
        return writes;
    }

    @Override
    public synchronized List<Summary> list() {
        return kept.entrySet().stream()
                .filter(each -> !hidden.contains(each.getKey()))
                .map(
                        each ->
                                new Summary(
                                        each.getKey(),
                                        each.getValue().deck().title(),
                                        each.getValue().deck().slides().size(),
                                        Objects.requireNonNull(changed.get(each.getKey()))))
                .sorted(Comparator.comparing(Summary::changed).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Kept> open(long id) {
        return hidden.contains(id) ? Optional.empty() : Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized long begin(Kept deck) {
        put(next, deck);
        return next++;
    }

    @Override
    public synchronized void save(long id, Kept deck) {
        if (kept.containsKey(id)) {
            put(id, deck);
        }
    }

    private void put(long id, Kept deck) {
        if (failure != null) {
            throw failure;
        }
        writes++;
        kept.put(id, deck);
        changed.put(id, Instant.ofEpochSecond(clock += 60));
    }

    @Override
    public synchronized void delete(long id) {
        hidden.add(id);
    }

    @Override
    public synchronized void restore(long id) {
        hidden.remove(id);
    }

    @Override
    public synchronized void purge() {
        hidden.forEach(kept::remove);
        hidden.clear();
    }
}
