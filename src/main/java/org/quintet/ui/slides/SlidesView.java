package org.quintet.ui.slides;

import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.slides.SlidesViewModel.State;

/// Slides: what is asked for, then the titles, then the deck.
public final class SlidesView extends StackPane {
    private static final Set<State> ASKING = Set.of(State.NO_PACK, State.EMPTY, State.TROUBLE);
    private static final Set<State> OUTLINING = Set.of(State.PLANNING, State.OUTLINE);
    private static final Set<State> DECK = Set.of(State.WRITING, State.READY);

    private final SlidesViewModel model;
    private final AskPane ask;
    private final Timeline ticking = new Timeline();
    private @Nullable DeckPane deck;

    /// A view of decks.
    ///
    /// @param cover lays something over the whole window; null takes it away
    /// @param showModels goes to the model packs
    public SlidesView(
            Kit kit,
            SlidesViewModel model,
            ModelsViewModel models,
            Consumer<@Nullable Parent> cover,
            Runnable showModels) {
        this.model = model;
        getStyleClass().add(Styles.VIEW);
        SlideImages images =
                new SlideImages(kit.services().decks().painter(), kit.ui(), kit.work());
        ask = new AskPane(kit, model, models, images, showModels);
        ReadOnlyObjectProperty<State> state = model.stateProperty();
        page(ASKING, kit, ask);
        page(OUTLINING, kit, new OutlinePane(kit, model, showModels));
        // The largest part is built when the first deck comes: the window shows sooner.
        state.subscribe(
                now -> {
                    if (deck == null && DECK.contains(now)) {
                        DeckPane made =
                                new DeckPane(
                                        kit,
                                        model,
                                        images,
                                        models.stateProperty()
                                                .map(it -> it == ModelsViewModel.State.NO_PACK),
                                        cover,
                                        showModels);
                        deck = made;
                        Controls.showWhen(made, state.map(DECK::contains));
                        getChildren().add(made);
                    }
                });
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        // Only while it is shown.
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                ticking.stop();
                            } else {
                                ticking.play();
                                model.shelf().refresh();
                            }
                        });
    }

    private void page(Set<State> states, Kit kit, Region body) {
        Label title = Controls.label(kit.words().of("ui.shell.slides"), Styles.TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label topic = Controls.styled(new Label(), "q-muted");
        topic.setMinWidth(0);
        if (states.equals(OUTLINING)) {
            topic.textProperty().bind(model.edits().deckProperty().map(now -> now.title()));
        }
        HBox bar = Controls.styled(new HBox(title, topic), Styles.BAR);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = new VBox(bar, body);
        Controls.showWhen(page, model.stateProperty().map(states::contains));
        getChildren().add(page);
    }

    /// Puts the keyboard in the field for the topic.
    public void write() {
        ask.write();
    }
}
