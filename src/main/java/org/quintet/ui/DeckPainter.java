package org.quintet.ui;

import java.nio.file.Path;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.SlidePicture;
import org.quintet.ui.PictureReader.Pixels;

/// Draws slides for the screen exactly as they are exported, and exports them. Thread-safe; takes a
/// moment, so it is never called on the window's thread.
public interface DeckPainter {
    /// A slide, 16:9.
    ///
    /// @param slide its index
    /// @param width pixels
    Pixels paint(Deck deck, int slide, int width);

    /// The deck with slides whose text is too long for one divided into two; the same deck where
    /// all fits.
    Deck fitted(Deck deck);

    /// Another picture of the same things for a slide, unlike those of the other slides.
    SlidePicture another(Deck deck, int slide);

    /// Writes a deck, whole or not at all: on failure a file that was there stays.
    ///
    /// @param target the file; for [Format#PNG] the folder, which is made when missing
    /// @throws org.quintet.core.QuintetException when it can't be written, or was stopped
    void export(Deck deck, Path target, Format format, Progress progress, Stop stop);

    /// What a deck is exported to.
    enum Format {
        /// Slides to edit.
        PPTX("pptx"),
        /// Pages to show.
        PDF("pdf"),
        /// Pages with what the speaker says below.
        PDF_NOTES("pdf"),
        /// A folder with a picture a slide.
        PNG(""),
        /// Markdown for Marp, the pictures in a folder beside it.
        MARKDOWN("md");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /// Ending of its file, without a dot; empty for a folder.
        public String ending() {
            return ending;
        }
    }
}
