package org.quintet.ui.describe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Generation;
import org.quintet.core.History;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Sight;
import org.quintet.core.Task;
import org.quintet.core.Task.Style;
import org.quintet.service.Assistant;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.Notice;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;
import org.quintet.ui.describe.PictureItem.Phase;
import org.quintet.ui.describe.PictureItem.Wish;

/// The pictures to describe, each with its place in the queue. Lives on the window's thread.
public final class DescribeViewModel {
    // The assistant's queue has an end: the rest waits here, where the picture on the screen can
    // still go first.
    private static final int AT_A_TIME = 3;

    private final Assistant assistant;
    private final UiThread ui;
    private final Notices notices;
    private final Keeping keeping;
    private final Supplier<Generation> generation;
    private final Asking asking;
    private final List<PictureItem> waiting = new ArrayList<>();

    private final ObservableList<PictureItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PictureItem> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.FULL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();

    /// No pictures yet.
    ///
    /// @param language the language of descriptions to begin with
    /// @param generation how the decoder writes
    /// @param historyChanged hears, on the window's thread, that the list of conversations changed
    public DescribeViewModel(
            Assistant assistant,
            History history,
            UiThread ui,
            Work work,
            Notices notices,
            Language language,
            Supplier<Generation> generation,
            Runnable historyChanged) {
        this.assistant = assistant;
        this.ui = ui;
        this.notices = notices;
        this.keeping = new Keeping(history, work.ordered(), () -> ui.run(historyChanged));
        this.generation = generation;
        this.asking = new Asking(assistant, ui, keeping, generation, this::refresh);
        this.language = new SimpleObjectProperty<>(language);
        this.language.subscribe((_, _) -> wishAnew());
        style.subscribe((_, _) -> wishAnew());
        selected.subscribe((_, _) -> refresh());
    }

    /// Puts pictures in the queue, in order, and shows the first of them.
    public void add(List<Path> files) {
        PictureItem first = null;
        for (Path file : files) {
            PictureItem item = new PictureItem(file, wish());
            items.add(item);
            first = first == null ? item : first;
            describe(item);
        }
        if (first != null) {
            selected.set(first);
        }
        refresh();
    }

    /// Looks at a picture again that went wrong or was stopped.
    public void retry(PictureItem item) {
        item.answers.remove(item.wish);
        describe(item);
        refresh();
    }

    /// Ends all work here; what stands stays.
    public void stop() {
        List.copyOf(items).forEach(this::stop);
        refresh();
    }

    /// Takes a picture away, with a way back.
    public void remove(PictureItem item) {
        removeAll(List.of(item), new Notice.Text("ui.describe.removed", item.name()));
    }

    /// Takes all pictures away, with a way back.
    public void clear() {
        if (!items.isEmpty()) {
            removeAll(List.copyOf(items), new Notice.Text("ui.describe.cleared", items.size()));
        }
    }

    /// Asks about a picture, in the light of what was asked before.
    public void ask(PictureItem item, String text) {
        if (!text.isBlank()) {
            asking.ask(item, text.strip());
            refresh();
        }
    }

    /// Asks a failed question again.
    public void askAgain(PictureItem item, Question question) {
        item.questions().remove(question);
        ask(item, question.text());
    }

    private void removeAll(List<PictureItem> gone, Notice.Text text) {
        List<PictureItem> before = List.copyOf(items);
        PictureItem shown = selected.get();
        int index = shown == null ? 0 : items.indexOf(shown);
        gone.forEach(this::stop);
        items.removeAll(gone);
        if (shown == null || gone.contains(shown)) {
            selected.set(
                    items.isEmpty() ? null : items.get(Math.clamp(index, 0, items.size() - 1)));
        }
        submitNext();
        refresh();
        notices.offer(text, () -> restore(before, gone, shown), () -> {});
    }

    private void restore(
            List<PictureItem> before, List<PictureItem> gone, @Nullable PictureItem shown) {
        List<PictureItem> since = items.stream().filter(item -> !before.contains(item)).toList();
        items.setAll(before);
        items.addAll(since);
        selected.set(shown);
        gone.stream()
                .filter(item -> item.phaseProperty().get() == Phase.STOPPED)
                .forEach(this::describe);
        refresh();
    }

    private void stop(PictureItem item) {
        stopDescription(item);
        item.questions().forEach(Question::stop);
    }

    private void stopDescription(PictureItem item) {
        if (waiting.remove(item)) {
            item.enter(Phase.STOPPED);
        }
        if (item.job != null) {
            item.job.stop();
        }
    }

    private void wishAnew() {
        // The one on the screen first: the others wait behind it.
        PictureItem shown = selected.get();
        List<PictureItem> order = new ArrayList<>(items);
        if (shown != null) {
            order.remove(shown);
            order.addFirst(shown);
        }
        for (PictureItem item : order) {
            stopDescription(item);
            item.wish = wish();
            describe(item);
        }
        submitNext();
        refresh();
    }

