package org.quintet.ui.slides;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Task;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.service.Assistant;
import org.quintet.ui.Services;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// A deck from the question to the last edit: asked for, planned, written, kept with every change.
/// Lives on the window's thread.
public final class SlidesViewModel {
    private final Assistant assistant;
    private final UiThread ui;
    private final Supplier<Language> language;
    private final Supplier<Generation> generation;
    private final DeckAsk ask = new DeckAsk();
    private final Outline outline = new Outline();
    private final DeckEdits edits;
    private final DeckShelf shelf;
    private final DeckKeeping keeping;
    private final SlideWork work;
    private final Exporting exporting;
    private final Advance advance;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable QuintetException> failure =
            new ReadOnlyObjectWrapper<>();
    private boolean packMissing;
    private boolean opening;
    private @Nullable Writing run;
    private Runnable again = () -> {};

    /// No deck yet.
    ///
    /// @param nanos a clock in nanoseconds
    /// @param language the window's language
    /// @param generation how the decoder writes
    public SlidesViewModel(
            Services services,
            UiThread ui,
            Work aside,
            Notices notices,
            LongSupplier nanos,
            Supplier<Language> language,
            Supplier<Generation> generation) {
        this.assistant = services.assistant();
        this.ui = ui;
        this.language = language;
        this.generation = generation;
        advance = new Advance(nanos);
        edits = new DeckEdits(ask.unwritten(language.get()));
        Executor disk = aside.ordered();
        shelf = new DeckShelf(services.decks().decks(), ui, disk, notices);
        keeping = new DeckKeeping(services.decks().decks(), disk, shelf::reread);
        work = new SlideWork(services, ui, aside, edits, generation);
        exporting = new Exporting(services.decks().painter(), ui, aside);
        edits.deckProperty().subscribe((_, _) -> keep());
        outline.onChange(this::keep);
    }

    /// Learns whether a pack that writes is there.
    public void packMissing(boolean missing) {
        packMissing = missing;
        if (state.get() == State.EMPTY || state.get() == State.NO_PACK) {
            rest();
        }
    }

    /// Takes files to make a deck of; an open deck makes room for it.
    public void take(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (state.get() != State.EMPTY && state.get() != State.NO_PACK) {
            startNew();
        }
        ask.add(files);
    }

    /// Looks for the titles of the slides.
    void plan() {
        begin(() -> submit(State.PLANNING, List.of(), true));
    }

    /// Plans and writes in one go.
    void makeAll() {
        begin(() -> submit(State.PLANNING, List.of(), false));
    }

    private void begin(Runnable first) {
        if (ask.blank() || run != null) {
            return;
        }
        outline.clear();
        open(ask.unwritten(language.get()));
        keep();
        first.run();
    }

    /// Writes the slides of the outline.
    void write() {
        if (run == null && !outline.items().isEmpty()) {
            open(ask.unwritten(language.get()));
            submit(State.WRITING, outline.items(), false);
        }
    }

    /// Writes the slides that are still to be written.
    void goOn() {
        if (run == null && !advance.unwrittenProperty().get().isEmpty()) {
            submit(State.WRITING, advance.unwrittenProperty().get(), false);
        }
    }

    /// Tries again what went wrong.
    void retry() {
        again.run();
    }

    private void submit(State next, List<OutlineItem> items, boolean outlineOnly) {
        again = () -> submit(next, items, outlineOnly);
        failure.set(null);
        advance.begin(edits.deck().slides().size(), items);
        Writing writing = new Writing(items, outlineOnly);
        run = writing;
        state.set(next);
        writing.job =
                assistant.submit(
                        new Request(
                                List.of(ask.message()),
                                new Task.MakeDeck(ask.request(edits.deck(), items, outlineOnly)),
                                edits.deck().language(),
                                generation.get()),
                        new Feed(ui, writing));
    }

    /// Ends the work here; what stands stays.
    public void stop() {
        if (run != null && run.job != null) {
            run.job.stop();
        }
        work.stop();
        exporting.stop();
    }

    /// Goes back from the outline to what was asked for.
    void backToAsk() {
        run = null;
        failure.set(null);
        state.set(packMissing ? State.NO_PACK : State.EMPTY);
    }

    /// Closes the deck, which stays in the list, for a new one.
    public void startNew() {
        stop();
        run = null;
        ask.clear();
        outline.clear();
        advance.rest(0, List.of());
        open(ask.unwritten(language.get()));
        keeping.startNew();
        exporting.forget();
        failure.set(null);
        state.set(packMissing ? State.NO_PACK : State.EMPTY);
        shelf.refresh();
    }

