package org.quintet.core;

import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.SlideChange;

/// What is to be done with the messages of a request.
public sealed interface Task {
    /// Describe each picture of the last message.
    ///
    /// @param style how much to say
    record Describe(Style style) implements Task {}

    /// Answer the last message, in the light of those before it.
    record Ask() implements Task {}

    /// Write down what is said in each sound of the last message.
    record Transcribe(Hearing hearing) implements Task {}

    /// Deal with a customer's question: what is wanted, about what, and the answer.
    record Support() implements Task {}

    /// Make a course deck of the topic and the files of the last message.
    ///
    /// @param wish what it should be like
    record MakeDeck(DeckWish wish) implements Task {}

    /// Change one slide of a deck; the last message may say more about what is wanted.
    ///
    /// @param slide its index
    record ChangeSlide(Deck deck, int slide, SlideChange change) implements Task {}

    /// How much a description says.
    enum Style {
        /// One sentence.
        SHORT,
        /// Everything that is sure enough.
        FULL
    }
}
