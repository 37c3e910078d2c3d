package org.quintet.ui.slides;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.Decks;
import org.quintet.core.deck.Decks.Kept;

/// Keeps a deck with every change. Each time is a whole write to the disk: at most one waits, with
/// the newest state. Lives on the window's thread; the disk is written on a queue.
final class DeckKeeping {
    private final Decks decks;
    private final Executor disk;
    private final Runnable changed;
    private Place place = new Place(0);

    /// @param changed hears, on the queue, that the list of decks changed
    DeckKeeping(Decks decks, Executor disk, Runnable changed) {
        this.decks = decks;
        this.disk = disk;
        this.changed = changed;
    }

    /// What is kept next is a new deck.
    void startNew() {
        place = new Place(0);
    }

    /// What is kept next replaces this deck.
    void resume(long id) {
        place = new Place(id);
    }

    /// Keeps the deck as it is now.
    void keep(Kept kept) {
        Place now = place;
        if (now.unsaved.getAndSet(kept) != null) {
            return;
        }
        disk.execute(
                () -> {
                    Kept last = now.unsaved.getAndSet(null);
                    if (last == null) {
                        return;
                    }
                    if (now.id == 0) {
                        now.id = decks.begin(last);
                    } else {
                        decks.save(now.id, last);
                    }
                    changed.run();
                });
    }

    // A deck gets its id when it is first on disk.
    private static final class Place {
        private final AtomicReference<@Nullable Kept> unsaved = new AtomicReference<>();
        private volatile long id;

        Place(long id) {
            this.id = id;
        }
    }

    /// Id of the deck that is kept; 0 before its first write.
    long id() {
        return place.id;
    }
}