    private Wish wish() {
        return new Wish(language.get(), style.get());
    }

    private void describe(PictureItem item) {
        Wish wish = item.wish;
        Answer known = item.answers.get(wish);
        item.failureProperty().set(null);
        item.job = null;
        item.run = null;
        if (known != null) {
            show(item, known);
            return;
        }
        item.answerProperty().set(null);
        item.textProperty().set("");
        item.stepProperty().set(null);
        item.enter(Phase.WAITING);
        waiting.remove(item);
        waiting.add(item);
        submitNext();
    }

    private void submitNext() {
        long submitted = items.stream().filter(item -> item.job != null).count();
        for (; submitted < AT_A_TIME && !waiting.isEmpty(); submitted++) {
            PictureItem shown = selected.get();
            submit(shown != null && waiting.remove(shown) ? shown : waiting.removeFirst());
        }
    }

    private void submit(PictureItem item) {
        Wish wish = item.wish;
        Request request =
                new Request(
                        List.of(new Message(Role.USER, List.of(new Part.Picture(item.file())))),
                        new Task.Describe(wish.style()),
                        wish.language(),
                        generation.get());
        Description run = new Description(item, wish);
        item.run = run;
        item.job = assistant.submit(request, new Feed(ui, run));
    }

    private void show(PictureItem item, Answer answer) {
        item.textProperty().set(answer.text());
        if (!answer.sights().isEmpty()) {
            item.sightProperty().set(answer.sights().getFirst());
        }
        item.answerProperty().set(answer);
        item.enter(answer.stopped() ? Phase.STOPPED : Phase.DONE);
    }

    private void refresh() {
        done.set(
                (int)
                        items.stream()
                                .map(item -> item.phaseProperty().get())
                                .filter(phase -> phase != Phase.WAITING && phase != Phase.LOOKING)
                                .count());
        PictureItem shown = selected.get();
        if (shown == null) {
            state.set(State.EMPTY);
            return;
        }
        state.set(
                switch (shown.phaseProperty().get()) {
                    case WAITING, LOOKING -> State.WORKING;
                    case DONE, STOPPED -> State.ANSWER;
                    case TROUBLE -> State.TROUBLE;
                });
    }

    /// Whether any work of this view runs or waits.
    public boolean working() {
        return !waiting.isEmpty() || items.stream().anyMatch(PictureItem::working);
    }

    /// All pictures, in the order they came.
    public ObservableList<PictureItem> items() {
        return items;
    }

    /// The picture on the screen; null where there is none.
    public ObjectProperty<@Nullable PictureItem> selectedProperty() {
        return selected;
    }

    /// The language of descriptions; a change describes anew.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// How much descriptions say; a change describes anew.
    public ObjectProperty<Style> styleProperty() {
        return style;
    }

    /// What the view shows, by the picture on the screen.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many pictures need no more work.
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// States of the view.
    public enum State {
        /// No pictures.
        EMPTY,
        /// The picture is waiting or being looked at.
        WORKING,
        /// The picture is described, as far as it came.
        ANSWER,
        /// The picture could not be described.
        TROUBLE
    }

    private final class Description implements Feed.Sink {
        private final PictureItem item;
        private final Wish wish;

        Description(PictureItem item, Wish wish) {
            this.item = item;
            this.wish = wish;
        }

        // A run that was overtaken by another, for another wish or a retry, no longer speaks for
        // the picture.
        private boolean overtaken() {
            return item.run != this;
        }

        @Override
        public void started() {
            if (!overtaken()) {
                item.enter(Phase.LOOKING);
                refresh();
            }
        }

        @Override
        public void step(Step step) {
            if (!overtaken()) {
                item.stepProperty().set(step);
            }
        }

        @Override
        public void saw(int picture, Sight sight) {
            if (!overtaken()) {
                item.sightProperty().set(sight);
            }
        }

        @Override
        public void text(String whole) {
            if (!overtaken()) {
                item.textProperty().set(whole);
            }
        }

        @Override
        public void finished(Answer answer) {
            if (!answer.stopped()) {
                item.answers.put(wish, answer);
            }
            if (!overtaken()) {
                item.job = null;
                show(item, answer);
                keeping.described(item, answer.text());
                submitNext();
                refresh();
            }
        }

        @Override
        public void failed(QuintetException failure) {
            if (overtaken()) {
                return;
            }
            item.job = null;
            if (failure.kind() == QuintetException.Kind.STOPPED) {
                item.enter(Phase.STOPPED);
            } else {
                item.failureProperty().set(failure);
                item.enter(Phase.TROUBLE);
            }
            submitNext();
            refresh();
        }
    }
}
