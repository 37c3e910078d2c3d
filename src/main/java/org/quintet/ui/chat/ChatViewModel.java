package org.quintet.ui.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Generation;
import org.quintet.core.History;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.service.Assistant;
import org.quintet.ui.chat.Turn.Phase;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// The open conversation: what is typed, what was said, and the answer as it is written. Every
/// change goes to the history on a queue of its own, in order. Lives on the window's thread.
public final class ChatViewModel {
    private static final long KEEP_EVERY_NANOS = 1_000_000_000L;

    private final Assistant assistant;
    private final History history;
    private final UiThread ui;
    private final Executor disk;
    private final Supplier<Language> language;
    private final Supplier<Generation> generation;

    private final ObservableList<Turn> turns = FXCollections.observableArrayList();
    private final ObservableList<Path> pictures = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyLongWrapper conversation = new ReadOnlyLongWrapper();
    private final AtomicReference<@Nullable String> unsavedDraft = new AtomicReference<>();
    private final Runnable historyChanged;

    private Slot slot = new Slot(0);
    private boolean packMissing;
    private boolean restoring;
    private long openings;
    private Assistant.@Nullable Job job;

    /// A new conversation.
    ///
    /// @param language the language of answers
    /// @param generation how the decoder writes
    /// @param historyChanged hears, on the window's thread, that the list of conversations changed
    public ChatViewModel(
            Assistant assistant,
            History history,
            UiThread ui,
            Work work,
            Supplier<Language> language,
            Supplier<Generation> generation,
            Runnable historyChanged) {
        this.assistant = assistant;
        this.history = history;
        this.ui = ui;
        this.disk = work.ordered();
        this.language = language;
        this.generation = generation;
        this.historyChanged = historyChanged;
        draft.subscribe((_, now) -> keepDraft(now));
        loadDraft(slot);
    }

    /// Sends what is typed and shown.
    public void send() {
        String text = draft.get().strip();
        if (state.get() == State.WORKING || (text.isEmpty() && pictures.isEmpty())) {
            return;
        }
        Turn question = new Turn(Role.USER, text, pictures);
        pictures.clear();
        draft.set("");
        ask(question);
    }

    /// Ends the answer being written; what stands stays.
    public void stop() {
        if (job != null) {
            job.stop();
        }
    }

    /// Answers the last question anew.
    public void regenerate() {
        if (state.get() == State.WORKING || turns.isEmpty()) {
            return;
        }
        if (turns.getLast().role() == Role.ASSISTANT) {
            cutFrom(turns.getLast());
        }
        if (!turns.isEmpty()) {
            answer();
        }
    }

    /// Puts other words in a question's place; what followed it goes, and it is asked anew.
    public void resend(Turn question, String text) {
        if (state.get() == State.WORKING || (text.isBlank() && question.pictures().isEmpty())) {
            return;
        }
        cutFrom(question);
        ask(new Turn(Role.USER, text.strip(), question.pictures()));
    }

    /// Leaves this conversation for a new one.
    public void startNew() {
        show(0, List.of());
    }

    /// Opens a conversation of the history; the open one stays as it is.
    public void open(long id) {
        long asked = ++openings;
        if (id == slot.id) {
            return;
        }
        disk.execute(
                () -> {
                    List<Turn> saved =
                            history.turns(id).stream()
                                    .map(turn -> Turn.of(turn.message(), turn.id()))
                                    .toList();
                    ui.run(
                            () -> {
                                // Another may have been asked for since.
                                if (openings == asked) {
                                    show(id, saved);
                                }
                            });
                });
    }

    /// Adds pictures to what is to be sent.
    public void addPictures(List<Path> files) {
        files.stream().filter(file -> !pictures.contains(file)).forEach(pictures::add);
    }

    /// Moves a picture to another place among those to be sent.
    public void movePicture(Path file, int steps) {
        int from = pictures.indexOf(file);
        int to = Math.clamp(from + (long) steps, 0, pictures.size() - 1);
        if (from >= 0 && from != to) {
            pictures.remove(from);
            pictures.add(to, file);
        }
    }

    /// Learns whether a pack that writes is there.
    public void packMissing(boolean missing) {
        packMissing = missing;
        refresh();
    }

    private void show(long id, List<Turn> saved) {
        stop();
        job = null;
        openings++;
        slot = new Slot(id);
        conversation.set(id);
        turns.setAll(saved);
        pictures.clear();
        loadDraft(slot);
        refresh();
    }

    private void ask(Turn question) {
        turns.add(question);
        Slot place = slot;
        disk.execute(
                () -> {
                    if (place.id == 0) {
                        place.id = history.begin(question.title()).id();
                        ui.run(() -> began(place));
                    }
                    question.id = history.append(place.id, question.message()).id();
                    ui.run(historyChanged);
                });
        answer();
    }

