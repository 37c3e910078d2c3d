package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Words;
import org.quintet.ui.slides.SlidesViewModel.State;

/// All slides, small, in their order; those that are still to be written as empty places.
final class ThumbList extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double ROUND = 6;

    private final Words words;
    private final SlidesViewModel model;
    private final DeckEdits edits;
    private final SlideImages images;
    private final VBox column = Controls.styled(new VBox(), "q-thumbs");
    private final List<Thumb> thumbs = new ArrayList<>();
    private final List<Ghost> ghosts = new ArrayList<>();
    private final DoubleProperty width = new SimpleDoubleProperty();

    ThumbList(Kit kit, SlidesViewModel model, SlideImages images) {
        this.words = kit.words();
        this.model = model;
        this.edits = model.edits();
        this.images = images;
        getStyleClass().addAll("q-scroll", "q-thumb-list");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        edits.deckProperty().subscribe(_ -> fill());
        edits.selectedProperty().subscribe(_ -> mark());
        model.advance().unwrittenProperty().subscribe((_, _) -> fill());
        model.stateProperty().subscribe((_, _) -> fill());
        words.languageProperty().subscribe((_, _) -> fill());
    }

    /// Width of a slide in the list.
    DoubleProperty slideWidthProperty() {
        return width;
    }

    private void fill() {
        Deck deck = edits.deck();
        int slides = deck.slides().size();
        List<OutlineItem> missing = model.advance().unwrittenProperty().get();
        boolean writing = model.stateProperty().get() == State.WRITING;
        boolean same = thumbs.size() == slides && ghosts.size() == missing.size();
        while (thumbs.size() > slides) {
            thumbs.removeLast().drop();
        }
        while (thumbs.size() < slides) {
            thumbs.add(new Thumb(deck, thumbs.size()));
        }
        while (ghosts.size() > missing.size()) {
            ghosts.removeLast();
        }
        while (ghosts.size() < missing.size()) {
            ghosts.add(new Ghost());
        }
        for (int i = 0; i < slides; i++) {
            thumbs.get(i).show(deck);
        }
        for (int i = 0; i < missing.size(); i++) {
            ghosts.get(i).show(slides + i + 1, missing.get(i).title(), writing && i == 0);
        }
        if (!same || column.getChildren().isEmpty()) {
            List<Node> all = new ArrayList<>(thumbs);
            all.addAll(ghosts);
            column.getChildren().setAll(all);
        }
        mark();
    }

    private void mark() {
        for (Thumb thumb : thumbs) {
            thumb.pseudoClassStateChanged(CHOSEN, thumb.index == edits.selectedProperty().get());
        }
    }

    private void choose(int index) {
        if (index >= 0 && index < thumbs.size()) {
            edits.settle();
            edits.selectedProperty().set(index);
            thumbs.get(index).requestFocus();
            reveal(thumbs.get(index));
        }
    }

    private void reveal(Node node) {
        double room = column.getHeight() - getViewportBounds().getHeight();
        if (room > 0) {
            double top = node.getBoundsInParent().getMinY();
            double bottom = node.getBoundsInParent().getMaxY();
            double at = getVvalue() * room;
            if (top < at) {
                setVvalue(top / room);
            } else if (bottom > at + getViewportBounds().getHeight()) {
                setVvalue((bottom - getViewportBounds().getHeight()) / room);
            }
        }
    }

    private final class Thumb extends Button {
        private final int index;
        private final SlideCanvas canvas;

        Thumb(Deck deck, int index) {
            this.index = index;
            canvas = new SlideCanvas(images, deck, index, ROUND);
            canvas.minWidthProperty().bind(width);
            canvas.maxWidthProperty().bind(width);
            canvas.minHeightProperty().bind(width.multiply(9.0 / 16));
            canvas.maxHeightProperty().bind(width.multiply(9.0 / 16));
            Label number = Controls.styled(new Label(), "q-quiet", "q-thumb-number");
            number.setText(String.valueOf(index + 1));
            VBox face = new VBox(canvas, number);
            face.setAlignment(Pos.TOP_LEFT);
            setGraphic(face);
            getStyleClass().add("q-slide-thumb");
            setOnAction(_ -> choose(index));
            setOnKeyPressed(this::pressed);
            setContextMenu(
                    new ContextMenu(
                            item("ui.slides.duplicate", () -> model.work().duplicate(index)),
                            item("ui.slides.moveUp", () -> model.work().move(index, index - 1)),
                            item("ui.slides.moveDown", () -> model.work().move(index, index + 1)),
                            item("ui.slides.deleteSlide", () -> model.work().delete(index))));
            // A slide dragged over another takes its place when it is let go.
            setOnMouseDragged(
                    event -> {
                        int over = indexAt(event.getSceneX(), event.getSceneY());
                        for (Thumb thumb : thumbs) {
                            thumb.pseudoClassStateChanged(
                                    TARGET, thumb.index == over && over != index);
                        }
                    });
            setOnMouseReleased(
                    event -> {
                        thumbs.forEach(thumb -> thumb.pseudoClassStateChanged(TARGET, false));
                        int over = indexAt(event.getSceneX(), event.getSceneY());
                        if (over >= 0 && over != index) {
                            model.work().move(index, over);
                        }
                    });
        }

        private MenuItem item(String key, Runnable action) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(words.of(key));
            item.setOnAction(_ -> action.run());
            return item;
        }

        private void pressed(KeyEvent event) {
            boolean done = true;
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                int to = index + (event.getCode() == KeyCode.UP ? -1 : 1);
                if (event.isAltDown()) {
                    model.work().move(index, to);
                }
                choose(to);
            } else if (event.getCode() == KeyCode.HOME) {
                choose(0);
            } else if (event.getCode() == KeyCode.END) {
                choose(thumbs.size() - 1);
            } else if (event.getCode() == KeyCode.DELETE) {
                model.work().delete(index);
                choose(edits.selectedProperty().get());
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
                model.work().duplicate(index);
                choose(edits.selectedProperty().get());
            } else {
                done = false;
            }
            if (done) {
                event.consume();
            }
        }

        void show(Deck deck) {
            canvas.show(deck, index);
            setAccessibleText(
                    words.now("ui.slides.slideOf", index + 1, deck.slides().get(index).title()));
        }

        void drop() {
            setContextMenu(null);
        }
    }

    private int indexAt(double sceneX, double sceneY) {
        for (Thumb thumb : thumbs) {
            if (thumb.contains(thumb.sceneToLocal(sceneX, sceneY))) {
                return thumb.index;
            }
        }
        return -1;
    }

    private final class Ghost extends StackPane {
        private final Label text = Controls.styled(new Label(), "q-quiet");

        Ghost() {
            getStyleClass().add("q-ghost");
            text.setWrapText(true);
            setAlignment(Pos.TOP_LEFT);
            minHeightProperty().bind(width.multiply(9.0 / 16));
            maxHeightProperty().bind(width.multiply(9.0 / 16));
            maxWidthProperty().bind(width.add(4));
            getChildren().add(text);
        }

        void show(int number, String title, boolean now) {
            text.setText(
                    now
                            ? words.now("ui.slides.writingNow", number, title)
                            : words.now("ui.slides.toCome", number, title));
            pseudoClassStateChanged(CHOSEN, now);
        }
    }
}
