package org.quintet.ui.slides;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.deck.Deck;
import org.quintet.ui.DeckPainter.Format;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.FileDialogs;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.slides.Exporting.State;

/// How far an export is, where it went, or why it failed; and the buttons that begin one.
final class ExportBar extends VBox {
    private final Kit kit;
    private final Words words;
    private final DeckEdits edits;
    private final Exporting exporting;

    ExportBar(Kit kit, SlidesViewModel model, Runnable showModels) {
        this.kit = kit;
        this.words = kit.words();
        this.edits = model.edits();
        this.exporting = model.exporting();
        getStyleClass().add("q-export");
        ObservableValue<State> state = exporting.stateProperty();
        HBox working = working();
        HBox done = done();
        Controls.showWhen(working, state.map(now -> now == State.WRITING));
        Controls.showWhen(done, state.map(now -> now == State.DONE));
        TroubleBox trouble =
                new TroubleBox(words, exporting.failureProperty(), exporting::retry, showModels);
        getChildren().addAll(working, done, trouble);
        Controls.showWhen(this, state.map(now -> now != State.NONE));
    }

    private HBox working() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(exporting.progressProperty());
        bar.accessibleTextProperty().bind(words.of("ui.slides.exporting"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        return Controls.styled(
                new HBox(
                        Controls.label(words.of("ui.slides.exporting"), Styles.QUIET),
                        bar,
                        Controls.button(
                                Feather.SQUARE, words.of("ui.common.stop"), exporting::stop)),
                "q-progress");
    }

    private HBox done() {
        Label where =
                Controls.label(
                        exporting
                                .targetProperty()
                                .flatMap(file -> words.of("ui.slides.exported", file)));
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        Button show =
                Controls.button(
                        Feather.FOLDER,
                        words.of("ui.slides.showFile"),
                        () -> {
                            Path file = exporting.targetProperty().get();
                            if (file != null) {
                                kit.services().decks().shower().accept(file);
                            }
                        });
        Button close =
                Controls.iconButton(
                        Feather.X, words.of("ui.common.dismiss"), exporting::forget, "q-small");
        return Controls.styled(new HBox(Icons.of(Feather.CHECK), where, show, close), "q-exported");
    }

    /// The button for the usual format, and a menu of the others.
    HBox buttons() {
        Button main =
                Controls.button(
                        Feather.DOWNLOAD,
                        words.of("ui.slides.exportPptx"),
                        () -> export(Format.PPTX),
                        Styles.PRIMARY);
        MenuButton more = Controls.styled(new MenuButton(), "q-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        Controls.name(more, words.of("ui.slides.exportMore"));
        for (Format format : List.of(Format.PDF, Format.PDF_NOTES, Format.PNG, Format.MARKDOWN)) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(words.of("ui.slides.format." + format.name()));
            item.setOnAction(_ -> export(format));
            more.getItems().add(item);
        }
        return Controls.styled(new HBox(main, more), "q-split");
    }

    private void export(Format format) {
        Deck deck = edits.deck();
        String name = Exporting.name(deck, words.now("ui.slides.untitled"));
        Optional<Path> target =
                format == Format.PNG
                        ? kit.dialogs().folder("ui.slides.chooseFolder").map(in -> in.resolve(name))
                        : kit.dialogs()
                                .save(
                                        "ui.slides.export",
                                        name,
                                        List.of(
                                                new FileDialogs.Format(
                                                        "ui.slides.format." + format.name(),
                                                        format.ending())));
        target.ifPresent(file -> exporting.start(deck, file, format));
    }
}
