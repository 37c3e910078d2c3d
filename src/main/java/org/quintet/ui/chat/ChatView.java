package org.quintet.ui.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.chat.ChatViewModel.State;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.EmptyState;
import org.quintet.ui.common.Follower;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.models.PackOffer;

/// Chat: the list of conversations, the open one, and the field to write in.
public final class ChatView extends HBox {
    private static final double LIST_LEAST_ROOM = 900;

    private final Kit kit;
    private final Words words;
    private final ChatViewModel model;
    private final Runnable showModels;
    private final VBox turns = Controls.styled(new VBox(), "q-turns");
    private final Map<Turn, Node> nodes = new HashMap<>();
    private final Composer composer;
    private final PastList past;

    /// A view of the open conversation and the past ones.
    ///
    /// @param showModels goes to the model packs
    public ChatView(
            Kit kit,
            ChatViewModel model,
            PastViewModel pastModel,
            ModelsViewModel models,
            Runnable showModels) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        this.showModels = showModels;
        getStyleClass().add("q-chat");
        composer = new Composer(kit, model);
        past = new PastList(kit, pastModel, model);
        past.managedProperty().bind(past.visibleProperty());
        past.setVisible(false);
        // Beside the conversation where there is room, else over the button in the bar.
        widthProperty().subscribe(width -> past.setVisible(width.doubleValue() >= LIST_LEAST_ROOM));
        ScrollPane scroll = new ScrollPane(turns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        Follower follower = new Follower(scroll, turns);
        Button latest =
                Controls.button(
                        Feather.ARROW_DOWN, words.of("ui.chat.latest"), follower::toEnd, "q-pill");
        StackPane.setAlignment(latest, Pos.BOTTOM_CENTER);
        Controls.showWhen(latest, follower.atEndProperty().map(at -> !at));
        StackPane middle = new StackPane(scroll, latest, empty(), offer(models));
        Controls.showWhen(scroll, Bindings.isNotEmpty(turns.getChildren()).map(on -> on));
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox conversation = Controls.styled(new VBox(bar(), middle, composer), "q-conversation");
        conversation.setMinWidth(0);
        HBox.setHgrow(conversation, Priority.ALWAYS);
        getChildren().addAll(past, conversation);
        model.turns()
                .addListener(
                        (ListChangeListener<Turn>)
                                change -> {
                                    fill();
                                    follower.toEnd();
                                });
        fill();
        pastModel.refresh();
    }

    /// Puts the keyboard in the search field of the past conversations.
    public void search() {
        past.setVisible(true);
        past.search();
    }

    /// Puts the keyboard in the field to write in.
    public void write() {
        composer.write();
    }

    private HBox bar() {
        Button list =
                Controls.iconButton(
                        Feather.SIDEBAR,
                        words.of("ui.chat.history"),
                        () -> past.setVisible(!past.isVisible()));
        Button fresh =
                Controls.button(
                        Feather.PLUS,
                        words.of("ui.chat.new"),
                        () -> {
                            model.startNew();
                            write();
                        });
        return Controls.styled(
                new HBox(
                        list,
                        Controls.label(words.of("ui.shell.chat"), Styles.TITLE),
                        Controls.spring(),
                        fresh),
                Styles.BAR);
    }

    private EmptyState empty() {
        EmptyState empty =
                new EmptyState(
                        Feather.MESSAGE_SQUARE,
                        words.of("ui.chat.emptyTitle"),
                        words.of("ui.chat.emptyText"),
                        example("ui.chat.example1", false),
                        example("ui.chat.example2", false),
                        example("ui.chat.example3", true));
        Controls.showWhen(empty, model.stateProperty().map(now -> now == State.EMPTY));
        return empty;
    }

    private Button example(String key, boolean withPicture) {
        return Controls.button(
                words.of(key),
                () -> {
                    if (withPicture) {
                        model.addPictures(
                                List.of(kit.services().places().assets().resolve("sample.jpg")));
                    }
                    model.draftProperty().set(words.now(key));
                    model.send();
                });
    }

    private Node offer(ModelsViewModel models) {
        EmptyState state =
                new EmptyState(
                        Feather.BOX,
                        words.of("ui.chat.noPackTitle"),
                        words.of("ui.chat.noPackText"));
        PackOffer offer = new PackOffer(words, models, showModels);
        state.getChildren().add(offer);
        Controls.showWhen(state, model.stateProperty().map(now -> now == State.NO_PACK));
        return state;
    }

    private void fill() {
        nodes.keySet().retainAll(model.turns());
        turns.getChildren()
                .setAll(
                        model.turns().stream()
                                .map(turn -> nodes.computeIfAbsent(turn, this::node))
                                .toList());
    }

    private Node node(Turn turn) {
        Region node =
                switch (turn.role()) {
                    case USER -> new QuestionView(kit, model, turn);
                    case ASSISTANT, SYSTEM -> new AnswerView(kit, model, turn, showModels);
                };
        HBox row = Controls.styled(new HBox(node), "q-turn");
        HBox.setHgrow(node, Priority.ALWAYS);
        return row;
    }
}
