package org.quintet.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;

/// Light or dark, and the size of text, for the whole window. No control sets a colour by itself.
final class Looks {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double TEXT_SIZE = 14;

    private final Parent root;
    private Settings settings;

    /// Dresses a scene and follows the system from then on.
    Looks(Scene scene, Settings settings) {
        this.root = scene.getRoot();
        this.settings = settings;
        scene.getStylesheets().add(OwnStyles.address());
        apply();
        Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> apply());
    }

    /// Follows other settings.
    void follow(Settings next) {
        settings = next;
        apply();
    }

    private void apply() {
        boolean dark =
                settings.theme() == Theme.DARK
                        || (settings.theme() == Theme.SYSTEM
                                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        // The binary form of the theme spares parsing 165 KB of text at the start.
        String base =
                dark
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        root.pseudoClassStateChanged(DARK, dark);
        root.setStyle("-fx-font-size: " + TEXT_SIZE * settings.textScale() + "px;");
    }
}
