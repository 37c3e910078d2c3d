package org.quintet.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Small controls that all views are made of. Each has a name for a screen reader.
public final class Controls {
    private Controls() {}

    /// A label that follows the language.
    public static Label label(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that takes as many lines as it needs.
    public static Label wrapped(ObservableValue<String> text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A button with words.
    public static Button button(ObservableValue<String> text, Runnable action, String... styles) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.getStyleClass().addAll(styles);
        return button;
    }

    /// A button with an icon before its words.
    public static Button button(
            Feather icon, ObservableValue<String> text, Runnable action, String... styles) {
        Button button = button(text, action, styles);
        button.setGraphic(Icons.of(icon));
        return button;
    }

    /// A button with an icon alone; its name is its tooltip and what a screen reader says.
    public static Button iconButton(
            Feather icon, ObservableValue<String> name, Runnable action, String... styles) {
        Button button = new Button();
        button.setGraphic(Icons.of(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.getStyleClass().add(Styles.PLAIN);
        button.getStyleClass().addAll(styles);
        name(button, name);
        return button;
    }

    /// Names a control that shows no words.
    public static void name(Node node, ObservableValue<String> name) {
        node.accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(name);
        Tooltip.install(node, tip);
    }

    /// A choice of a few, side by side; one is always taken.
    ///
    /// @param name what is chosen, for a screen reader
    public static <T> HBox choice(
            ObservableValue<String> name,
            List<T> values,
            Function<T, ObservableValue<String>> texts,
            Property<T> chosen) {
        HBox row = new HBox();
        row.getStyleClass().add("q-choice");
        row.accessibleTextProperty().bind(name);
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(texts.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setUserData(value);
            button.setSelected(value.equals(chosen.getValue()));
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        chosen.setValue(value);
                    });
            row.getChildren().add(button);
        }
        chosen.subscribe(
                now ->
                        group.getToggles().stream()
                                .filter(toggle -> toggle.getUserData().equals(now))
                                .findFirst()
                                .ifPresent(group::selectToggle));
        return row;
    }

    /// A choice of many, behind a button.
    ///
    /// @param key message key of what is chosen, for a screen reader
    public static <T> ComboBox<T> combo(
            Words words, String key, List<T> values, Function<T, String> text, Property<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(chosen);
        box.accessibleTextProperty().bind(words.of(key));
        // Cells draw a value once: in another language it takes new ones.
        words.languageProperty()
                .subscribe(
                        _ -> {
                            box.setButtonCell(cell(text));
                            box.setCellFactory(_ -> cell(text));
                        });
        return box;
    }

    private static <T> ListCell<T> cell(Function<T, String> text) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? "" : text.apply(value));
            }
        };
    }

    /// Shows values as words; nothing is typed.
    public static <T> StringConverter<T> converter(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String shown) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        };
    }

    /// Empty space that takes what is left.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Shows a node, or hides it and leaves its place.
    public static void showWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /// Gives a node further style classes.
    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(Arrays.asList(styles));
        return node;
    }
}
