package org.quintet.ui.voice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.core.TranscriptFormat;
import org.quintet.ui.SoundFiles.Peaks;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.FileDialogs;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.settings.VoiceControls;
import org.quintet.ui.voice.TranscriptItem.Phase;

/// A file that is written down: its wave, its lines with their times, search, and ways to keep it.
final class TranscriptPane extends VBox {
    private static final double WAVE = 56;

    private final Kit kit;
    private final Words words;
    private final TranscriptsViewModel model;
    private final FilePlayer player;
    private final TranscriptItem item;
    private final Bars wave = new Bars(WAVE);
    private final Label clock = Controls.styled(new Label(), Styles.QUIET, "q-clock");
    private final ListView<Segment> lines = Controls.styled(new ListView<>(), "q-lines");
    private final TextField search = new TextField();
    private final Label found = Controls.styled(new Label(), Styles.QUIET);
    private int playing = -1;

    TranscriptPane(
            Kit kit,
            TranscriptsViewModel model,
            FilePlayer player,
            VoiceControls controls,
            TranscriptItem item,
            Runnable showModels) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        this.player = player;
        this.item = item;
        getStyleClass().add("q-transcript");
        lines.setCellFactory(_ -> new LineCell(this));
        lines.accessibleTextProperty().bind(words.of("ui.voice.lines", item.name()));
        lines.setPlaceholder(new StackPane(placeholder()));
        // Before the list takes the key for itself.
        lines.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Segment chosen = lines.getSelectionModel().getSelectedItem();
                    if (chosen != null && event.getCode() == KeyCode.ENTER) {
                        play(chosen);
                        event.consume();
                    }
                });
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox card = Controls.styled(new VBox(tools(controls), lines), Styles.CARD, "q-lines-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        TroubleBox trouble =
                new TroubleBox(words, item.failureProperty(), () -> model.again(item), showModels);
        getChildren().addAll(waveCard(), trouble, otherLanguage(), card);
        item.transcriptProperty().subscribe(this::fill);
        item.peaksProperty().subscribe(_ -> drawWave());
        player.placeProperty().subscribe(_ -> follow());
        search.textProperty().subscribe((_, _) -> find());
        words.languageProperty().subscribe((_, _) -> find());
    }

    private Label otherLanguage() {
        ObservableValue<String> heard =
                Bindings.createStringBinding(
                        this::unlike,
                        words.languageProperty(),
                        item.askedProperty(),
                        item.transcriptProperty());
        Label label = Controls.wrapped(heard, Styles.QUIET);
        label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        Controls.showWhen(label, heard.map(text -> !text.isEmpty()));
        return label;
    }

    /// That the language heard is not the one asked for; empty where it is.
    private String unlike() {
        Transcript heard = item.transcriptProperty().get();
        String asked = item.askedProperty().get().language();
        return asked == null || !heard.soundsUnlike(item.askedProperty().get())
                ? ""
                : words.now("ui.voice.otherLanguage", name(heard.language()), name(asked));
    }

    private String name(String language) {
        return Locale.of(language).getDisplayLanguage(words.language().locale());
    }

    private Label placeholder() {
        return Controls.wrapped(
                item.phaseProperty().flatMap(phase -> words.of("ui.voice.phase." + phase.name())),
                "q-muted");
    }

    private VBox waveCard() {
        Button play =
                Controls.iconButton(
                        Feather.PLAY,
                        words.of("ui.voice.playFile"),
                        () -> player.toggle(item.file(), 0));
        Controls.styled(play, Styles.PRIMARY);
        player.placeProperty()
                .subscribe(
                        _ ->
                                play.setGraphic(
                                        Icons.of(
                                                here() == null ? Feather.PLAY : Feather.SQUARE)));
        HBox.setHgrow(wave, Priority.ALWAYS);
        wave.setCursor(javafx.scene.Cursor.HAND);
        wave.setOnMouseClicked(
                event -> {
                    Peaks peaks = item.peaksProperty().get();
                    if (peaks != null) {
                        player.play(item.file(), peaks.seconds() * event.getX() / wave.getWidth());
                    }
                });
        HBox row = Controls.styled(new HBox(play, wave, clock), "q-talk-row");
        VBox card = Controls.styled(new VBox(row, progress()), Styles.CARD);
        return card;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::share, item.transcriptProperty(), item.peaksProperty()));
        bar.accessibleTextProperty().bind(words.of("ui.voice.progress"));
        Label phase =
                Controls.label(
                        item.phaseProperty()
                                .flatMap(now -> words.of("ui.voice.phase." + now.name())),
                        Styles.QUIET);
        phase.setMinWidth(Region.USE_PREF_SIZE);
        Button stop = Controls.button(words.of("ui.common.stop"), model::stop);
        HBox row = Controls.styled(new HBox(phase, bar, stop), "q-working");
        Controls.showWhen(
                row,
                item.phaseProperty().map(now -> now == Phase.WAITING || now == Phase.LISTENING));
        return row;
    }

    private double share() {
        Peaks peaks = item.peaksProperty().get();
        double heard = item.transcriptProperty().get().seconds();
        return peaks == null || peaks.seconds() <= 0 || heard <= 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : Math.min(1, heard / peaks.seconds());
    }

    private FlowPane tools(VoiceControls controls) {
        search.promptTextProperty().bind(words.of("ui.voice.search"));
        search.accessibleTextProperty().bind(words.of("ui.voice.search"));
        search.setPrefColumnCount(10);
        search.setOnAction(_ -> next());
        ComboBox<Optional<String>> spoken = controls.spoken();
        spoken.valueProperty().subscribe((_, _) -> model.again(item));
        Button copy =
                Controls.button(
                        Feather.COPY,
                        words.of("ui.common.copy"),
                        () -> Clips.copy(item.transcriptProperty().get().text()));
        Button save = Controls.button(Feather.SAVE, words.of("ui.voice.save"), this::save);
        var empty = item.transcriptProperty().map(now -> now.segments().isEmpty());
        copy.disableProperty().bind(empty);
        save.disableProperty().bind(empty);
        Label figures = Controls.styled(new Label(), Styles.QUIET);
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::figures,
                                words.languageProperty(),
                                item.millisProperty(),
                                item.transcriptProperty()));
        return Controls.styled(
                new FlowPane(search, found, spoken, copy, save, figures), "q-actions");
    }

    private String figures() {
        Transcript now = item.transcriptProperty().get();
        if (item.millisProperty().get() == 0) {
            return "";
        }
        String heard =
                now.language().isEmpty()
                        ? ""
                        : name(now.language()) + " · ";
        return heard
                + words.now(
                        "ui.voice.took",
                        Times.clock(now.seconds()),
                        words.seconds(item.millisProperty().get()));
    }

    private void save() {
        List<FileDialogs.Format> formats =
                Stream.of(TranscriptFormat.values())
                        .map(
                                format ->
                                        new FileDialogs.Format(
                                                "ui.voice.format." + format.name(),
                                                format.extension()))
                        .collect(Collectors.toList());
        String name = item.name();
        int dot = name.lastIndexOf('.');
        kit.dialogs()
                .save("ui.voice.save", dot > 0 ? name.substring(0, dot) : name, formats)
                .ifPresent(target -> model.save(item, target));
    }

    // Only what is new or changed is replaced, so that the reader's place stays.
    private void fill(Transcript transcript) {
        List<Segment> next = transcript.segments();
        int same = 0;
        while (same < next.size()
                && same < lines.getItems().size()
                && next.get(same).equals(lines.getItems().get(same))) {
            same++;
        }
        lines.getItems().remove(same, lines.getItems().size());
        lines.getItems().addAll(next.subList(same, next.size()));
        find();
    }

    private void find() {
        String query = query();
        long count = query.isEmpty() ? 0 : lines.getItems().stream().filter(this::matches).count();
        found.setText(query.isEmpty() ? "" : words.now("ui.voice.found", count));
        lines.refresh();
    }

    private boolean matches(Segment segment) {
        return segment.text().toLowerCase(Locale.ROOT).contains(query());
    }

    /// What is looked for, in small letters; empty where nothing is.
    String query() {
        return search.getText().strip().toLowerCase(Locale.ROOT);
    }

    private void next() {
        int size = lines.getItems().size();
        int from = lines.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size && !query().isEmpty(); i++) {
            int at = Math.floorMod(from + i, size);
            if (matches(lines.getItems().get(at))) {
                lines.getSelectionModel().select(at);
                lines.scrollTo(Math.max(0, at - 1));
                return;
            }
        }
    }

    /// Puts the keyboard in the field to search in.
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    /// Plays from the beginning of a line.
    void play(Segment segment) {
        player.play(item.file(), segment.start());
    }

    /// The line that is heard; -1 where none is.
    int playing() {
        return playing;
    }

    private FilePlayer.@Nullable Place here() {
        FilePlayer.Place place = player.placeProperty().get();
        return place != null && place.file().equals(item.file()) ? place : null;
    }

    private void follow() {
        FilePlayer.Place place = here();
        int now = -1;
        if (place != null) {
            for (int i = 0; i < lines.getItems().size(); i++) {
                if (lines.getItems().get(i).start() <= place.seconds() + 0.05) {
                    now = i;
                }
            }
        }
        if (now != playing) {
            playing = now;
            lines.refresh();
        }
        drawWave();
    }

    private void drawWave() {
        Peaks peaks = item.peaksProperty().get();
        if (peaks == null) {
            clock.setText("");
            return;
        }
        FilePlayer.Place place = here();
        double at = place == null ? 0 : place.seconds();
        clock.setText(Times.clock(at) + " / " + Times.clock(peaks.seconds()));
        wave.show(peaks.loudest(), peaks.seconds() > 0 ? at / peaks.seconds() : 0);
    }

    /// The chips of all files, where there are several.
    static FlowPane chips(Words words, TranscriptsViewModel model) {
        FlowPane row = Controls.styled(new FlowPane(), "q-actions");
        ToggleGroup group = new ToggleGroup();
        Runnable fill =
                () -> {
                    row.getChildren().clear();
                    for (TranscriptItem each : model.items()) {
                        ToggleButton chip = new ToggleButton(each.name());
                        chip.getStyleClass().add("q-file-chip");
                        chip.setMaxWidth(260);
                        chip.setToggleGroup(group);
                        chip.setSelected(each == model.selectedProperty().get());
                        chip.setOnAction(
                                _ -> {
                                    chip.setSelected(true);
                                    model.selectedProperty().set(each);
                                });
                        Button remove =
                                Controls.iconButton(
                                        Feather.X,
                                        words.of("ui.chat.removePicture", each.name()),
                                        () -> model.remove(each),
                                        "q-small");
                        HBox pair = Controls.styled(new HBox(chip, remove), "q-file");
                        row.getChildren().add(pair);
                    }
                };
        model.items().addListener((ListChangeListener<TranscriptItem>) _ -> fill.run());
        model.selectedProperty().subscribe((_, _) -> fill.run());
        fill.run();
        return row;
    }
}
