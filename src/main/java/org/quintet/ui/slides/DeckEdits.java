package org.quintet.ui.slides;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;

/// A deck being edited: what it is now, which slide is chosen, and the way back over every change.
/// Lives on the window's thread.
final class DeckEdits {
    private static final int MOST_STEPS = 200;

    private final ReadOnlyObjectWrapper<Deck> deck;
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final Deque<Moment> past = new ArrayDeque<>();
    private final Deque<Moment> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private @Nullable Object typing;

    DeckEdits(Deck deck) {
        this.deck = new ReadOnlyObjectWrapper<>(deck);
    }

    private record Moment(Deck deck, int selected) {}

    /// Begins with another deck; there is no way back.
    void open(Deck another) {
        past.clear();
        future.clear();
        typing = null;
        selected.set(0);
        set(another);
    }

    /// Makes a change that can be undone.
    ///
    /// @param field what is typed into, so that all that is typed there in a row is one step; null
    ///   for a step of its own
    void edit(Deck next, int chosen, @Nullable Object field) {
        if (next.equals(deck.get())) {
            return;
        }
        if (field == null || !field.equals(typing)) {
            past.push(new Moment(deck.get(), selected.get()));
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        typing = field;
        future.clear();
        set(next);
        selected.set(chosen);
    }

    /// Changes one slide in place.
    void change(int index, UnaryOperator<Slide> change, @Nullable Object field) {
        List<Slide> slides = new ArrayList<>(deck.get().slides());
        slides.set(index, change.apply(slides.get(index)));
        edit(deck.get().withSlides(slides), index, field);
    }

    /// Ends a row of typing: what is typed next is a step of its own.
    void settle() {
        typing = null;
    }

    /// Puts a change that is not the user's own into the deck as it is and as it was at every step,
    /// so that going back does not lose it.
    void everywhere(UnaryOperator<Deck> change) {
        replay(past, change);
        replay(future, change);
        set(change.apply(deck.get()));
    }

    private static void replay(Deque<Moment> moments, UnaryOperator<Deck> change) {
        List<Moment> changed =
                moments.stream()
                        .map(each -> new Moment(change.apply(each.deck), each.selected))
                        .toList();
        moments.clear();
        moments.addAll(changed);
    }

    /// Goes a step back.
    void undo() {
        step(past, future);
    }

    /// Goes a step forward again.
    void redo() {
        step(future, past);
    }

    private void step(Deque<Moment> from, Deque<Moment> to) {
        if (from.isEmpty()) {
            return;
        }
        typing = null;
        to.push(new Moment(deck.get(), selected.get()));
        Moment moment = from.pop();
        set(moment.deck);
        selected.set(moment.selected);
    }

    private void set(Deck next) {
        deck.set(next);
        selected.set(Math.clamp(selected.get(), 0, Math.max(0, next.slides().size() - 1)));
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    /// The deck as it is.
    ReadOnlyObjectProperty<Deck> deckProperty() {
        return deck.getReadOnlyProperty();
    }

    Deck deck() {
        return deck.get();
    }

    /// Index of the chosen slide.
    IntegerProperty selectedProperty() {
        return selected;
    }

    /// The chosen slide; null where there is none.
    @Nullable Slide slide() {
        int index = selected.get();
        return index < deck.get().slides().size() ? deck.get().slides().get(index) : null;
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
