package org.quintet.ui.slides;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// The words of the chosen slide, as fields: what is typed stands on the slide at once.
final class SlideEditor extends VBox {
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 10;
    private static final int FEWEST_LETTERS = 10;
    private static final double MARGINS = 36;
    private static final int LAST_NARROW = 0x2e80;

    private final Words words;
    private final DeckEdits edits;
    private final SlideWork work;
    private final TextField title = new TextField();
    private final TextArea points = new TextArea();
    private final TextArea content = new TextArea();
    private final TextArea notes = new TextArea();
    private final TextField goal = new TextField();
    private final TextField alt = new TextField();
    private final BooleanProperty hasPoints = new SimpleBooleanProperty();
    private final BooleanProperty hasContent = new SimpleBooleanProperty();
    private final BooleanProperty readable = new SimpleBooleanProperty(true);
    private final Label hint = Controls.styled(new Label(), Styles.QUIET);
    private boolean filling;

    SlideEditor(Kit kit, SlidesViewModel model) {
        this.words = kit.words();
        this.edits = model.edits();
        this.work = model.work();
        getStyleClass().addAll(Styles.CARD, "q-slide-editor");
        VBox contents = field("ui.slides.content", content);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        readable.subscribe(
                ok -> {
                    hint.getStyleClass().remove("q-notice-line");
                    if (!ok) {
                        hint.getStyleClass().add("q-notice-line");
                    }
                });
        contents.getChildren().add(hint);
        VBox listed = field("ui.slides.points", points);
        Controls.showWhen(listed, hasPoints);
        Controls.showWhen(contents, hasContent);
        getChildren()
                .addAll(
                        field("ui.slides.title", title),
                        listed,
                        contents,
                        field("ui.slides.notes", notes),
                        field("ui.slides.goal", goal),
                        field("ui.slides.alt", alt));
        for (TextArea area : List.of(points, content, notes)) {
            area.setWrapText(true);
            area.textProperty().subscribe((_, _) -> size(area));
            area.widthProperty().subscribe((_, _) -> size(area));
        }
        typed(title, text -> work.reword("title", slide -> slide.withTitle(text)));
        typed(
                points,
                text ->
                        work.reword(
                                "points",
                                slide ->
                                        slide.withPoints(
                                                ContentText.points(text, slide.points()))));
        typed(content, this::contentTyped);
        typed(notes, text -> work.reword("notes", slide -> slide.withNotes(text)));
        typed(goal, text -> work.reword("goal", slide -> withGoal(slide, text)));
        typed(alt, work::describePicture);
        edits.deckProperty().subscribe(_ -> fill());
        edits.selectedProperty().subscribe(_ -> fill());
        words.languageProperty().subscribe(_ -> hint());
    }

    private static Slide withGoal(Slide slide, String goal) {
        return new Slide(
                slide.kind(),
                slide.title(),
                goal,
                slide.points(),
                slide.content(),
                slide.notes(),
                slide.picture(),
                slide.checks());
    }

    private VBox field(String key, TextInputControl control) {
        Label name = Controls.label(words.of(key), Styles.HEADING);
        name.setLabelFor(control);
        control.accessibleTextProperty().bind(words.of(key));
        control.focusedProperty()
                .subscribe(
                        has -> {
                            if (!has) {
                                edits.settle();
                            }
                        });
        return Controls.styled(new VBox(name, (Node) control), "q-field");
    }

    // As many rows as the words take: a Chinese character is as wide as two letters.
    private static void size(TextArea area) {
        double letters = Math.max(FEWEST_LETTERS, (area.getWidth() - MARGINS) / letter(area));
        long rows = 0;
        for (String line : area.getText().lines().toList()) {
            long wide = line.chars().filter(c -> c > LAST_NARROW).count();
            rows += Math.max(1, Math.round(Math.ceil((line.length() + wide) / letters)));
        }
        area.setPrefRowCount(Math.clamp(rows, FEWEST_ROWS, MOST_ROWS));
    }

    private static double letter(TextArea area) {
        return area.getFont().getSize() * 0.56;
    }

    private void typed(TextInputControl control, Consumer<String> change) {
        control.textProperty()
                .subscribe(
                        (_, text) -> {
                            if (!filling) {
                                change.accept(text);
                            }
                        });
    }

    private void contentTyped(String text) {
        Slide slide = edits.slide();
        if (slide == null) {
            return;
        }
        Optional<Content> read = ContentText.read(text, slide.content());
        readable.set(read.isPresent());
        hint();
        read.ifPresent(next -> work.reword("content", each -> each.withContent(next)));
    }

    private void fill() {
        Slide slide = edits.slide();
        setDisable(slide == null);
        filling = true;
        show(title, slide, Slide::title);
        show(notes, slide, Slide::notes);
        show(goal, slide, Slide::goal);
        show(alt, slide, each -> each.picture().alt());
        if (slide != null) {
            // What is typed may hold a line that is no point yet.
            List<Point> typed = ContentText.points(points.getText(), slide.points());
            if (!typed.equals(slide.points())) {
                points.setText(ContentText.points(slide.points()));
            }
            Optional<Content> read = ContentText.read(content.getText(), slide.content());
            boolean half = content.isFocused() && read.isEmpty();
            if (!half && !read.equals(Optional.of(slide.content()))) {
                content.setText(ContentText.write(slide.content()));
                readable.set(true);
            }
            hasContent.set(!(slide.content() instanceof Content.None));
            hasPoints.set(slide.content() instanceof Content.None || !slide.points().isEmpty());
            hint();
        }
        filling = false;
    }

    private static void show(
            TextInputControl control, @Nullable Slide slide, Function<Slide, String> text) {
        String next = slide == null ? "" : text.apply(slide);
        if (!next.equals(control.getText())) {
            control.setText(next);
        }
    }

    private void hint() {
        Slide slide = edits.slide();
        if (slide == null || slide.content() instanceof Content.None) {
            return;
        }
        String kind = slide.content().getClass().getSimpleName();
        hint.setText(
                words.now("ui.slides.form." + kind)
                        + (readable.get() ? "" : " " + words.now("ui.slides.unreadable")));
    }
}
