package org.quintet.generation.jinja;

/// What a template may spend, so that none runs for ever or fills the memory.
final class Budget {
    private static final int STEPS = 1_000_000;
    private static final int CHARACTERS = 16_000_000;
    private static final int ITEMS = 100_000;

    private int steps = STEPS;
    private long characters = 8L * CHARACTERS;

    /// Counts a step of the evaluation.
    void step() {
        if (--steps < 0) {
            throw new TemplateException("it runs too long");
        }
    }

    /// Counts text that is about to be made.
    void text(long length) {
        characters -= length;
        if (length > CHARACTERS || characters < 0) {
            throw new TemplateException("it makes too much text");
        }
    }

    /// Counts items of a list that is about to be made.
    void items(long count) {
        if (count > ITEMS) {
            throw new TemplateException("it makes too long a list");
        }
        steps -= (int) count;
        step();
    }
}
