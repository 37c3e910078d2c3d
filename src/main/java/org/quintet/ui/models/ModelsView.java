package org.quintet.ui.models;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.EmptyState;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.ModelsViewModel.State;

/// Models: the packs there are to have, those that are here, and a way to bring one's own.
public final class ModelsView extends VBox {
    private final Kit kit;
    private final Words words;
    private final ModelsViewModel model;
    private final VBox packs = Controls.styled(new VBox(), "q-cards");
    private final Map<PackItem, PackCard> cards = new HashMap<>();

    /// A view of these packs.
    public ModelsView(Kit kit, ModelsViewModel model) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        getStyleClass().add(Styles.VIEW);
        Label none = Controls.wrapped(words.of("ui.models.noPack"), "q-muted");
        Controls.showWhen(none, model.stateProperty().map(now -> now == State.NO_PACK));
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        Controls.showWhen(loading, model.stateProperty().map(now -> now == State.LOADING));
        EmptyState empty =
                new EmptyState(
                        Feather.BOX,
                        words.of("ui.models.emptyTitle"),
                        words.of("ui.models.emptyText"));
        Controls.showWhen(empty, model.stateProperty().map(now -> now == State.EMPTY));
        VBox content =
                Controls.styled(
                        new VBox(
                                none,
                                loading,
                                new TroubleBox(
                                        words,
                                        model.failureProperty(),
                                        model::refresh,
                                        model::refresh),
                                empty,
                                packs,
                                importCard()),
                        "q-cards",
                        "q-narrow");
        ScrollPane scroll = new ScrollPane(new HBox(content));
        HBox.setHgrow(content, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox bar =
                Controls.styled(
                        new HBox(
                                Controls.label(words.of("ui.shell.models"), Styles.TITLE),
                                Controls.label(words.of("ui.models.subtitle"), "q-muted")),
                        Styles.BAR);
        getChildren().addAll(bar, scroll);
        model.items().addListener((ListChangeListener<PackItem>) _ -> fill());
        fill();
        model.refresh();
    }

    private VBox importCard() {
        var failure = model.takeFailureProperty();
        HBox buttons =
                Controls.styled(
                        new HBox(
                                Controls.button(
                                        Feather.FILE_PLUS,
                                        words.of("ui.models.importFile"),
                                        () -> kit.dialogs().model().ifPresent(model::take)),
                                Controls.button(
                                        Feather.FOLDER_PLUS,
                                        words.of("ui.models.importFolder"),
                                        () ->
                                                kit.dialogs()
                                                        .folder("ui.models.importFolder")
                                                        .ifPresent(model::take))),
                        "q-actions");
        return Controls.styled(
                new VBox(
                        Controls.label(words.of("ui.models.import"), "q-strong"),
                        Controls.wrapped(words.of("ui.models.importText"), "q-muted"),
                        PackCard.progress(words, model.takingProperty(), model::cancelTake),
                        new TroubleBox(
                                words,
                                failure,
                                () -> kit.dialogs().model().ifPresent(model::take),
                                () -> failure.set(null)),
                        buttons),
                Styles.CARD,
                "q-import");
    }

    private void fill() {
        cards.keySet().retainAll(model.items());
        packs.getChildren()
                .setAll(
                        model.items().stream()
                                .map(
                                        item ->
                                                cards.computeIfAbsent(
                                                        item,
                                                        it ->
                                                                new PackCard(
                                                                        words,
                                                                        model,
                                                                        it,
                                                                        kit.services().browser())))
                                .toList());
    }
}
