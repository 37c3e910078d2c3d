package org.quintet.ui.describe;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Language;
import org.quintet.core.Task.Style;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.EmptyState;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;
import org.quintet.ui.describe.DescribeViewModel.State;
import org.quintet.ui.describe.Saving.Described;

/// Describe: the picture with what was seen in it, beside the words about it.
public final class DescribeView extends StackPane {
    private static final double SIDE_SHARE = 0.4;
    private static final double SIDE_LEAST = 316;
    private static final double SIDE_MOST = 460;
    private static final double STRIP_HEIGHT = 88;
    private static final double TOOLS_WIDTH = 500;

    private final Kit kit;
    private final Words words;
    private final DescribeViewModel model;
    private final Saving saving;
    private final ObservableValue<Boolean> packMissing;
    private final Runnable showModels;
    private @Nullable Region filled;

    /// A view of these pictures.
    ///
    /// @param packMissing whether no pack is there that could answer questions
    /// @param showModels goes to the model packs
    public DescribeView(
            Kit kit,
            DescribeViewModel model,
            ObservableValue<Boolean> packMissing,
            Runnable showModels) {
        this.packMissing = packMissing;
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        this.saving = new Saving(kit.services().exporter());
        this.showModels = showModels;
        getStyleClass().add(Styles.VIEW);
        EmptyState empty =
                new EmptyState(
                        Feather.IMAGE,
                        words.of("ui.describe.emptyTitle"),
                        words.of("ui.describe.emptyText"),
                        Controls.button(
                                words.of("ui.describe.choose"), this::choose, Styles.PRIMARY),
                        Controls.button(words.of("ui.describe.example"), this::example));
        empty.getStyleClass().add("q-drop-zone");
        getChildren().add(empty);
        Controls.showWhen(empty, model.stateProperty().map(now -> now == State.EMPTY));
        // The working half is built when the first picture comes: the window shows sooner.
        model.stateProperty().subscribe(this::fill);
    }

    private void fill(State now) {
        if (now != State.EMPTY && filled == null) {
            Region made = filled();
            filled = made;
            getChildren().add(made);
            Controls.showWhen(made, model.stateProperty().map(state -> state != State.EMPTY));
        }
    }

