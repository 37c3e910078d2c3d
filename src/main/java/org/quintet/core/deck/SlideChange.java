package org.quintet.core.deck;

/// What the user wants of one slide.
public enum SlideChange {
    /// The same with less.
    SHORTER,
    /// The same in easier words.
    SIMPLER,
    /// The same with more about it.
    DETAILED,
    /// Written anew.
    ANEW
}
