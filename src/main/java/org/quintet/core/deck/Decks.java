package org.quintet.core.deck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps decks, also through a crash: what a call has written is on disk when it returns.
/// Thread-safe. Blocks on disk.
public interface Decks {
    /// All decks, the last changed first.
    List<Summary> list();

    /// A deck with what was asked for; empty for one that is not there.
    Optional<Kept> open(long id);

    /// Keeps a new deck.
    long begin(Kept deck);

    /// Replaces a deck.
    void save(long id, Kept deck);

    /// Hides a deck; [#restore] brings it back until [#purge].
    void delete(long id);

    /// Brings a hidden deck back.
    void restore(long id);

    /// Erases hidden decks for good.
    void purge();

    /// A deck as listed.
    record Summary(long id, String title, int slides, Instant changed) {}

    /// A deck as kept.
    ///
    /// @param deck as far as it is written
    /// @param topic the words it was asked for with; may be empty
    /// @param files paths of the files it was made from
    /// @param wish with the outline that is worked on
    record Kept(Deck deck, String topic, List<String> files, DeckWish wish) {
        /// Copies the list.
        public Kept {
            files = List.copyOf(files);
        }
    }
}
