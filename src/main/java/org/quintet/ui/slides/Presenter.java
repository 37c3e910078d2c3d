package org.quintet.ui.slides;

import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// A deck as it is given: the slide large, what to say, what comes next, and the time it has taken.
/// Arrow keys turn the pages, Esc ends.
final class Presenter extends BorderPane {
    private static final double SIDE_SHARE = 0.3;
    private static final double ROUND = 6;

    private final Words words;
    private final Deck deck;
    private final IntConsumer end;
    private final SlideCanvas now;
    private final SlideCanvas next;
    private final Label nextName;
    private final Label notes = Controls.styled(new Label(), "q-presenter-notes");
    private final Label place = Controls.styled(new Label(), "q-presenter-place");
    private final Label clock = Controls.styled(new Label(), "q-presenter-clock");
    private final Timeline ticking = new Timeline();
    private long began = System.nanoTime();
    private int at;

    /// @param end hears which slide was shown last
    Presenter(Words words, SlideImages images, Deck deck, int at, IntConsumer end) {
        this.words = words;
        this.deck = deck;
        this.at = at;
        this.end = end;
        getStyleClass().add("q-presenter");
        setFocusTraversable(true);
        now = new SlideCanvas(images, deck, at, ROUND);
        next = new SlideCanvas(images, deck, at, ROUND);
        nextName = Controls.label(words.of("ui.slides.next"), Styles.QUIET);
        StackPane stage = new StackPane(new Fit(now));
        stage.setMinSize(0, 0);
        setCenter(stage);
        setRight(side());
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.getKeyFrames().add(new KeyFrame(Duration.millis(250), _ -> tick()));
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                ticking.stop();
                            } else {
                                ticking.play();
                            }
                        });
        show(at);
        tick();
    }

    private VBox side() {
        notes.setWrapText(true);
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side =
                Controls.styled(
                        new VBox(
                                nextName,
                                next,
                                Controls.label(words.of("ui.slides.notes"), Styles.QUIET),
                                scroll),
                        "q-presenter-side");
        side.prefWidthProperty().bind(widthProperty().multiply(SIDE_SHARE));
        side.setMinWidth(200);
        return side;
    }

    private HBox foot() {
        Button reset =
                Controls.iconButton(
                        Feather.ROTATE_CCW,
                        words.of("ui.slides.resetTimer"),
                        () -> {
                            began = System.nanoTime();
                            tick();
                        });
        HBox foot =
                Controls.styled(
                        new HBox(
                                clock,
                                reset,
                                Controls.spring(),
                                Controls.iconButton(
                                        Feather.CHEVRON_LEFT,
                                        words.of("ui.slides.previousSlide"),
                                        () -> show(at - 1)),
                                place,
                                Controls.iconButton(
                                        Feather.CHEVRON_RIGHT,
                                        words.of("ui.slides.nextSlide"),
                                        () -> show(at + 1)),
                                Controls.spring(),
                                Controls.button(
                                        Feather.X,
                                        words.of("ui.slides.endShow"),
                                        () -> end.accept(at))),
                        "q-presenter-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void pressed(KeyEvent event) {
        boolean done = true;
        switch (event.getCode()) {
            case RIGHT, DOWN, PAGE_DOWN -> show(at + 1);
            case SPACE -> {
                // A button that has the focus is pressed by it.
                done = !(event.getTarget() instanceof Button);
                if (done) {
                    show(at + 1);
                }
            }
            case LEFT, UP, PAGE_UP, BACK_SPACE -> show(at - 1);
            case HOME -> show(0);
            case END -> show(deck.slides().size() - 1);
            case ESCAPE -> end.accept(at);
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void show(int index) {
        at = Math.clamp(index, 0, deck.slides().size() - 1);
        Slide slide = deck.slides().get(at);
        now.show(deck, at);
        boolean more = at + 1 < deck.slides().size();
        next.setVisible(more);
        nextName.setVisible(more);
        if (more) {
            next.show(deck, at + 1);
        }
        notes.setText(slide.notes().isBlank() ? words.now("ui.slides.noNotes") : slide.notes());
        place.setText(words.now("ui.slides.nOfM", at + 1, deck.slides().size()));
        setAccessibleText(words.now("ui.slides.slideOf", at + 1, slide.title()));
    }

    private void tick() {
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;
        clock.setText(String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }

    // As large as fits in both directions.
    private static final class Fit extends Region {
        private static final double SHAPE = 16.0 / 9;
        private final SlideCanvas canvas;

        Fit(SlideCanvas canvas) {
            this.canvas = canvas;
            getChildren().add(canvas);
        }

        @Override
        protected void layoutChildren() {
            double width = Math.min(getWidth(), getHeight() * SHAPE);
            double height = width / SHAPE;
            canvas.resizeRelocate(
                    (getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        }
    }
}
