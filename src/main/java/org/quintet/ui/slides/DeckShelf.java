package org.quintet.ui.slides;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.quintet.core.deck.Decks;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.core.deck.Decks.Summary;
import org.quintet.ui.common.Notice;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;

/// The decks that are kept: listed, opened, deleted with a way back. Lives on the window's thread.
final class DeckShelf {
    private final Decks decks;
    private final UiThread ui;
    private final Executor disk;
    private final Notices notices;
    private final ObservableList<Summary> summaries = FXCollections.observableArrayList();

    DeckShelf(Decks decks, UiThread ui, Executor disk, Notices notices) {
        this.decks = decks;
        this.ui = ui;
        this.disk = disk;
        this.notices = notices;
    }

    /// Reads the list anew.
    void refresh() {
        disk.execute(this::reread);
    }

    /// Reads the list anew; on the queue.
    void reread() {
        List<Summary> found = decks.list();
        ui.merge(
                this,
                () -> {
                    if (!summaries.equals(found)) {
                        summaries.setAll(found);
                    }
                });
    }

    /// Opens a deck.
    ///
    /// @param opened hears it, on the window's thread; nothing comes where it is gone
    void open(long id, BiConsumer<Long, Kept> opened) {
        disk.execute(() -> decks.open(id).ifPresent(kept -> ui.run(() -> opened.accept(id, kept))));
    }

    /// Removes a deck from the list. It is erased for good once the offer to bring it back has
    /// passed.
    void delete(Summary summary) {
        notices.offer(
                new Notice.Text("ui.slides.deleted", summary.title()),
                () -> {
                    disk.execute(() -> decks.restore(summary.id()));
                    refresh();
                },
                () -> disk.execute(decks::purge));
        disk.execute(() -> decks.delete(summary.id()));
        refresh();
    }

    /// The decks, the last changed first.
    ObservableList<Summary> summaries() {
        return summaries;
    }
}
