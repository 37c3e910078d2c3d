package org.quintet.ui.settings;

import javafx.scene.layout.VBox;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// Which version this is, and whose work it rests on.
final class AboutCard extends VBox {
    AboutCard(Words words) {
        getStyleClass().addAll(Styles.CARD, "q-settings");
        String version = AboutCard.class.getPackage().getImplementationVersion();
        getChildren()
                .addAll(
                        Controls.label(words.of("ui.settings.about"), Styles.HEADING),
                        Controls.label(
                                version == null
                                        ? words.of("ui.settings.versionBuild")
                                        : words.of("ui.settings.version", version)),
                        Controls.wrapped(words.of("ui.settings.ownLicence"), "q-muted"),
                        Controls.wrapped(words.of("ui.settings.otherLicences"), "q-muted"));
    }
}
