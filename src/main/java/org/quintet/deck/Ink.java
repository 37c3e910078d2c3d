package org.quintet.deck;

/// What a colour of a slide is for. Each has a place in the colour scheme of a PowerPoint file, so
/// that another scheme there restyles every slide.
enum Ink {
    /// The ground of a slide, and text on an accent.
    PAGE("bg1"),
    /// The ground of a card.
    SURFACE("bg2"),
    /// What is read.
    TEXT("tx1"),
    /// What is read second.
    MUTED("tx2"),
    /// What the eye finds first.
    ACCENT("accent1"),
    /// The other of two things.
    SECOND("accent2"),
    /// The third series of a chart.
    THIRD("accent3"),
    /// The fourth series of a chart.
    FOURTH("accent4"),
    /// The fifth series of a chart, and its lines.
    FIFTH("accent5"),
    /// The ground of what matters.
    SOFT("accent6");

    private final String scheme;

    Ink(String scheme) {
        this.scheme = scheme;
    }

    /// Its name in a colour scheme of DrawingML.
    String scheme() {
        return scheme;
    }

    /// The colour of a series or a slice of a chart.
    static Ink series(int index) {
        Ink[] all = {ACCENT, SECOND, THIRD, FOURTH, FIFTH};
        return all[index % all.length];
    }
}