    private void began(Slot place) {
        if (place == slot) {
            conversation.set(place.id);
        }
    }

    private void answer() {
        Request request =
                new Request(
                        turns.stream()
                                .filter(
                                        turn ->
                                                !turn.message().text().isEmpty()
                                                        || !turn.pictures().isEmpty())
                                .map(Turn::message)
                                .toList(),
                        new Task.Ask(),
                        language.get(),
                        generation.get());
        Turn reply = new Turn(Role.ASSISTANT, "", List.of());
        reply.phaseProperty().set(Phase.WORKING);
        turns.add(reply);
        Slot place = slot;
        disk.execute(() -> reply.id = history.append(place.id, reply.message()).id());
        refresh();
        job = assistant.submit(request, new Feed(ui, new Reply(reply)));
    }

    private void cutFrom(Turn turn) {
        int from = turns.indexOf(turn);
        turns.remove(from, turns.size());
        disk.execute(() -> history.cutFrom(turn.id));
    }

    /// Keeps what is written so far: the window goes.
    public void keep() {
        if (state.get() == State.WORKING) {
            keepText(turns.getLast());
        }
    }

    // Each rewrite is a whole write to the disk: at most one waits, with the newest text.
    private void keepText(Turn turn) {
        if (turn.unsaved.getAndSet(turn.textProperty().get()) == null) {
            disk.execute(
                    () -> {
                        String last = turn.unsaved.getAndSet(null);
                        if (last != null) {
                            history.rewrite(turn.id, last);
                        }
                    });
        }
    }

    private void keepDraft(String text) {
        if (restoring) {
            return;
        }
        Slot place = slot;
        if (unsavedDraft.getAndSet(text) == null) {
            disk.execute(
                    () -> {
                        String last = unsavedDraft.getAndSet(null);
                        if (last != null) {
                            history.saveDraft(place.id, last);
                        }
                    });
        }
    }

    private void loadDraft(Slot place) {
        restore("");
        disk.execute(
                () -> {
                    String kept = history.draft(place.id);
                    ui.run(
                            () -> {
                                if (place == slot && draft.get().isEmpty()) {
                                    restore(kept);
                                }
                            });
                });
    }

    private void restore(String text) {
        restoring = true;
        draft.set(text);
        restoring = false;
    }

    private void refresh() {
        if (turns.isEmpty()) {
            state.set(packMissing ? State.NO_PACK : State.EMPTY);
            return;
        }
        state.set(
                switch (turns.getLast().phaseProperty().get()) {
                    case WORKING -> State.WORKING;
                    case TROUBLE -> State.TROUBLE;
                    case DONE, STOPPED -> State.ANSWER;
                });
    }

    /// The turns in order.
    public ObservableList<Turn> turns() {
        return turns;
    }

    /// Pictures to be sent with the next words.
    public ObservableList<Path> pictures() {
        return pictures;
    }

    /// The words not yet sent.
    public StringProperty draftProperty() {
        return draft;
    }

    /// What the view shows.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The open conversation; 0 for a new one that holds nothing yet.
    public ReadOnlyLongProperty conversationProperty() {
        return conversation.getReadOnlyProperty();
    }

    /// States of the view.
    public enum State {
        /// Nothing said yet.
        EMPTY,
        /// Nothing said yet, and no pack is there that could answer.
        NO_PACK,
        /// An answer is being written.
        WORKING,
        /// An answer stands.
        ANSWER,
        /// The last answer went wrong.
        TROUBLE
    }

    // A conversation gets its id when the first turn is on disk, on the queue of the history.
    private static final class Slot {
        private volatile long id;

        Slot(long id) {
            this.id = id;
        }
    }

    private final class Reply implements Feed.Sink {
        private final Turn turn;
        private long keepAt = System.nanoTime();

        Reply(Turn turn) {
            this.turn = turn;
        }

        @Override
        public void step(Step step) {
            turn.stepProperty().set(step);
        }

        @Override
        public void text(String whole) {
            turn.textProperty().set(whole);
            long now = System.nanoTime();
            if (now - keepAt >= 0) {
                keepAt = now + KEEP_EVERY_NANOS;
                keepText(turn);
            }
        }

        @Override
        public void finished(Answer answer) {
            turn.textProperty().set(answer.text());
            keepText(turn);
            turn.answerProperty().set(answer);
            end(answer.stopped() ? Phase.STOPPED : Phase.DONE);
        }

        @Override
        public void failed(QuintetException failure) {
            keepText(turn);
            turn.failureProperty().set(failure);
            end(failure.kind() == QuintetException.Kind.STOPPED ? Phase.STOPPED : Phase.TROUBLE);
        }

        private void end(Phase phase) {
            turn.phaseProperty().set(phase);
            refresh();
            ui.run(historyChanged);
        }
    }
}
