package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Slide;

/// The titles of a deck's slides, as they are edited. Lives on the window's thread.
final class Outline {
    private final ObservableList<OutlineEntry> entries = FXCollections.observableArrayList();
    private Runnable changed = () -> {};

    /// Tells of every change by the user.
    void onChange(Runnable listener) {
        changed = listener;
        entries.addListener((ListChangeListener<OutlineEntry>) _ -> changed.run());
    }

    /// The titles, those without words left out.
    List<OutlineItem> items() {
        return entries.stream()
                .map(OutlineEntry::item)
                .filter(item -> !item.title().isBlank())
                .toList();
    }

    /// Replaces all titles.
    void set(List<OutlineItem> items) {
        if (!items.equals(items())) {
            List<OutlineEntry> all = new ArrayList<>();
            items.forEach(item -> all.add(entry(item)));
            entries.setAll(all);
        }
    }

    private OutlineEntry entry(OutlineItem item) {
        OutlineEntry entry = new OutlineEntry(item);
        entry.titleProperty().subscribe((_, _) -> changed.run());
        entry.kindProperty().subscribe((_, _) -> changed.run());
        return entry;
    }

    void clear() {
        entries.clear();
    }

    /// Whether there is room for another slide.
    boolean hasRoom() {
        return entries.size() < DeckWish.MOST;
    }

    /// Adds a slide without a title: before the summary where that is the last, else at the end.
    OutlineEntry add() {
        OutlineEntry entry = entry(new OutlineItem(Slide.Kind.POINTS, "", List.of()));
        boolean summary =
                !entries.isEmpty() && entries.getLast().kindProperty().get() == Slide.Kind.SUMMARY;
        entries.add(summary ? entries.size() - 1 : entries.size(), entry);
        return entry;
    }

    void remove(OutlineEntry entry) {
        entries.remove(entry);
    }

    /// Moves a slide towards the end, or towards the beginning for negative steps.
    void move(OutlineEntry entry, int steps) {
        int from = entries.indexOf(entry);
        int to = Math.clamp((long) from + steps, 0, entries.size() - 1);
        if (from >= 0 && to != from) {
            List<OutlineEntry> all = new ArrayList<>(entries);
            all.add(to, all.remove(from));
            entries.setAll(all);
        }
    }

    /// All slides to be, in order.
    ObservableList<OutlineEntry> entries() {
        return entries;
    }
}
