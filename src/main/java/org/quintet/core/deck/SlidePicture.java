package org.quintet.core.deck;

import java.util.List;

/// What is drawn on a slide, as what it shows. The same value is always the same picture.
/// Immutable.
///
/// @param arrangement how the things stand to each other
/// @param things what is drawn, the most important first
/// @param variant another number, another ground, light and order
/// @param alt what it shows, in the language of the deck, for those who do not see it
public record SlidePicture(Arrangement arrangement, List<Thing> things, int variant, String alt) {
    /// Copies the list.
    public SlidePicture {
        things = List.copyOf(things);
    }

    /// How things stand to each other.
    public enum Arrangement {
        /// One thing, large; others small around it.
        HERO,
        /// Two things that belong together.
        PAIR,
        /// Things side by side.
        ROW,
        /// One leads to the next, and the last to the first.
        CYCLE,
        /// One after another, upwards.
        LADDER,
        /// One leads to the next.
        STEPS,
        /// Two things against each other.
        VERSUS,
        /// Moments along a line.
        TIMELINE,
        /// The first is the whole, the others its parts.
        PARTS,
        /// The first is above, the others come from it.
        TREE
    }

    /// Something drawn.
    ///
    /// @param word what it is, such as `sun` or `太阳`
    /// @param label what is written beside it; may be empty
    /// @param icon which drawing stands for it, such as `fluent:sun`; empty where none was found,
    ///   and then its label is drawn alone
    public record Thing(String word, String label, String icon) {}
}
