package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quintet.core.Language;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.deck.Piece.Figure;
import org.quintet.deck.Piece.Words;

/// All text can be read on what it stands on.
class LookTest {
    private static final double ENOUGH = 4.5;

    private record Pair(Ink ink, Ink ground) {}

    @ParameterizedTest
    @EnumSource(DeckTheme.class)
    void everyPairInUseHasEnoughContrast(DeckTheme theme) {
        Look look = Look.of(theme);
        Set<Pair> pairs = new LinkedHashSet<>();
        // What charts are labelled with.
        pairs.add(new Pair(Ink.TEXT, Ink.PAGE));
        pairs.add(new Pair(Ink.MUTED, Ink.PAGE));
        Pages pages = Presses.pages();
        RandomDecks random = new RandomDecks(7, Language.ENGLISH);
        for (Deck deck :
                List.of(
                        SampleDecks.english(theme),
                        SampleDecks.chinese(theme),
                        random.next().withTheme(theme),
                        random.next().withTheme(theme))) {
            Deck clean = Clean.deck(deck);
            for (int i = 0; i < clean.slides().size(); i++) {
                collect(pages.page(clean, i), pairs);
            }
        }
        assertThat(pairs).contains(new Pair(Ink.PAGE, Ink.ACCENT), new Pair(Ink.TEXT, Ink.SOFT));
        for (Pair pair : pairs) {
            assertThat(contrast(look.colour(pair.ink), look.colour(pair.ground)))
                    .as("%s on %s in %s", pair.ink, pair.ground, theme)
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    /// Bars, lines and slices are no text, for which WCAG asks 3 : 1.
    @ParameterizedTest
    @EnumSource(DeckTheme.class)
    void seriesOfChartsStandOutFromThePage(DeckTheme theme) {
        Look look = Look.of(theme);
        for (int i = 0; i < 5; i++) {
            assertThat(contrast(look.colour(Ink.series(i)), look.colour(Ink.PAGE)))
                    .as("series %d in %s", i, theme)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static void collect(Page page, Set<Pair> pairs) {
        for (int i = 0; i < page.pieces().size(); i++) {
            switch (page.pieces().get(i)) {
                case Words words -> {
                    Ink ground =
                            words.ground() != null
                                    ? words.ground().ink()
                                    : below(page.pieces().subList(0, i), words.area());
                    words.block()
                            .paragraphs()
                            .forEach(each -> pairs.add(new Pair(each.para().ink(), ground)));
                }
                case Piece.Grid grid -> {
                    for (int r = 0; r < grid.rows().size(); r++) {
                        Ink ground = Piece.Grid.ground(r);
                        grid.rows().get(r).cells().stream()
                                .flatMap(cell -> cell.paragraphs().stream())
                                .forEach(each -> pairs.add(new Pair(each.para().ink(), ground)));
                    }
                }
                default -> {}
            }
        }
    }

    private static Ink below(List<Piece> pieces, Area area) {
        Ink ground = Ink.PAGE;
        for (Piece piece : pieces) {
            boolean under = piece.area().rectangle().intersects(area.rectangle());
            assertThat(under && piece instanceof Piece.Image)
                    .as("text on a picture: %s", area)
                    .isFalse();
            if (piece instanceof Figure figure && figure.area().holds(area)) {
                ground = figure.ink();
            }
        }
        return ground;
    }

    /// Contrast by WCAG 2.2.
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
