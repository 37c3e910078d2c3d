package org.quintet.ui.common;

/// Names of style classes that more than one view uses; `quintet.css` gives them their looks.
public final class Styles {
    /// An icon.
    public static final String ICON = "q-icon";

    /// A surface that holds related things.
    public static final String CARD = "q-card";

    /// The title of a view.
    public static final String TITLE = "q-title";

    /// The heading of a card.
    public static final String HEADING = "q-heading";

    /// Text to read at length.
    public static final String READING = "q-reading";

    /// Small grey text.
    public static final String QUIET = "q-quiet";

    /// The one button to press next.
    public static final String PRIMARY = "q-primary";

    /// A button without a frame.
    public static final String PLAIN = "q-plain";

    /// What happened and what to do.
    public static final String TROUBLE = "q-trouble";

    /// The middle of a view that holds nothing yet.
    public static final String EMPTY = "q-empty";

    /// A short word in a rounded frame.
    public static final String BADGE = "q-badge";

    /// The row of controls at the top of a view.
    public static final String BAR = "q-bar";

    /// The whole of a view.
    public static final String VIEW = "q-view";

    private Styles() {}
}
