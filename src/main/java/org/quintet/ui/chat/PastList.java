package org.quintet.ui.chat;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.History.Conversation;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// Past conversations: search, open, rename, delete.
final class PastList extends VBox {
    private final Words words;
    private final PastViewModel past;
    private final ChatViewModel chat;
    private final TextField search = new TextField();
    private final ListView<Conversation> list = new ListView<>();

    PastList(Kit kit, PastViewModel past, ChatViewModel chat) {
        this.words = kit.words();
        this.past = past;
        this.chat = chat;
        getStyleClass().add("q-past");
        search.promptTextProperty().bind(words.of("ui.chat.search"));
        search.accessibleTextProperty().bind(words.of("ui.chat.search"));
        search.textProperty().bindBidirectional(past.queryProperty());
        list.setItems(past.conversations());
        list.setEditable(true);
        list.accessibleTextProperty().bind(words.of("ui.chat.history"));
        list.setCellFactory(_ -> new Row());
        list.setOnKeyPressed(
                event -> {
                    Conversation chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null && event.getCode() == KeyCode.ENTER) {
                        chat.open(chosen.id());
                    } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                        delete(chosen);
                    } else if (chosen != null && event.getCode() == KeyCode.F2) {
                        list.edit(list.getSelectionModel().getSelectedIndex());
                    }
                });
        Label none =
                Controls.wrapped(
                        past.queryProperty()
                                .flatMap(
                                        query ->
                                                words.of(
                                                        query.isBlank()
                                                                ? "ui.chat.noHistory"
                                                                : "ui.chat.noMatch")),
                        "q-muted");
        list.setPlaceholder(new StackPane(none));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
        // What is open is marked, also when the list is read anew.
        chat.conversationProperty().subscribe(_ -> mark());
        past.conversations().addListener((ListChangeListener<Conversation>) _ -> mark());
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void mark() {
        long open = chat.conversationProperty().get();
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < past.conversations().size(); i++) {
            if (past.conversations().get(i).id() == open) {
                list.getSelectionModel().select(i);
            }
        }
    }

    private void delete(Conversation conversation) {
        if (conversation.id() == chat.conversationProperty().get()) {
            chat.startNew();
        }
        past.delete(conversation);
    }

    private final class Row extends ListCell<Conversation> {
        private final Label title = new Label();
        private final Label when = new Label();
        private final Button rename =
                Controls.iconButton(
                        Feather.EDIT_2, words.of("ui.chat.rename"), this::startEdit, "q-small");
        private final Button delete =
                Controls.iconButton(
                        Feather.TRASH_2, words.of("ui.chat.delete"), this::delete, "q-small");
        private final HBox face;

        Row() {
            title.setMinWidth(0);
            when.getStyleClass().add(Styles.QUIET);
            VBox texts = new VBox(title, when);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            HBox buttons = new HBox(rename, delete);
            buttons.getStyleClass().add("q-row-actions");
            rename.setFocusTraversable(false);
            delete.setFocusTraversable(false);
            buttons.visibleProperty()
                    .bind(hoverProperty().or(focusedProperty()).or(selectedProperty()));
            buttons.managedProperty().bind(buttons.visibleProperty());
            face = Controls.styled(new HBox(texts, buttons), "q-past-row");
            setPrefWidth(0);
            setOnMouseClicked(
                    _ -> {
                        Conversation item = getItem();
                        if (item != null && !isEditing()) {
                            chat.open(item.id());
                        }
                    });
        }

        private void delete() {
            Conversation item = getItem();
            if (item != null) {
                PastList.this.delete(item);
            }
        }

        @Override
        public void startEdit() {
            super.startEdit();
            Conversation item = getItem();
            if (!isEditing() || item == null) {
                return;
            }
            TextField field = new TextField(item.title());
            field.accessibleTextProperty().bind(words.of("ui.chat.rename"));
            field.setOnAction(
                    _ -> {
                        cancelEdit();
                        past.rename(item, field.getText());
                    });
            field.setOnKeyPressed(
                    event -> {
                        if (event.getCode() == KeyCode.ESCAPE) {
                            cancelEdit();
                            event.consume();
                        }
                    });
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            setGraphic(face);
        }

        @Override
        protected void updateItem(@Nullable Conversation item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(item.title());
            when.setText(
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(words.language().locale())
                            .format(item.changed().atZone(ZoneId.systemDefault())));
            setGraphic(face);
        }
    }
}
