package org.quintet.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Event.Step;

/// That something is being done, and what.
public final class WorkingRow extends HBox {
    private static final double SPINNER = 14;

    /// Shows a step in the words of the language.
    ///
    /// @param step what is done now; null between the stages
    /// @param usual what is said between the stages
    /// @param shown whether anything is being done
    public WorkingRow(
            Words words,
            ObservableValue<@Nullable Step> step,
            Step usual,
            ObservableValue<Boolean> shown) {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMinSize(SPINNER, SPINNER);
        spinner.setMaxSize(SPINNER, SPINNER);
        Label what =
                Controls.label(
                        step.map(Enum::name)
                                .orElse(usual.name())
                                .flatMap(name -> words.of("ui.step." + name)),
                        "q-muted");
        getStyleClass().add("q-working");
        getChildren().addAll(spinner, what);
        Controls.showWhen(this, shown);
    }
}
