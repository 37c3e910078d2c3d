package org.quintet.ui.settings;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Generation;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// How the decoder writes, for those who want to know: folded until it is opened.
final class AdvancedCard extends VBox {
    private static final double WIDTH = 180;

    private final Words words;
    private final SettingsViewModel model;
    private final VBox rows = Controls.styled(new VBox(), "q-settings-rows");

    AdvancedCard(Words words, SettingsViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll(Styles.CARD, "q-settings");
        rows.setVisible(false);
        rows.managedProperty().bind(rows.visibleProperty());
        var toggle =
                Controls.button(
                        Feather.SLIDERS,
                        rows.visibleProperty()
                                .flatMap(
                                        on ->
                                                words.of(
                                                        on
                                                                ? "ui.settings.advancedHide"
                                                                : "ui.settings.advancedShow")),
                        this::toggle);
        getChildren()
                .addAll(
                        Controls.styled(
                                new HBox(
                                        Controls.label(
                                                words.of("ui.settings.advanced"), Styles.HEADING),
                                        Controls.spring(),
                                        toggle),
                                "q-card-head"),
                        rows);
    }

    private void toggle() {
        if (rows.getChildren().isEmpty()) {
            fill();
        }
        rows.setVisible(!rows.isVisible());
    }

    private void fill() {
        rows.getChildren()
                .setAll(
                        slider(
                                "temperature",
                                0,
                                1.5,
                                0.05,
                                Generation::temperature,
                                value -> now().withTemperature(value)),
                        slider("topP", 0.05, 1, 0.05, Generation::topP, this::withTopP),
                        slider("topK", 0, 100, 1, now -> now.topK().orElse(0), this::withTopK),
                        slider(
                                "penalty",
                                1,
                                1.5,
                                0.01,
                                Generation::repetitionPenalty,
                                value -> now().withRepetitionPenalty(value)),
                        slider(
                                "maxLength",
                                256,
                                8192,
                                256,
                                Generation::maxLength,
                                value -> now().withMaxLength((int) value)),
                        seed(),
                        Controls.button(
                                Feather.ROTATE_CCW,
                                words.of("ui.settings.reset"),
                                () -> {
                                    model.generation(Generation.DEFAULT);
                                    fill();
                                }));
    }

    private HBox slider(
            String name,
            double from,
            double to,
            double step,
            ToDoubleFunction<Generation> get,
            DoubleFunction<Generation> with) {
        String key = "ui.settings." + name;
        Slider slider = new Slider(from, to, get.applyAsDouble(now()));
        slider.setPrefWidth(WIDTH);
        slider.setBlockIncrement(step);
        slider.accessibleTextProperty().bind(words.of(key));
        Label number = Controls.styled(new Label(), Styles.QUIET, "q-figure");
        int decimals = step >= 1 ? 0 : 2;
        number.setText(words.number(get.applyAsDouble(now()), decimals));
        // What is set is only changed by moving the slider, not by showing it.
        slider.valueProperty()
                .subscribe(
                        (_, value) -> {
                            double exact = onStep(value.doubleValue(), step);
                            number.setText(words.number(exact, decimals));
                            if (!slider.isValueChanging()) {
                                model.generation(with.apply(Math.clamp(exact, from, to)));
                            }
                        });
        slider.valueChangingProperty()
                .subscribe(
                        (_, changing) -> {
                            if (!changing) {
                                double exact = onStep(slider.getValue(), step);
                                model.generation(with.apply(Math.clamp(exact, from, to)));
                            }
                        });
        HBox control = Controls.styled(new HBox(slider, number), "q-slider");
        return SettingsView.row(words, key, key + "Text", control);
    }

    // Divided by a whole number, 0.7 stays 0.7.
    private static double onStep(double value, double step) {
        double steps = Math.rint(value / step);
        return step < 1 ? steps / Math.rint(1 / step) : steps * step;
    }

    private HBox seed() {
        TextField field = new TextField();
        field.setPrefColumnCount(10);
        OptionalLong seed = now().seed();
        field.setText(seed.isPresent() ? String.valueOf(seed.getAsLong()) : "");
        field.promptTextProperty().bind(words.of("ui.settings.seedRandom"));
        field.accessibleTextProperty().bind(words.of("ui.settings.seed"));
        field.textProperty()
                .subscribe(
                        (_, text) -> {
                            String digits = text.replaceAll("\\D", "");
                            digits = digits.substring(0, Math.min(18, digits.length()));
                            if (!digits.equals(text)) {
                                field.setText(digits);
                                return;
                            }
                            model.generation(
                                    withSeed(
                                            digits.isEmpty()
                                                    ? OptionalLong.empty()
                                                    : OptionalLong.of(Long.parseLong(digits))));
                        });
        return SettingsView.row(words, "ui.settings.seed", "ui.settings.seedText", field);
    }

    private Generation now() {
        return model.settingsProperty().get().generation();
    }

    private Generation withTopP(double value) {
        Generation g = now();
        return new Generation(
                g.maxLength(),
                g.temperature(),
                value,
                g.topK(),
                g.repetitionPenalty(),
                g.seed(),
                g.stop(),
                g.jsonSchema());
    }

    private Generation withTopK(double value) {
        Generation g = now();
        return new Generation(
                g.maxLength(),
                g.temperature(),
                g.topP(),
                value < 1 ? OptionalInt.empty() : OptionalInt.of((int) value),
                g.repetitionPenalty(),
                g.seed(),
                g.stop(),
                g.jsonSchema());
    }

    private Generation withSeed(OptionalLong seed) {
        Generation g = now();
        return new Generation(
                g.maxLength(),
                g.temperature(),
                g.topP(),
                g.topK(),
                g.repetitionPenalty(),
                seed,
                g.stop(),
                g.jsonSchema());
    }
}
