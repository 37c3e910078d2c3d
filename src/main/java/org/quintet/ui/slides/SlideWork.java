package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.SlideChange;
import org.quintet.core.deck.SlidePicture;
import org.quintet.service.Assistant;
import org.quintet.ui.DeckPainter;
import org.quintet.ui.Services;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// What is done with the slides of a deck: their order, another picture, other words by the
/// assistant, another look. Lives on the window's thread.
final class SlideWork {
    private final Assistant assistant;
    private final DeckPainter painter;
    private final UiThread ui;
    private final Executor aside;
    private final DeckEdits edits;
    private final Supplier<Generation> generation;

    private final ReadOnlyObjectWrapper<@Nullable Slide> changing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QuintetException> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper overfull = new ReadOnlyBooleanWrapper();
    private Runnable again = () -> {};
    private Assistant.@Nullable Job job;
    private boolean looking;

    SlideWork(
            Services services,
            UiThread ui,
            Work work,
            DeckEdits edits,
            Supplier<Generation> generation) {
        this.assistant = services.assistant();
        this.painter = services.decks().painter();
        this.ui = ui;
        this.aside = work.ordered();
        this.edits = edits;
        this.generation = generation;
        edits.deckProperty().subscribe((_, _) -> lookOver());
        edits.selectedProperty().subscribe((_, _) -> failure.set(null));
    }

    /// Gives the deck another look.
    void theme(DeckTheme theme) {
        edits.edit(edits.deck().withTheme(theme), edits.selectedProperty().get(), null);
    }

    /// Moves a slide to another place.
    void move(int from, int to) {
        List<Slide> slides = new ArrayList<>(edits.deck().slides());
        if (from != to && to >= 0 && to < slides.size()) {
            slides.add(to, slides.remove(from));
            edits.edit(edits.deck().withSlides(slides), to, null);
        }
    }

    /// Puts a copy behind a slide.
    void duplicate(int index) {
        List<Slide> slides = new ArrayList<>(edits.deck().slides());
        Slide slide = slides.get(index);
        // A slide of its own, though equal: what is changed later is one of the two.
        slides.add(index + 1, slide.withTitle(slide.title()));
        edits.edit(edits.deck().withSlides(slides), index + 1, null);
    }

    /// Takes a slide out; the last one stays.
    void delete(int index) {
        List<Slide> slides = new ArrayList<>(edits.deck().slides());
        if (slides.size() > 1) {
            slides.remove(index);
            edits.edit(edits.deck().withSlides(slides), Math.min(index, slides.size() - 1), null);
        }
    }

    /// Writes other words on the chosen slide. What was looked at before no longer holds.
    ///
    /// @param field what is typed into
    void reword(String field, UnaryOperator<Slide> change) {
        int index = edits.selectedProperty().get();
        Slide before = edits.slide();
        if (before == null || change.apply(before).equals(before)) {
            return;
        }
        edits.change(
                index, slide -> change.apply(slide).withChecks(List.of()), field + '@' + index);
        if (before.kind() == Slide.Kind.TITLE && field.equals("title")) {
            retitle(before.title());
        }
    }

    // The deck is called as its first slide is.
    private void retitle(String before) {
        Deck deck = edits.deck();
        Slide slide = edits.slide();
        if (slide != null && deck.title().equals(before) && !slide.title().isBlank()) {
            edits.edit(
                    new Deck(
                            slide.title(),
                            deck.subtitle(),
                            deck.language(),
                            deck.theme(),
                            deck.audience(),
                            deck.sources(),
                            deck.slides()),
                    edits.selectedProperty().get(),
                    "title@" + edits.selectedProperty().get());
        }
    }

    /// Says other words for those who do not see the picture of the chosen slide.
    void describePicture(String alt) {
        Slide slide = edits.slide();
        if (slide != null && !slide.picture().alt().equals(alt)) {
            SlidePicture old = slide.picture();
            SlidePicture next =
                    new SlidePicture(old.arrangement(), old.things(), old.variant(), alt);
            int index = edits.selectedProperty().get();
            edits.change(index, each -> each.withPicture(next), "alt@" + index);
        }
    }

