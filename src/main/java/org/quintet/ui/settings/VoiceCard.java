package org.quintet.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.quintet.core.Hearing.Script;
import org.quintet.core.Language;
import org.quintet.core.Microphone.Device;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.Voices;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;

/// How it hears and speaks: microphone with a try, language, voices, key, consent.
final class VoiceCard extends VBox {
    private static final Duration LOOK_AGAIN = Duration.seconds(2);
    private static final List<String> KEYS = List.of("SPACE", "F4", "F8", "F9", "F12");

    private final Words words;
    private final SettingsViewModel model;
    private final VoiceControls controls;
    private final MicrophoneTest test;

    VoiceCard(Kit kit, SettingsViewModel model, MicrophoneTest test) {
        Voices voices = kit.services().voice().voices();
        this.words = kit.words();
        this.model = model;
        this.test = test;
        this.controls = new VoiceControls(words, model);
        getStyleClass().addAll(Styles.CARD, "q-settings");
        getChildren()
                .addAll(
                        Controls.label(words.of("ui.voice.settings"), Styles.HEADING),
                        controls.row("ui.voice.microphone", microphone()),
                        controls.row("ui.voice.test", test()),
                        new TroubleBox(words, test.failureProperty(), test::toggle, () -> {}),
                        controls.row("ui.voice.ahead", controls.consent()),
                        controls.row("ui.voice.key", key()),
                        controls.row("ui.voice.spoken", controls.spoken()),
                        controls.row("ui.voice.script", script()),
                        controls.row("ui.voice.aloud", controls.aloud()),
                        controls.row("ui.voice.voice.en", controls.voice(Language.ENGLISH, voices)),
                        controls.row("ui.voice.voice.zh", controls.voice(Language.CHINESE, voices)),
                        controls.row("ui.voice.speed", controls.speed()),
                        controls.row("ui.voice.volume", controls.volume()));
        followPlugs();
    }

    // What is plugged in or out shows while the card is shown.
    private void followPlugs() {
        Timeline looking = new Timeline(new KeyFrame(LOOK_AGAIN, _ -> test.refresh()));
        looking.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                looking.stop();
                                test.stop();
                            } else {
                                test.refresh();
                                looking.play();
                            }
                        });
    }

    private ComboBox<Optional<Device>> microphone() {
        ComboBox<Optional<Device>> box = new ComboBox<>();
        box.setMaxWidth(260);
        box.setConverter(
                Controls.converter(
                        value -> value.map(Device::name).orElse(words.now("ui.voice.system"))));
        box.accessibleTextProperty().bind(words.of("ui.voice.microphone"));
        Runnable fill = () -> fill(box);
        test.devices().addListener((ListChangeListener<Device>) _ -> fill.run());
        words.languageProperty().subscribe((_, _) -> fill.run());
        fill.run();
        return box;
    }

    private void fill(ComboBox<Optional<Device>> box) {
        List<Optional<Device>> all = new ArrayList<>(List.of(Optional.empty()));
        test.devices().forEach(device -> all.add(Optional.of(device)));
        String chosen = model.settingsProperty().get().voice().microphone();
        box.setOnAction(null);
        box.getItems().setAll(all);
        box.setValue(
                all.stream()
                        .filter(each -> each.map(it -> it.id().equals(chosen)).orElse(false))
                        .findFirst()
                        .orElse(Optional.empty()));
        box.setOnAction(
                _ -> {
                    Optional<Device> taken = box.getValue();
                    if (taken != null) {
                        model.voice(now -> now.withMicrophone(taken.map(Device::id).orElse(null)));
                    }
                });
    }

    private HBox test() {
        ProgressBar meter = Controls.styled(new ProgressBar(0), "q-meter");
        meter.accessibleTextProperty().bind(words.of("ui.voice.level"));
        test.levelProperty()
                .subscribe(level -> meter.setProgress(level == null ? 0 : Math.sqrt(level.peak())));
        Controls.showWhen(meter, test.runningProperty());
        Button button =
                Controls.button(
                        test.runningProperty()
                                .flatMap(on -> words.of(on ? "ui.common.stop" : "ui.voice.tryIt")),
                        test::toggle);
        HBox row = Controls.styled(new HBox(meter, button), "q-slider");
        return row;
    }

    private ComboBox<String> key() {
        return Controls.combo(
                words,
                "ui.voice.key",
                KEYS,
                value -> value.equals("SPACE") ? words.now("ui.voice.space") : value,
                controls.bound(
                        now -> now.talkKey().toUpperCase(Locale.ROOT), VoiceSettings::withTalkKey));
    }

    private HBox script() {
        return Controls.choice(
                words.of("ui.voice.script"),
                List.of(Script.values()),
                value -> words.of("ui.voice.script." + value.name()),
                controls.bound(VoiceSettings::script, VoiceSettings::withScript));
    }
}
