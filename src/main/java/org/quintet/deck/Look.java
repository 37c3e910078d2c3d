package org.quintet.deck;

import java.util.Map;
import org.quintet.core.deck.DeckTheme;

/// How slides of a theme look: colours and shapes. Immutable.
///
/// @param colours 0xRRGGBB of each ink
/// @param round radius of the corners of pictures and cards, in units
/// @param mark what stands at the edge of every slide
record Look(DeckTheme theme, Map<Ink, Integer> colours, double round, Mark mark) {
    /// Copies the map.
    Look {
        colours = Map.copyOf(colours);
    }

    /// A small sign of the theme.
    enum Mark {
        /// A short bar above the title.
        BAR,
        /// A strip along the left edge.
        STRIP,
        /// Three dots above the title.
        DOTS
    }

    /// The look of a theme. Text on any ground it is used on has a contrast of at least 4.5 : 1, as
    /// WCAG 2.2 (1.4.3) asks of text of any size.
    static Look of(DeckTheme theme) {
        return switch (theme) {
            case INDIGO ->
                    look(theme, 24, Mark.BAR)
                            .with(0xffffff, 0xf2f4fb, 0x1a1e3a, 0x565d78, 0xe5e9fc)
                            .series(0x3b4cca, 0x0f766e, 0xd97706, 0xbe185d, 0x7c8799);
            case GARDEN ->
                    look(theme, 32, Mark.DOTS)
                            .with(0xfbf8f0, 0xf1eddd, 0x22301f, 0x575f4c, 0xdfebd4)
                            .series(0x2f6b3a, 0x96540c, 0xb8563a, 0x7f9a2c, 0x5f8090);
            case CLAY ->
                    look(theme, 10, Mark.STRIP)
                            .with(0xfdf8ef, 0xf6ecdd, 0x1f2a44, 0x5a5c6d, 0xfae4d9)
                            .series(0xa83f26, 0x23508a, 0xb07712, 0x5b7553, 0x8a6d98);
            case NIGHT ->
                    look(theme, 24, Mark.BAR)
                            .with(0x14131a, 0x22202d, 0xf4f2fa, 0xb6b1c8, 0x2f284a)
                            .series(0xb79cff, 0xffd54a, 0x5bd1c7, 0xff8fa3, 0x8fb8ff);
            case OCEAN ->
                    look(theme, 28, Mark.DOTS)
                            .with(0x0b2138, 0x13314f, 0xeff7fb, 0xaec7d9, 0x0f4350)
                            .series(0x3fd0c0, 0xff9a7f, 0xffd166, 0x8eb8ff, 0xc3a6ff);
            case BOARD ->
                    look(theme, 6, Mark.STRIP)
                            .with(0x1e3a2e, 0x29493b, 0xf6f4e8, 0xc4d3c6, 0x3a5641)
                            .series(0xf6d860, 0xf7b3c0, 0x9ed8f0, 0xf7b77a, 0xc9e79a);
        };
    }

    int colour(Ink ink) {
        Integer colour = colours.get(ink);
        if (colour == null) {
            throw new IllegalStateException(theme + " has no colour for " + ink);
        }
        return colour;
    }

    private static Look look(DeckTheme theme, double round, Mark mark) {
        return new Look(theme, Map.of(), round, mark);
    }

    private Look with(int page, int surface, int text, int muted, int soft) {
        return new Look(
                theme,
                Map.of(
                        Ink.PAGE, page,
                        Ink.SURFACE, surface,
                        Ink.TEXT, text,
                        Ink.MUTED, muted,
                        Ink.SOFT, soft),
                round,
                mark);
    }

    private Look series(int accent, int second, int third, int fourth, int fifth) {
        Map<Ink, Integer> all = new java.util.EnumMap<>(colours);
        all.put(Ink.ACCENT, accent);
        all.put(Ink.SECOND, second);
        all.put(Ink.THIRD, third);
        all.put(Ink.FOURTH, fourth);
        all.put(Ink.FIFTH, fifth);
        return new Look(theme, all, round, mark);
    }
}
