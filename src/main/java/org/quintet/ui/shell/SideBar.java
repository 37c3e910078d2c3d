package org.quintet.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Words;

/// The places of the window, and where the work runs. Narrow, it shows icons alone.
final class SideBar extends VBox {
    private static final double WIDE = 216;
    private static final double NARROW = 64;

    private final Map<View, ToggleButton> buttons = new EnumMap<>(View.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Label name = new Label("Quintet");
    private final StatusLine status;
    private final ObjectProperty<Font> text = new SimpleObjectProperty<>(Font.getDefault());

    /// @param go goes to a view
    SideBar(Words words, StatusLine status, Consumer<View> go) {
        this.status = status;
        getStyleClass().add("q-sidebar");
        Region mark = Controls.styled(new Region(), "q-logo");
        name.getStyleClass().add("q-name");
        HBox brand = Controls.styled(new HBox(mark, name), "q-brand");
        getChildren().add(brand);
        for (View view : View.values()) {
            ToggleButton button = button(words, view, go);
            buttons.put(view, button);
            if (view == View.MODELS) {
                Region spring = new Region();
                VBox.setVgrow(spring, Priority.ALWAYS);
                getChildren().add(spring);
            }
            getChildren().add(button);
        }
        getChildren().add(status);
        // Icons alone follow the size too: a hidden name would not.
        ToggleButton first = buttons.values().iterator().next();
        text.bind(first.fontProperty());
        fold(false);
    }

    private ToggleButton button(Words words, View view, Consumer<View> go) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("q-nav");
        button.setGraphic(Icons.of(view.icon()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.textProperty().bind(words.of(view.key()));
        button.accessibleTextProperty().bind(words.of(view.key()));
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    go.accept(view);
                });
        return button;
    }

    /// The size of its text, in pixels.
    ObservableValue<Double> textSizeProperty() {
        return text.map(Font::getSize);
    }

    /// Marks the view that is shown.
    void mark(View view) {
        ToggleButton button = buttons.get(view);
        if (button != null) {
            button.setSelected(true);
        }
    }

    /// Shows icons alone, or names as well.
    void fold(boolean folded) {
        double width = folded ? NARROW : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        name.setVisible(!folded);
        name.setManaged(!folded);
        status.fold(folded);
        buttons.values()
                .forEach(
                        button -> {
                            button.setContentDisplay(
                                    folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                            Tooltip tip = null;
                            if (folded) {
                                tip = new Tooltip();
                                tip.textProperty().bind(button.textProperty());
                            }
                            button.setTooltip(tip);
                        });
    }
}
