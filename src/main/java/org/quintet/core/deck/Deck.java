package org.quintet.core.deck;

import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Source;

/// A course deck. Immutable.
///
/// @param title what it is about
/// @param subtitle for whom, or what of it; may be empty
/// @param language of all its texts
/// @param theme how it looks
/// @param audience for whom it is written; may be empty
/// @param sources the passages it rests on, in the order of the source; empty where it was written
///   without one, which its cover notes say
/// @param slides the first is the title slide
public record Deck(
        String title,
        String subtitle,
        Language language,
        DeckTheme theme,
        String audience,
        List<Source> sources,
        List<Slide> slides) {
    /// Copies the lists.
    public Deck {
        sources = List.copyOf(sources);
        slides = List.copyOf(slides);
    }

    /// The same in another theme.
    public Deck withTheme(DeckTheme value) {
        return new Deck(title, subtitle, language, value, audience, sources, slides);
    }

    /// The same with other slides.
    public Deck withSlides(List<Slide> value) {
        return new Deck(title, subtitle, language, theme, audience, sources, value);
    }
}
