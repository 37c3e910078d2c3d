package org.quintet.service;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.deck.DeckPress;

/// Writes decks into files, for faces without a window. Thread-safe.
///
/// @param press lays slides out; asked for when the first file is written
public record DeckExport(Supplier<DeckPress> press) {
    /// The deck as it is written: slides that hold too much are two.
    public Deck fitted(Deck deck) {
        return press.get().fitted(deck);
    }

    /// How many areas of a deck their text leaves.
    int overflows(Deck deck) {
        return press.get().overflows(deck);
    }

    /// Writes a file, whole or not at all: on failure a file that was there stays.
    ///
    /// @param target the file; for [Form#PNG] the folder
    /// @throws org.quintet.core.QuintetException where it can't be written, or was stopped
    public void write(Deck deck, Form form, Path target, Progress progress, Stop stop) {
        switch (form) {
            case PPTX -> press.get().pptx(deck, target, progress, stop);
            case PDF -> press.get().pdf(deck, target, false, progress, stop);
            case PNG -> press.get().png(deck, target, progress, stop);
            case MARKDOWN -> press.get().marp(deck, target, progress, stop);
        }
    }

    /// What a deck can be written as.
    public enum Form {
        /// Slides to edit.
        PPTX,
        /// Pages to show.
        PDF,
        /// A folder with a picture a slide.
        PNG,
        /// Markdown for Marp.
        MARKDOWN
    }
}
