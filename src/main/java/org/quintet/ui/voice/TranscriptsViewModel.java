package org.quintet.ui.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Generation;
import org.quintet.core.History;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;
import org.quintet.core.Transcript;
import org.quintet.core.TranscriptFormat;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.Services;
import org.quintet.ui.SoundFiles;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;
import org.quintet.ui.voice.TranscriptItem.Phase;

/// Sound and video files and what is said in them. Lives on the window's thread.
public final class TranscriptsViewModel {
    private static final int COLUMNS = 1200;

    private final Services services;
    private final SoundFiles sounds;
    private final History history;
    private final UiThread ui;
    private final Work work;
    private final Executor waves;
    private final Executor disk;
    private final Notices notices;
    private final Supplier<Language> language;
    private final Supplier<Generation> generation;
    private final Supplier<VoiceSettings> settings;
    private final Runnable historyChanged;
    private final ObservableList<TranscriptItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TranscriptItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private boolean packMissing;

    /// No file yet.
    ///
    /// @param historyChanged hears, on any thread, that the list of conversations changed
    public TranscriptsViewModel(
            Services services,
            UiThread ui,
            Work work,
            Notices notices,
            Supplier<Language> language,
            Supplier<Generation> generation,
            Supplier<VoiceSettings> settings,
            Runnable historyChanged) {
        this.services = services;
        this.sounds = services.voice().sounds();
        this.history = services.history();
        this.ui = ui;
        this.work = work;
        this.waves = work.ordered();
        this.disk = work.ordered();
        this.notices = notices;
        this.language = language;
        this.generation = generation;
        this.settings = settings;
        this.historyChanged = historyChanged;
        selected.subscribe((_, _) -> refresh());
    }

    /// Learns whether the pack that hears is there.
    public void packMissing(boolean missing) {
        packMissing = missing;
        refresh();
    }

    /// Writes files down and shows the first of them.
    public void add(List<Path> files) {
        List<TranscriptItem> added = files.stream().map(TranscriptItem::new).toList();
        if (added.isEmpty()) {
            return;
        }
        items.addAll(added);
        added.forEach(
                item -> {
                    waves.execute(() -> wave(item));
                    listen(item);
                });
        selected.set(added.getFirst());
    }

    /// Writes a file down anew, such as in another language.
    public void again(TranscriptItem item) {
        stop(item);
        listen(item);
    }

    /// Stops the file that is shown; what is written down stays.
    public void stop() {
        TranscriptItem item = selected.get();
        if (item != null) {
            stop(item);
        }
    }

    private static void stop(TranscriptItem item) {
        if (item.job != null) {
            item.job.stop();
        }
    }

    /// Takes a file off the list. The file itself stays.
    public void remove(TranscriptItem item) {
        stop(item);
        item.stop.stop();
        int at = items.indexOf(item);
        items.remove(item);
        selected.set(items.isEmpty() ? null : items.get(Math.clamp(at, 0, items.size() - 1)));
    }

    /// Writes the transcript of a file to another one; its ending tells the format.
    public void save(TranscriptItem item, Path target) {
        Transcript transcript = item.transcriptProperty().get();
        work.start(
                () -> {
                    write(format(target).write(transcript), target);
                    ui.run(
                            () ->
                                    notices.tell(
                                            "ui.describe.saved",
                                            String.valueOf(target.getFileName())));
                });
    }

    private static TranscriptFormat format(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        for (TranscriptFormat format : TranscriptFormat.values()) {
            if (name.endsWith("." + format.extension())) {
                return format;
            }
        }
        return TranscriptFormat.TEXT;
    }

    // Whole or not at all.
    private static void write(String text, Path target) {
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(partial, text, StandardCharsets.UTF_8);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.save", target.toString());
        }
    }

    private void wave(TranscriptItem item) {
        SoundFiles.Peaks peaks;
        try {
            peaks = sounds.peaks(item.file(), COLUMNS, item.stop);
        } catch (QuintetException _) {
            // A strip without a wave: why it can't be read is told where it is written down.
            return;
        }
        ui.run(() -> item.peaksProperty().set(peaks));
    }

    private void listen(TranscriptItem item) {
        item.attempt++;
        item.failureProperty().set(null);
        item.transcriptProperty().set(Transcript.EMPTY);
        item.phaseProperty().set(Phase.WAITING);
        VoiceSettings how = settings.get();
        item.askedProperty().set(how.hearing());
        item.job =
                services.assistant()
                        .submit(
                                Transcribing.request(
                                        item.file(),
                                        how,
                                        language.get(),
                                        generation.get()),
                                new Feed(ui, new Heard(item)));
        refresh();
    }

    private void keep(TranscriptItem item) {
        Message shown = new Message(Role.USER, List.of(new Part.Audio(item.file())));
        Message heard = Message.of(Role.ASSISTANT, item.transcriptProperty().get().text());
        disk.execute(
                () -> {
                    long id = history.begin(item.name()).id();
                    history.append(id, shown);
                    history.append(id, heard);
                    historyChanged.run();
                });
    }

    private void refresh() {
        TranscriptItem item = selected.get();
        if (item == null) {
            state.set(packMissing ? State.NO_PACK : State.EMPTY);
            return;
        }
        state.set(
                switch (item.phaseProperty().get()) {
                    case WAITING, LISTENING -> State.WORKING;
                    case DONE, STOPPED -> State.ANSWER;
                    case TROUBLE -> State.TROUBLE;
                });
    }

    /// All files, in the order they came.
    public ObservableList<TranscriptItem> items() {
        return items;
    }

    /// The file that is shown; null where there is none.
    public ObjectProperty<@Nullable TranscriptItem> selectedProperty() {
        return selected;
    }

    /// What the view shows.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// States of the view.
    public enum State {
        /// No file, and no pack is there that hears.
        NO_PACK,
        /// No file yet.
        EMPTY,
        /// The file that is shown is being written down.
        WORKING,
        /// It is written down, or as far as it was stopped.
        ANSWER,
        /// It can't be written down.
        TROUBLE
    }

    private final class Heard implements Feed.Sink {
        private final TranscriptItem item;
        private final int attempt;

        Heard(TranscriptItem item) {
            this.item = item;
            this.attempt = item.attempt;
        }

        @Override
        public void started() {
            phase(Phase.LISTENING);
        }

        @Override
        public void heard(int sound, Transcript transcript) {
            if (item.attempt == attempt) {
                item.transcriptProperty().set(transcript);
            }
        }

        @Override
        public void text(String whole) {}

        @Override
        public void finished(Answer answer) {
            if (item.attempt != attempt) {
                return;
            }
            if (!answer.transcripts().isEmpty()) {
                item.transcriptProperty().set(answer.transcripts().getFirst());
            }
            item.millisProperty().set(answer.timings().getOrDefault("total", 0L));
            if (!item.transcriptProperty().get().text().isEmpty()) {
                keep(item);
            }
            phase(answer.stopped() ? Phase.STOPPED : Phase.DONE);
        }

        @Override
        public void failed(QuintetException why) {
            if (item.attempt != attempt) {
                return;
            }
            boolean stopped = why.kind() == QuintetException.Kind.STOPPED;
            item.failureProperty().set(stopped ? null : why);
            phase(stopped ? Phase.STOPPED : Phase.TROUBLE);
        }

        private void phase(Phase phase) {
            if (item.attempt == attempt) {
                item.phaseProperty().set(phase);
                refresh();
            }
        }
    }
}
