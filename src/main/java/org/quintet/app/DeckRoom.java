package org.quintet.app;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.quintet.core.Places;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.deck.DeckPress;
import org.quintet.illustration.Scenes;
import org.quintet.ui.DeckPainter;
import org.quintet.ui.PictureReader.Pixels;

/// What the window draws and exports decks with. Fonts and drawings are read when a slide is first
/// drawn.
final class DeckRoom implements DeckPainter {
    private final Scenes scenes;
    private final DeckPress press;

    DeckRoom(Places places) {
        scenes = new Scenes(places.assets());
        press = new DeckPress(places.assets().resolve("fonts"), scenes);
    }

    @Override
    public Pixels paint(Deck deck, int slide, int width) {
        BufferedImage image = press.slide(deck, slide, width);
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Override
    public Deck fitted(Deck deck) {
        return press.fitted(deck);
    }

    @Override
    public SlidePicture another(Deck deck, int slide) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < deck.slides().size(); i++) {
            if (i != slide) {
                deck.slides().get(i).picture().things().stream()
                        .map(Thing::icon)
                        .filter(icon -> !icon.isEmpty())
                        .forEach(used::add);
            }
        }
        // Nobody should wait for a model to be loaded for another picture: words find it.
        return scenes.another(deck.slides().get(slide).picture(), null, used);
    }

    @Override
    public void export(Deck deck, Path target, Format format, Progress progress, Stop stop) {
        switch (format) {
            case PPTX -> press.pptx(deck, target, progress, stop);
            case PDF -> press.pdf(deck, target, false, progress, stop);
            case PDF_NOTES -> press.pdf(deck, target, true, progress, stop);
            case PNG -> press.png(deck, target, progress, stop);
            case MARKDOWN -> press.marp(deck, target, progress, stop);
        }
    }
}
