package org.quintet.deck;

import java.nio.file.Path;
import org.quintet.illustration.Scenes;
import org.quintet.illustration.Typeface;

/// The press of the tests, with the program's own font and pictures.
final class Presses {
    static final Path ASSETS = Path.of("assets");
    static final Path FONTS = ASSETS.resolve("fonts");

    private Presses() {}

    static DeckPress press() {
        return new DeckPress(FONTS, new Scenes(ASSETS));
    }

    static Pages pages() {
        return new Pages(Typeface.in(FONTS));
    }
}
