package org.quintet.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// What happened, what to do, and a button that does it: to try again, or to bring the pack that is
/// missing. Takes no room while all is well.
public final class TroubleBox extends HBox {
    private final ObservableValue<@Nullable QuintetException> failure;
    private final Button button;

    /// Shows the failure of a property for as long as it holds one.
    ///
    /// @param retry tries again
    /// @param showModels goes to the packs
    public TroubleBox(
            Words words,
            ObservableValue<@Nullable QuintetException> failure,
            Runnable retry,
            Runnable showModels) {
        this.failure = failure;
        getStyleClass().add(Styles.TROUBLE);
        Label message =
                Controls.wrapped(
                        Bindings.createStringBinding(
                                () -> message(failure.getValue(), words.language()),
                                words.languageProperty(),
                                failure));
        button =
                Controls.button(
                        failure.flatMap(
                                _ ->
                                        words.of(
                                                packMissing()
                                                        ? "ui.common.getPack"
                                                        : "ui.common.retry")),
                        () -> (packMissing() ? showModels : retry).run());
        VBox texts = new VBox(message, button);
        texts.getStyleClass().add("q-trouble-texts");
        texts.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), texts);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(message.textProperty());
        Controls.showWhen(this, failure.map(e -> e != null).orElse(false));
    }

    /// Shows the button only while it makes sense.
    public void showButtonWhen(ObservableValue<Boolean> sensible) {
        Controls.showWhen(button, sensible);
    }

    private static String message(@Nullable QuintetException failure, Language language) {
        return failure == null ? "" : failure.message(language);
    }

    private boolean packMissing() {
        QuintetException now = failure.getValue();
        return now != null && now.kind() == Kind.PACK_MISSING;
    }
}
