package org.quintet.core.deck;

import java.util.Locale;

/// Looks of a deck.
public enum DeckTheme {
    /// White with the program's indigo.
    INDIGO(false),
    /// Warm paper, greens.
    GARDEN(false),
    /// Cream, terracotta and navy.
    CLAY(false),
    /// Near black with violet and yellow.
    NIGHT(true),
    /// Deep blue with teal and coral.
    OCEAN(true),
    /// A green board with chalk colours.
    BOARD(true);

    private final boolean dark;

    DeckTheme(boolean dark) {
        this.dark = dark;
    }

    /// Whether light letters stand on dark ground.
    public boolean dark() {
        return dark;
    }

    /// Its name for files and the command line, such as `indigo`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
