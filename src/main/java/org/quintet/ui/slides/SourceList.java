package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// What the chosen slide rests on: its points, each with the passage it was taken from, shown on a
/// click or while the pointer rests on it.
final class SourceList extends VBox {
    private static final double TIP_WIDTH = 420;

    private final Words words;
    private final DeckEdits edits;
    private final VBox rows = Controls.styled(new VBox(), "q-checks");
    private @Nullable Point open;

    SourceList(Kit kit, DeckEdits edits) {
        this.words = kit.words();
        this.edits = edits;
        getStyleClass().add(Styles.CARD);
        getChildren().addAll(Controls.label(words.of("ui.slides.restsOn"), Styles.HEADING), rows);
        edits.deckProperty().subscribe(_ -> fill());
        edits.selectedProperty().subscribe(_ -> fill());
        Controls.showWhen(this, edits.deckProperty().map(deck -> !deck.sources().isEmpty()));
    }

    private void fill() {
        Slide slide = edits.slide();
        List<Source> sources = edits.deck().sources();
        List<Node> all = new ArrayList<>();
        for (Point point : slide == null ? List.<Point>of() : points(slide)) {
            if (point.source() >= 0 && point.source() < sources.size()) {
                all.add(row(point, sources.get(point.source())));
                if (point.equals(open)) {
                    all.add(passage(sources.get(point.source())));
                }
            }
        }
        if (all.isEmpty()) {
            all.add(Controls.wrapped(words.of("ui.slides.restsOnNothing"), Styles.QUIET));
        }
        rows.getChildren().setAll(all);
    }

    private static List<Point> points(Slide slide) {
        Stream<Point> more =
                switch (slide.content()) {
                    case Content.Comparison(
                                    Content.Comparison.Side left,
                                    Content.Comparison.Side right) ->
                            Stream.concat(left.points().stream(), right.points().stream());
                    case Content.Timeline(List<Content.Timeline.Moment> moments) ->
                            moments.stream()
                                    .map(
                                            each ->
                                                    new Point(
                                                            each.when() + " " + each.what(),
                                                            each.source()));
                    default -> Stream.empty();
                };
        return Stream.concat(slide.points().stream(), more).toList();
    }

    private Button row(Point point, Source source) {
        Button row = Controls.styled(new Button(point.text()), "q-source-row");
        row.setGraphic(Icons.of(Feather.FILE_TEXT));
        row.setMinWidth(0);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(words.now("ui.slides.passageOf", point.text(), where(source)));
        Tooltip tip = new Tooltip(where(source) + "\n" + source.text());
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDuration(Duration.INDEFINITE);
        row.setTooltip(tip);
        row.setOnAction(
                _ -> {
                    open = point.equals(open) ? null : point;
                    int at = rows.getChildren().indexOf(row);
                    fill();
                    refocus(at, point);
                });
        return row;
    }

    private void refocus(int at, Point point) {
        for (int i = Math.min(at, rows.getChildren().size() - 1); i >= 0; i--) {
            if (rows.getChildren().get(i) instanceof Button button
                    && button.getText().equals(point.text())) {
                button.requestFocus();
                return;
            }
        }
    }

    private String where(Source source) {
        return source.heading().isBlank()
                ? words.now("ui.voice.source", source.file())
                : words.now("ui.voice.sourceAt", source.file(), source.heading());
    }

    private VBox passage(Source source) {
        Label text = new Label(source.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label from = Controls.styled(new Label(where(source)), Styles.QUIET);
        from.setWrapText(true);
        from.setMinHeight(Region.USE_PREF_SIZE);
        return Controls.styled(new VBox(text, from), "q-passage");
    }
}
