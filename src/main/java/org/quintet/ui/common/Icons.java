package org.quintet.ui.common;

import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// Icons of the Feather font. They are plain texts in that font rather than icon controls, which
/// would look through the class path for icon packs at the start; [Fonts] loads the font, and the
/// style sheet names its family.
public final class Icons {
    private Icons() {}

    /// An icon in the colour and size of its surroundings.
    public static Text of(Feather icon) {
        Text text = new Text(Character.toString(icon.getCode()));
        text.getStyleClass().add(Styles.ICON);
        return text;
    }
}
