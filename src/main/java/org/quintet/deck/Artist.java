package org.quintet.deck;

import java.awt.image.BufferedImage;
import org.quintet.core.deck.SlidePicture;
import org.quintet.illustration.ScenePalette;
import org.quintet.illustration.Scenes;

/// Has pictures drawn in the colours of a theme. Thread-safe.
final class Artist {
    private static final double SKY = 0.16;
    private static final double GROUND = 0.3;

    private final Scenes scenes;

    Artist(Scenes scenes) {
        this.scenes = scenes;
    }

    /// @param scale pixels of a unit
    BufferedImage draw(SlidePicture picture, Look look, Area area, double scale) {
        return scenes.draw(
                picture,
                palette(look),
                (int) Math.max(1, Math.round(area.width() * scale)),
                (int) Math.max(1, Math.round(area.height() * scale)));
    }

    /// The colours of scenes that suit a theme.
    static ScenePalette palette(Look look) {
        return new ScenePalette(
                mix(look.colour(Ink.PAGE), look.colour(Ink.ACCENT), SKY),
                mix(look.colour(Ink.PAGE), look.colour(Ink.SECOND), GROUND),
                look.colour(Ink.TEXT),
                look.colour(Ink.MUTED),
                look.colour(Ink.ACCENT),
                look.colour(Ink.SECOND),
                look.colour(Ink.PAGE),
                look.theme().dark());
    }

    private static int mix(int colour, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = colour >> shift & 0xff;
            int b = other >> shift & 0xff;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }
}
