package org.quintet.fusion;

/// The word for something in both languages. Immutable.
///
/// @param number how the English word counts
/// @param singular English for one of it
/// @param plural English for more of it; the singular where it has none
/// @param measure the Chinese measure word
/// @param chinese the Chinese noun
/// @param group the next wider group in the vocabulary, or `-`
record Noun(
        Countability number,
        String singular,
        String plural,
        String measure,
        String chinese,
        String group) {
    /// How an English noun counts.
    enum Countability {
        /// One or many: a cat, two cats.
        COUNT,
        /// No number and no article: broccoli.
        MASS,
        /// Always many and without article: mountains.
        PLURAL
    }
}