    /// Opens a deck of the list where it was left.
    void open(long id) {
        shelf.open(id, this::opened);
    }

    private void opened(long id, Kept kept) {
        startNew();
        opening = true;
        ask.fill(kept);
        keeping.resume(id);
        edits.open(kept.deck());
        if (kept.deck().slides().isEmpty()) {
            outline.set(kept.wish().outline());
        } else {
            advance.rest(kept.deck().slides().size(), kept.wish().outline());
        }
        opening = false;
        rest();
        work.lookOver();
    }

    private void open(Deck deck) {
        opening = true;
        edits.open(deck);
        opening = false;
    }

    private void keep() {
        if (opening || (ask.blank() && edits.deck().slides().isEmpty())) {
            return;
        }
        Deck deck = edits.deck();
        keeping.keep(
                new Kept(
                        deck,
                        ask.topicProperty().get(),
                        ask.paths(),
                        ask.wish(
                                deck.slides().isEmpty()
                                        ? outline.items()
                                        : advance.unwrittenProperty().get())));
    }

    // Where nothing is being done, what is there tells what is shown.
    private void rest() {
        run = null;
        if (!edits.deck().slides().isEmpty()) {
            state.set(State.READY);
        } else if (!outline.items().isEmpty()) {
            state.set(State.OUTLINE);
        } else if (failure.get() != null) {
            state.set(State.TROUBLE);
        } else {
            state.set(packMissing ? State.NO_PACK : State.EMPTY);
        }
    }

    /// Measures the time left anew; called now and then while it is shown.
    void tick() {
        if (state.get() == State.WRITING) {
            advance.tick();
        }
    }

    /// How far the writing is.
    Advance advance() {
        return advance;
    }

    DeckAsk ask() {
        return ask;
    }

    Outline outline() {
        return outline;
    }

    DeckEdits edits() {
        return edits;
    }

    DeckShelf shelf() {
        return shelf;
    }

    SlideWork work() {
        return work;
    }

    Exporting exporting() {
        return exporting;
    }

    /// What the view shows.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What went wrong last; null where nothing did.
    ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// States of the view.
    public enum State {
        /// Nothing is asked for, and no pack is there that writes.
        NO_PACK,
        /// Nothing is asked for yet.
        EMPTY,
        /// The titles are looked for.
        PLANNING,
        /// The titles are there to be changed.
        OUTLINE,
        /// Slides come one by one.
        WRITING,
        /// Slides are there to be changed and exported.
        READY,
        /// No titles were found.
        TROUBLE
    }

    private final class Writing implements Feed.Sink {
        private final Growth growth = new Growth(edits.deck());
        private final int before = edits.deck().slides().size();
        private final boolean outlineOnly;
        private List<OutlineItem> items;
        private Assistant.@Nullable Job job;

        Writing(List<OutlineItem> items, boolean outlineOnly) {
            this.items = items;
            this.outlineOnly = outlineOnly;
        }

        private boolean overtaken() {
            return run != this;
        }

        @Override
        public void step(Step now) {
            if (!overtaken()) {
                advance.at(now);
            }
        }

        @Override
        public void outlined(List<OutlineItem> found) {
            if (overtaken() || before > 0) {
                return;
            }
            items = found;
            outline.set(found);
            advance.at(0, growth.size(), found.size(), found);
            if (!outlineOnly) {
                state.set(State.WRITING);
            }
        }

        // While titles are looked for, the first slide may come along: it is written again later.
        @Override
        public void decked(Deck written, int of) {
            int arrived = growth.count(written);
            if (overtaken() || outlineOnly || arrived == 0) {
                return;
            }
            join(written);
            int skipped = written.slides().size() - arrived;
            advance.at(before, arrived, of - skipped, items);
            state.set(State.WRITING);
            keep();
        }

        private void join(Deck written) {
            edits.everywhere(deck -> growth.join(deck, written));
            growth.took(written);
        }

        @Override
        public void text(String whole) {}

        @Override
        public void finished(Answer answer) {
            if (overtaken()) {
                return;
            }
            if (answer.deck() != null && !outlineOnly) {
                join(answer.deck());
            }
            boolean whole = !answer.stopped() && !edits.deck().slides().isEmpty();
            if (whole) {
                advance.rest(edits.deck().slides().size(), List.of());
            }
            rest();
            keep();
            if (whole) {
                work.fit();
            }
        }

        @Override
        public void failed(QuintetException why) {
            if (overtaken()) {
                return;
            }
            failure.set(why.kind() == Kind.STOPPED ? null : why);
            if (!edits.deck().slides().isEmpty()) {
                again = SlidesViewModel.this::goOn;
            }
            rest();
        }
    }
}
