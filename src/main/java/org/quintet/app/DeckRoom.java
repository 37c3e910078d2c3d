package org.quintet.app;

import java.nio.file.Path;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.SlidePicture;
import org.quintet.ui.DeckPainter;
import org.quintet.ui.PictureReader.Pixels;

/// What the window draws and exports decks with.
final class DeckRoom implements DeckPainter {
    @Override
    public Pixels paint(Deck deck, int slide, int width) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Deck fitted(Deck deck) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SlidePicture another(Deck deck, int slide) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(Deck deck, Path target, Format format, Progress progress, Stop stop) {
        throw new UnsupportedOperationException();
    }
}
