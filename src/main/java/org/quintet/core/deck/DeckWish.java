package org.quintet.core.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;

/// How a deck is asked for. Immutable. What it is about stands in the message: a topic in words,
/// and files to take it from.
///
/// @param slides how many, with title and summary: 3 to 40
/// @param audience for whom, in the user's words; may be empty
/// @param tone how it speaks
/// @param theme how it looks
/// @param outline the slides' titles as the user wants them; empty where they are to be found
/// @param outlineOnly whether to stop when the outline is there
/// @param language of the deck; null for that of the topic, or of the source where none is given
public record DeckWish(
        int slides,
        String audience,
        Tone tone,
        DeckTheme theme,
        List<OutlineItem> outline,
        boolean outlineOnly,
        @Nullable Language language) {
    /// Fewest slides.
    public static final int FEWEST = 3;

    /// Most slides.
    public static final int MOST = 40;

    /// As many slides as one gets who asks for nothing else.
    public static final int USUAL = 10;

    /// Checks the range and copies the list.
    public DeckWish {
        if (slides < FEWEST || slides > MOST) {
            throw new IllegalArgumentException("slides out of range: " + slides);
        }
        outline = List.copyOf(outline);
    }

    /// A wish that leaves the language to the topic or the source.
    public DeckWish(
            int slides,
            String audience,
            Tone tone,
            DeckTheme theme,
            List<OutlineItem> outline,
            boolean outlineOnly) {
        this(slides, audience, tone, theme, outline, outlineOnly, null);
    }

    /// How a deck speaks.
    public enum Tone {
        /// Plain and friendly.
        PLAIN,
        /// As in a lecture.
        FORMAL,
        /// With surprise and questions.
        LIVELY
    }

    /// A slide to be.
    ///
    /// @param sources indices of the passages it takes from, those of [OutlineItem] lists of the
    ///   same source; empty where there is no source
    public record OutlineItem(Slide.Kind kind, String title, List<Integer> sources) {
        /// Copies the list.
        public OutlineItem {
            sources = List.copyOf(sources);
        }
    }
}
