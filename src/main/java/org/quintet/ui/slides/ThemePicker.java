package org.quintet.ui.slides;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Words;

/// The looks of a deck, each shown by a slide in it.
final class ThemePicker extends FlowPane {
    private static final double WIDTH = 118;
    private static final double ROUND = 6;

    private final Words words;
    private final Map<DeckTheme, SlideCanvas> samples = new EnumMap<>(DeckTheme.class);

    /// @param chosen the look that is taken
    ThemePicker(Kit kit, SlideImages images, ObjectProperty<DeckTheme> chosen) {
        this.words = kit.words();
        getStyleClass().add("q-themes");
        ToggleGroup group = new ToggleGroup();
        for (DeckTheme theme : DeckTheme.values()) {
            SlideCanvas sample = new SlideCanvas(images, sample(theme), 0, ROUND);
            sample.setMinSize(WIDTH, WIDTH * 9 / 16);
            sample.setMaxSize(WIDTH, WIDTH * 9 / 16);
            samples.put(theme, sample);
            ToggleButton button = Controls.styled(new ToggleButton(), "q-theme");
            button.setGraphic(sample);
            button.setContentDisplay(ContentDisplay.TOP);
            button.textProperty().bind(words.of("ui.slides.theme." + theme.name()));
            button.setToggleGroup(group);
            button.setUserData(theme);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        chosen.set(theme);
                    });
            getChildren().add(button);
        }
        chosen.subscribe(
                now ->
                        group.getToggles().stream()
                                .filter(toggle -> toggle.getUserData().equals(now))
                                .findFirst()
                                .ifPresent(group::selectToggle));
        words.languageProperty()
                .subscribe(_ -> samples.forEach((theme, sample) -> sample.show(sample(theme), 0)));
    }

    private Deck sample(DeckTheme theme) {
        Language language = words.language();
        Slide slide =
                new Slide(
                        Slide.Kind.POINTS,
                        words.now("ui.slides.sampleTitle"),
                        "",
                        List.of(
                                new Point(words.now("ui.slides.samplePoint1"), Point.NONE),
                                new Point(words.now("ui.slides.samplePoint2"), Point.NONE)),
                        new Content.None(),
                        "",
                        new SlidePicture(
                                Arrangement.HERO,
                                List.of(
                                        new SlidePicture.Thing(
                                                language == Language.CHINESE ? "叶子" : "leaf",
                                                "",
                                                "")),
                                0,
                                ""),
                        List.of());
        return new Deck("", "", language, theme, "", List.of(), List.of(slide));
    }
}
