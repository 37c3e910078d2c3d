package org.quintet.ui.slides;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Event.Step;
import org.quintet.core.deck.DeckWish.OutlineItem;

/// How far the writing of a deck is: what is done now, what is left, and how long it will take.
/// Lives on the window's thread.
final class Advance {
    /// The time left is not known yet.
    static final long UNKNOWN = -1;

    private final Pace pace;
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<List<OutlineItem>> unwritten =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param nanos a clock in nanoseconds
    Advance(LongSupplier nanos) {
        pace = new Pace(nanos);
    }

    /// Begins to write.
    ///
    /// @param there slides that are there already
    void begin(int there, List<OutlineItem> items) {
        step.set(null);
        secondsLeft.set(UNKNOWN);
        pace.begin();
        rest(there, items);
    }

    /// Nothing is written now.
    ///
    /// @param there slides that are there
    /// @param left slides that are planned and not there
    void rest(int there, List<OutlineItem> left) {
        total.set(there + left.size());
        unwritten.set(left);
    }

    void at(Step now) {
        step.set(now);
    }

    /// More slides came.
    ///
    /// @param there slides that were there before the writing began
    /// @param arrived slides that have come since
    /// @param of how many there will have come
    void at(int there, int arrived, int of, List<OutlineItem> items) {
        int missing = Math.max(0, of - arrived);
        unwritten.set(items.subList(Math.max(0, items.size() - missing), items.size()));
        total.set(there + Math.max(of, arrived));
        pace.at(arrived);
        tick();
    }

    /// Measures the time left anew.
    void tick() {
        secondsLeft.set(pace.left(unwritten.get().size()).orElse(UNKNOWN));
    }

    /// What is being done; null between the stages.
    ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// How many slides there will be.
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Seconds until all are written, or [#UNKNOWN].
    ReadOnlyLongProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// The slides that are planned and not written.
    ReadOnlyObjectProperty<List<OutlineItem>> unwrittenProperty() {
        return unwritten.getReadOnlyProperty();
    }
}