    /// Draws another picture for the chosen slide.
    void anotherPicture() {
        Slide slide = edits.slide();
        Deck deck = edits.deck();
        int index = edits.selectedProperty().get();
        if (slide == null || changing.get() != null) {
            return;
        }
        begin(slide, this::anotherPicture);
        aside.execute(
                () -> {
                    try {
                        SlidePicture picture = painter.another(deck, index);
                        ui.run(() -> replace(slide, slide.withPicture(picture)));
                    } catch (QuintetException e) {
                        ui.run(() -> fail(e));
                    }
                });
    }

    /// Has the assistant change the chosen slide.
    void change(SlideChange wish) {
        Slide slide = edits.slide();
        if (slide == null || changing.get() != null) {
            return;
        }
        begin(slide, () -> change(wish));
        int index = edits.selectedProperty().get();
        job =
                assistant.submit(
                        new Request(
                                List.of(Message.of(Role.USER, "")),
                                new Task.ChangeSlide(edits.deck(), index, wish),
                                edits.deck().language(),
                                generation.get()),
                        new Feed(ui, new Change(slide, index)));
    }

    private void begin(Slide slide, Runnable retry) {
        edits.settle();
        again = retry;
        failure.set(null);
        changing.set(slide);
    }

    // The slide may have moved meanwhile; where it was changed or removed, the user has the word.
    // Of
    // two equal slides it is the one that was chosen.
    @SuppressWarnings("ReferenceEquality")
    private void replace(Slide before, Slide after) {
        changing.set(null);
        List<Slide> slides = edits.deck().slides();
        for (int i = 0; i < slides.size(); i++) {
            if (slides.get(i) == before) {
                edits.change(i, _ -> after, null);
                return;
            }
        }
    }

    private void fail(QuintetException why) {
        changing.set(null);
        failure.set(why.kind() == Kind.STOPPED ? null : why);
    }

    /// Tries again what went wrong.
    void retry() {
        again.run();
    }

    /// Ends what the assistant changes; the slide stays as it is.
    void stop() {
        if (job != null) {
            job.stop();
        }
    }

    /// Divides slides that are too full.
    void fit() {
        Deck deck = edits.deck();
        aside.execute(
                () -> {
                    Deck fitted = painter.fitted(deck);
                    ui.run(
                            () -> {
                                if (edits.deck().equals(deck)) {
                                    edits.edit(fitted, edits.selectedProperty().get(), null);
                                }
                            });
                });
    }

    /// Finds out whether any slide is too full.
    void lookOver() {
        if (looking) {
            return;
        }
        looking = true;
        ui.merge(
                overfull,
                () -> {
                    looking = false;
                    Deck deck = edits.deck();
                    aside.execute(
                            () -> {
                                boolean full =
                                        painter.fitted(deck).slides().size()
                                                != deck.slides().size();
                                ui.run(() -> overfull.set(full));
                            });
                });
    }

    /// The slide that is being changed; null where none is.
    ReadOnlyObjectProperty<@Nullable Slide> changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// Why the last change failed; null where it did not.
    ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether a slide holds more than fits on it.
    ReadOnlyBooleanProperty overfullProperty() {
        return overfull.getReadOnlyProperty();
    }

    private final class Change implements Feed.Sink {
        private final Slide before;
        private final int index;

        Change(Slide before, int index) {
            this.before = before;
            this.index = index;
        }

        @Override
        public void text(String whole) {}

        @Override
        public void finished(Answer answer) {
            job = null;
            Deck changed = answer.deck();
            if (answer.stopped() || changed == null || index >= changed.slides().size()) {
                changing.set(null);
            } else {
                replace(before, changed.slides().get(index));
            }
        }

        @Override
        public void failed(QuintetException why) {
            job = null;
            fail(why);
        }
    }
}
