package org.quintet.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.quintet.core.Language;
import org.quintet.core.Speaking;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.Voices;
import org.quintet.ui.Voices.Speaker;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// The controls of how it hears and speaks, each bound to its setting.
public final class VoiceControls {
    /// Languages to choose from, the most spoken first; every other one is found out as well.
    private static final List<Optional<String>> SPOKEN =
            List.of(
                    Optional.empty(),
                    Optional.of("en"),
                    Optional.of("zh"),
                    Optional.of("es"),
                    Optional.of("fr"),
                    Optional.of("de"),
                    Optional.of("ja"),
                    Optional.of("ko"),
                    Optional.of("pt"),
                    Optional.of("ru"));

    private final Words words;
    private final SettingsViewModel model;

    /// Controls of these settings.
    public VoiceControls(Words words, SettingsViewModel model) {
        this.words = words;
        this.model = model;
    }

    /// The language the user speaks.
    public ComboBox<Optional<String>> spoken() {
        return Controls.combo(
                words,
                "ui.voice.spoken",
                SPOKEN,
                value -> value.map(this::name).orElseGet(() -> words.now("ui.voice.spokenAny")),
                bound(
                        now -> Optional.ofNullable(now.spoken()),
                        (voice, value) -> voice.withSpoken(value.orElse(null))));
    }

    private String name(String code) {
        Locale shown = words.language().locale();
        String name = Locale.of(code).getDisplayLanguage(shown);
        return name.substring(0, 1).toUpperCase(shown) + name.substring(1);
    }

    /// The voice of a language.
    public ComboBox<Optional<Speaker>> voice(Language language, Voices voices) {
        List<Optional<Speaker>> all = new ArrayList<>();
        voices.list().stream()
                .filter(each -> each.language() == language)
                .forEach(each -> all.add(Optional.of(each)));
        return Controls.combo(
                words,
                "ui.voice.voice." + language.code(),
                all,
                value -> value.map(Speaker::shown).orElse(""),
                bound(
                        now -> chosen(all, now, language),
                        (voice, value) ->
                                voice.withVoice(language, value.map(Speaker::name).orElse(null))));
    }

    private static Optional<Speaker> chosen(
            List<Optional<Speaker>> all, VoiceSettings now, Language language) {
        String name = language == Language.CHINESE ? now.chinese() : now.english();
        return all.stream()
                .filter(each -> each.map(it -> it.name().equals(name)).orElse(false))
                .findFirst()
                .orElse(all.isEmpty() ? Optional.empty() : all.getFirst());
    }

    /// The speed of the voice.
    public HBox speed() {
        return slider(
                "ui.voice.speed",
                Speaking.SLOWEST,
                Speaking.FASTEST,
                0.25,
                value -> words.now("ui.voice.times", words.number(value, 2)),
                bound(VoiceSettings::speed, VoiceSettings::withSpeed));
    }

    /// The volume of the voice.
    public HBox volume() {
        return slider(
                "ui.voice.volume",
                0,
                1,
                0.1,
                words::percent,
                bound(VoiceSettings::volume, VoiceSettings::withVolume));
    }

    /// Whether answers are spoken.
    public HBox aloud() {
        return onOff("ui.voice.aloud", bound(VoiceSettings::aloud, VoiceSettings::withAloud));
    }

    /// Whether the microphone is armed ahead.
    HBox consent() {
        return onOff("ui.voice.ahead", bound(VoiceSettings::consent, VoiceSettings::withConsent));
    }

    private HBox onOff(String key, ObjectProperty<Boolean> property) {
        return Controls.choice(
                words.of(key),
                List.of(true, false),
                value -> words.of(value ? "ui.settings.on" : "ui.settings.off"),
                property);
    }

    private HBox slider(
            String key,
            double least,
            double most,
            double step,
            Function<Double, String> text,
            ObjectProperty<Double> property) {
        Slider slider = new Slider(least, most, property.get());
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(words.of(key));
        Label figure = Controls.styled(new Label(), Styles.QUIET, "q-figure");
        // While the knob is dragged only the figure follows: each change is a write to the disk.
        slider.valueProperty()
                .subscribe(
                        value -> {
                            figure.setText(text.apply(value.doubleValue()));
                            if (!slider.isValueChanging()) {
                                property.set(value.doubleValue());
                            }
                        });
        slider.valueChangingProperty()
                .subscribe(
                        changing -> {
                            if (!changing) {
                                property.set(slider.getValue());
                            }
                        });
        property.subscribe((_, now) -> slider.setValue(now));
        words.languageProperty().subscribe((_, _) -> figure.setText(text.apply(slider.getValue())));
        return Controls.styled(new HBox(slider, figure), "q-slider");
    }

    /// A property of one of these settings.
    <T> ObjectProperty<T> bound(Function<VoiceSettings, T> get, With<T> with) {
        return model.bound(
                now -> get.apply(now.voice()), value -> model.voice(now -> with.with(now, value)));
    }

    /// A row with the name of a setting, what it does, and its control.
    public HBox row(String key, Node control) {
        return SettingsView.row(words, key, key + "Text", control);
    }

    /// Changes one setting.
    @FunctionalInterface
    interface With<T> {
        VoiceSettings with(VoiceSettings voice, T value);
    }
}