    private Region filled() {
        Lit lit = new Lit();
        PictureStage stage = new PictureStage(words, kit.services().names(), kit.thumbnails(), lit);
        stage.setBottomInset(STRIP_HEIGHT);
        ThumbnailStrip strip = new ThumbnailStrip(kit, model, this::choose);
        strip.setMaxHeight(STRIP_HEIGHT);
        StackPane left =
                Controls.styled(new StackPane(stage, strip, tools(stage)), "q-stage-frame");
        StackPane.setAlignment(strip, javafx.geometry.Pos.BOTTOM_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        DescriptionPane side = new DescriptionPane(kit, model, lit, packMissing, showModels);
        side.setMinWidth(SIDE_LEAST);
        side.prefWidthProperty()
                .bind(
                        widthProperty()
                                .map(
                                        w ->
                                                Math.clamp(
                                                        w.doubleValue() * SIDE_SHARE,
                                                        SIDE_LEAST,
                                                        SIDE_MOST)));
        HBox body = Controls.styled(new HBox(left, side), "q-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        model.selectedProperty()
                .subscribe(
                        item -> {
                            lit.clear();
                            stage.show(item);
                            side.show(item);
                        });
        return new VBox(bar(), progress(), body);
    }

    private HBox bar() {
        Label count = new Label();
        count.getStyleClass().add("q-muted");
        count.setMinWidth(0);
        count.textProperty()
                .bind(
                        Bindings.size(model.items())
                                .flatMap(size -> words.of("ui.describe.count", size)));
        Button saveAll =
                Controls.button(
                        Feather.SAVE,
                        words.of("ui.describe.saveAll"),
                        this::saveAll,
                        Styles.PRIMARY);
        Controls.showWhen(saveAll, Bindings.size(model.items()).map(n -> n.intValue() > 1));
        Button save =
                Controls.iconButton(Feather.SAVE, words.of("ui.describe.save"), this::saveOne);
        Controls.showWhen(save, Bindings.size(model.items()).map(n -> n.intValue() == 1));
        Button clear =
                Controls.iconButton(Feather.TRASH_2, words.of("ui.describe.clear"), model::clear);
        Label title = Controls.label(words.of("ui.shell.describe"), Styles.TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        // At large text the controls take a second line rather than squeeze the title away.
        FlowPane tools =
                Controls.styled(
                        new FlowPane(
                                Controls.choice(
                                        words.of("ui.describe.language"),
                                        List.of(Language.ENGLISH, Language.CHINESE),
                                        value -> words.of("ui.language." + value.code()),
                                        model.languageProperty()),
                                Controls.choice(
                                        words.of("ui.describe.style"),
                                        List.of(Style.SHORT, Style.FULL),
                                        value -> words.of("ui.describe.style." + value.name()),
                                        model.styleProperty()),
                                Controls.iconButton(
                                        Feather.COPY, words.of("ui.describe.copy"), this::copy),
                                save,
                                clear,
                                saveAll),
                        "q-bar-tools");
        tools.setPrefWrapLength(TOOLS_WIDTH);
        HBox.setHgrow(tools, Priority.ALWAYS);
        return Controls.styled(new HBox(title, count, tools), Styles.BAR);
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        model.items().isEmpty()
                                                ? 0
                                                : (double) model.doneProperty().get()
                                                        / model.items().size(),
                                model.doneProperty(),
                                model.items()));
        bar.accessibleTextProperty().bind(words.of("ui.describe.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label left = new Label();
        left.getStyleClass().add(Styles.QUIET);
        left.setMinWidth(Region.USE_PREF_SIZE);
        left.textProperty()
                .bind(
                        model.doneProperty()
                                .flatMap(
                                        done ->
                                                Bindings.size(model.items())
                                                        .flatMap(
                                                                size ->
                                                                        words.of(
                                                                                "ui.describe.done",
                                                                                done,
                                                                                size))));
        HBox row =
                Controls.styled(
                        new HBox(
                                bar,
                                left,
                                Controls.button(
                                        Feather.SQUARE, words.of("ui.common.stop"), model::stop)),
                        "q-progress");
        Controls.showWhen(
                row,
                Bindings.createBooleanBinding(
                        () ->
                                model.items().size() > 1
                                        && model.doneProperty().get() < model.items().size(),
                        model.doneProperty(),
                        model.items()));
        return row;
    }

    private HBox tools(PictureStage stage) {
        Button boxes =
                Controls.iconButton(
                        Feather.EYE,
                        stage.boxesShownProperty()
                                .flatMap(
                                        on ->
                                                words.of(
                                                        on
                                                                ? "ui.describe.hideBoxes"
                                                                : "ui.describe.showBoxes")),
                        () -> stage.boxesShownProperty().set(!stage.boxesShownProperty().get()),
                        "q-on-picture");
        Button remove =
                Controls.iconButton(
                        Feather.X,
                        words.of("ui.describe.remove"),
                        () -> withSelected(model::remove),
                        "q-on-picture");
        HBox row = Controls.styled(new HBox(boxes, remove), "q-tools");
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(row, javafx.geometry.Pos.TOP_RIGHT);
        return row;
    }

    private void withSelected(java.util.function.Consumer<PictureItem> action) {
        PictureItem item = model.selectedProperty().get();
        if (item != null) {
            action.accept(item);
        }
    }

    private void choose() {
        List<Path> files = kit.dialogs().pictures();
        if (!files.isEmpty()) {
            model.add(files);
        }
    }

    private void example() {
        model.add(List.of(kit.services().places().assets().resolve("sample.jpg")));
    }

    private void copy() {
        withSelected(
                item -> {
                    Clips.copy(item.textProperty().get());
                    kit.notices().tell("ui.common.copied");
                });
    }

    private void saveOne() {
        withSelected(item -> save(List.of(item), item.name().replaceFirst("\\.[^.]*$", "")));
    }

    private void saveAll() {
        save(List.copyOf(model.items()), words.now("ui.describe.fileName"));
    }

    private void save(List<PictureItem> items, String name) {
        List<Described> all =
                items.stream()
                        .map(
                                item ->
                                        new Described(
                                                item.file(),
                                                item.textProperty().get(),
                                                item.answerProperty().get(),
                                                item.language()))
                        .toList();
        kit.dialogs()
                .save("ui.describe.save", name, Saving.FORMATS)
                .ifPresent(
                        file ->
                                kit.work()
                                        .start(
                                                () -> {
                                                    saving.save(all, file);
                                                    kit.ui().run(() -> saved(file));
                                                }));
    }

    private void saved(Path file) {
        kit.notices().tell("ui.describe.saved", String.valueOf(file.getFileName()));
    }
}
