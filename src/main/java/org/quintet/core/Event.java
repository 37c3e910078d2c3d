package org.quintet.core;

import java.util.List;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish.OutlineItem;

/// What happens while a request runs, in the order it happens. Events of one request come from one
/// thread at a time; [Finished] or [Failed] is the last.
public sealed interface Event {
    /// The request left the queue.
    record Started() implements Event {}

    /// A new stage of the work began.
    record Stage(Step step) implements Event {}

    /// More of one picture is known; replaces what was known of it.
    ///
    /// @param picture index among the pictures of the last message
    record Saw(int picture, Sight sight) implements Event {}

    /// More of one sound is understood; replaces what was understood of it.
    ///
    /// @param sound index among the sounds and recordings of the last message
    record Heard(int sound, Transcript transcript) implements Event {}

    /// The whole text as it stands now; replaces all text before it.
    record Draft(String text) implements Event {}

    /// More text, after the text before it.
    record Token(String text) implements Event {}

    /// The titles of a deck's slides are found; replaces what was found before.
    record Outlined(List<OutlineItem> outline) implements Event {
        /// Copies the list.
        public Outlined {
            outline = List.copyOf(outline);
        }
    }

    /// More of a deck is written; replaces what was written of it.
    ///
    /// @param deck the slides so far
    /// @param total slides it is going to have
    record Decked(Deck deck, int total) implements Event {}

    /// The work is done, or was stopped by the user.
    record Finished(Answer answer) implements Event {}

    /// The work can't be done.
    record Failed(QuintetException failure) implements Event {}

    /// Stages of the work.
    enum Step {
        /// Sounds are being listened to.
        LISTENING,
        /// Pictures are being looked at.
        LOOKING,
        /// Text in pictures is being read.
        READING,
        /// A deck is being planned.
        PLANNING,
        /// The decoder takes in the prompt.
        THINKING,
        /// The decoder writes.
        WRITING
    }
}
