package org.quintet.ui.slides;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.ui.DeckPainter;
import org.quintet.ui.DeckPainter.Format;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// The export of a deck: how far it is, where it went, or why it failed. Lives on the window's
/// thread.
final class Exporting {
    private static final int LONGEST_NAME = 60;

    private final DeckPainter painter;
    private final UiThread ui;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QuintetException> failure =
            new ReadOnlyObjectWrapper<>();
    private Stop stop = new Stop();
    private Runnable again = () -> {};

    Exporting(DeckPainter painter, UiThread ui, Work work) {
        this.painter = painter;
        this.ui = ui;
        this.work = work;
    }

    /// A name for the file of a deck, without an ending and without what no file system takes.
    static String name(Deck deck, String untitled) {
        String name =
                deck.title()
                        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .replaceAll("^\\.+|\\.+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
        }
        return name.isEmpty() ? untitled : name;
    }

    // A folder that is not there yet: pictures of two decks would lie among each other.
    private static Path free(Path folder) {
        Path free = folder;
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling(folder.getFileName() + " (" + i + ")");
        }
        return free;
    }

    /// Writes a deck.
    ///
    /// @param file for [Format#PNG] a folder; where one is there already it gets another name
    void start(Deck deck, Path file, Format format) {
        stop.stop();
        Stop mine = new Stop();
        stop = mine;
        again = () -> start(deck, file, format);
        failure.set(null);
        progress.set(0);
        target.set(file);
        state.set(State.WRITING);
        work.start(
                () -> {
                    try {
                        Path to = format == Format.PNG ? free(file) : file;
                        ui.run(() -> target.set(to));
                        painter.export(
                                deck,
                                to,
                                format,
                                (_, done, all) -> at(mine, all > 0 ? (double) done / all : -1),
                                mine);
                        ui.run(() -> end(mine, State.DONE, null));
                    } catch (QuintetException e) {
                        boolean stopped = e.kind() == Kind.STOPPED;
                        ui.run(
                                () ->
                                        end(
                                                mine,
                                                stopped ? State.NONE : State.TROUBLE,
                                                stopped ? null : e));
                    }
                });
    }

    private void at(Stop mine, double share) {
        ui.merge(
                progress,
                () -> {
                    if (mine == stop) {
                        progress.set(share);
                    }
                });
    }

    private void end(Stop mine, State now, @Nullable QuintetException why) {
        if (mine == stop) {
            failure.set(why);
            state.set(now);
        }
    }

    /// Tries again what went wrong.
    void retry() {
        again.run();
    }

    /// Ends the export; a file that was there before stays.
    void stop() {
        stop.stop();
    }

    /// No longer tells of the last export.
    void forget() {
        stop();
        stop = new Stop();
        failure.set(null);
        state.set(State.NONE);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 where it is not known.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Where the deck goes or went.
    ReadOnlyObjectProperty<@Nullable Path> targetProperty() {
        return target.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// How far an export is.
    enum State {
        /// Nothing is or was exported.
        NONE,
        /// It is being written.
        WRITING,
        /// It is written.
        DONE,
        /// It could not be written.
        TROUBLE
    }
}
