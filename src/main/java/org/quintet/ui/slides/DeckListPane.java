package org.quintet.ui.slides;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.deck.Decks.Summary;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// The decks that are kept: open, delete.
final class DeckListPane extends VBox {
    private final Words words;
    private final SlidesViewModel model;
    private final ListView<Summary> list = new ListView<>();

    DeckListPane(Kit kit, SlidesViewModel model) {
        this.words = kit.words();
        this.model = model;
        getStyleClass().addAll("q-past", "q-decks");
        list.setItems(model.shelf().summaries());
        list.accessibleTextProperty().bind(words.of("ui.slides.decks"));
        list.setPlaceholder(
                new StackPane(Controls.wrapped(words.of("ui.slides.noDecks"), "q-muted")));
        list.setCellFactory(_ -> new Row());
        list.setOnKeyPressed(
                event -> {
                    Summary chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null && event.getCode() == KeyCode.ENTER) {
                        model.open(chosen.id());
                    } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                        model.shelf().delete(chosen);
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Controls.label(words.of("ui.slides.decks"), Styles.HEADING), list);
    }

    private final class Row extends ListCell<Summary> {
        private final Label title = new Label();
        private final Label what = new Label();
        private final HBox face;

        Row() {
            title.setMinWidth(0);
            what.getStyleClass().add(Styles.QUIET);
            what.setMinWidth(0);
            VBox texts = new VBox(title, what);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            Button delete =
                    Controls.iconButton(
                            Feather.TRASH_2,
                            words.of("ui.slides.delete"),
                            () -> {
                                Summary item = getItem();
                                if (item != null) {
                                    model.shelf().delete(item);
                                }
                            },
                            "q-small");
            delete.setFocusTraversable(false);
            delete.visibleProperty()
                    .bind(hoverProperty().or(focusedProperty()).or(selectedProperty()));
            face = Controls.styled(new HBox(texts, delete), "q-past-row");
            setPrefWidth(0);
            setOnMouseClicked(
                    _ -> {
                        Summary item = getItem();
                        if (item != null) {
                            model.open(item.id());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Summary item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(item.title());
            what.setText(
                    words.now(
                            "ui.slides.listed",
                            item.slides(),
                            DateTimeFormatter.ofLocalizedDateTime(
                                            FormatStyle.MEDIUM, FormatStyle.SHORT)
                                    .withLocale(words.language().locale())
                                    .format(item.changed().atZone(ZoneId.systemDefault()))));
            setGraphic(face);
        }
    }
}
