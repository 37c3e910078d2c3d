package org.quintet.ui.common;

import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// Icons of the Feather font. They are plain texts in that font rather than icon controls, which
/// would look through the class path for icon packs at the start.
public final class Icons {
    /// The family of the icon font; the shell registers its file at the start.
    public static final String FAMILY = "feather";

    private Icons() {}

    /// An icon in the colour and size of its surroundings.
    public static Text of(Feather icon) {
        Text text = new Text(Character.toString(icon.getCode()));
        text.getStyleClass().add(Styles.ICON);
        return text;
    }
}
