package org.quintet.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Packs.Use;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.ui.common.Notice;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;
import org.quintet.ui.models.PackItem.Phase;
import org.quintet.ui.models.PackItem.Reach;

/// The packs there are to have and those that are here. Lives on the window's thread.
public final class ModelsViewModel {
    private final Packs packs;
    private final UiThread ui;
    private final Work work;
    private final Executor disk;
    private final Notices notices;
    private final LongSupplier nanos;

    private final ObservableList<PackItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable QuintetException> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reach> taking = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable QuintetException> takeFailure =
            new SimpleObjectProperty<>();
    private @Nullable Stop takeStop;

    /// Nothing until [#refresh].
    ///
    /// @param nanos the clock
    public ModelsViewModel(
            Packs packs, UiThread ui, Work work, Notices notices, LongSupplier nanos) {
        this.packs = packs;
        this.ui = ui;
        this.work = work;
        this.disk = work.ordered();
        this.notices = notices;
        this.nanos = nanos;
    }

    /// Reads the list anew.
    public void refresh() {
        disk.execute(
                () -> {
                    try {
                        List<Pack> found = packs.list();
                        ui.run(() -> show(found));
                    } catch (QuintetException e) {
                        ui.run(
                                () -> {
                                    failure.set(e);
                                    state.set(State.TROUBLE);
                                });
                    }
                });
    }

    /// Brings a pack.
    public void get(PackItem item) {
        run(
                item,
                Phase.GETTING,
                (id, progress, stop) -> {
                    packs.get(id, progress, stop);
                    return null;
                });
    }

    /// Reads the files of a pack again.
    public void verify(PackItem item) {
        run(
                item,
                Phase.VERIFYING,
                (id, progress, stop) ->
                        packs.verify(id, progress, stop)
                                ? null
                                : new QuintetException(
                                        QuintetException.Kind.FAILED, "ui.models.damaged"));
    }

    /// Ends what is being done with a pack; what was fetched stays for the next try.
    public void cancel(PackItem item) {
        if (item.stop != null) {
            item.stop.stop();
        }
    }

    /// Removes a pack, once the offer to keep it has passed.
    public void remove(PackItem item) {
        notices.offer(
                new Notice.Text("ui.models.removed", item.packProperty().get().name()),
                () -> item.phaseProperty().set(Phase.IDLE),
                () -> erase(item));
        item.phaseProperty().set(Phase.REMOVED);
    }

    /// Takes in a GGUF file or a model folder.
    public void take(Path source) {
        if (taking.get() != null) {
            return;
        }
        Stop stop = new Stop();
        takeStop = stop;
        takeFailure.set(null);
        taking.set(new Reach("ui.models.starting", 0, -1, 0, -1));
        Progress progress = follow(() -> takeStop == stop, taking::set);
        work.start(
                () -> {
                    QuintetException trouble = null;
                    try {
                        packs.importFrom(source, progress, stop);
                    } catch (QuintetException e) {
                        trouble = e;
                    } finally {
                        QuintetException told = unlessStopped(trouble);
                        ui.run(
                                () -> {
                                    takeStop = null;
                                    taking.set(null);
                                    takeFailure.set(told);
                                    refresh();
                                });
                    }
                });
    }

    /// Ends the import.
    public void cancelTake() {
        if (takeStop != null) {
            takeStop.stop();
        }
    }

    private void erase(PackItem item) {
        disk.execute(
                () -> {
                    try {
                        packs.remove(item.packProperty().get().id());
                    } catch (QuintetException e) {
                        ui.run(() -> item.failureProperty().set(e));
                    }
                    ui.run(() -> item.phaseProperty().set(Phase.IDLE));
                    refresh();
                });
    }

    private void run(PackItem item, Phase phase, Job job) {
        if (item.phaseProperty().get() != Phase.IDLE) {
            return;
        }
        Stop stop = new Stop();
        item.stop = stop;
        item.failureProperty().set(null);
        item.reachProperty().set(new Reach("ui.models.starting", 0, -1, 0, -1));
        item.phaseProperty().set(phase);
        String id = item.packProperty().get().id();
        Progress progress = follow(() -> item.stop == stop, item.reachProperty()::set);
        work.start(
                () -> {
                    QuintetException trouble = null;
                    try {
                        trouble = job.run(id, progress, stop);
                    } catch (QuintetException e) {
                        trouble = e;
                    } finally {
                        QuintetException told = unlessStopped(trouble);
                        ui.run(
                                () -> {
                                    item.stop = null;
                                    item.reachProperty().set(null);
                                    item.failureProperty().set(told);
                                    item.phaseProperty().set(Phase.IDLE);
                                    refresh();
                                });
                    }
                });
    }

    private static @Nullable QuintetException unlessStopped(@Nullable QuintetException trouble) {
        return trouble != null && trouble.kind() == QuintetException.Kind.STOPPED ? null : trouble;
    }

    // What was merged before the end of the work must not show after it.
    private Progress follow(BooleanSupplier running, Consumer<Reach> property) {
        Speed speed = new Speed();
        Object key = new Object();
        return (what, done, total) -> {
            Reach reach;
            synchronized (speed) {
                speed.at(done, nanos.getAsLong());
                reach = new Reach(what, done, total, speed.perSecond(), speed.secondsLeft(total));
            }
            ui.merge(
                    key,
                    () -> {
                        if (running.getAsBoolean()) {
                            property.accept(reach);
                        }
                    });
        };
    }

    private void show(List<Pack> found) {
        failure.set(null);
        List<PackItem> next =
                found.stream()
                        .map(
                                pack -> {
                                    PackItem item =
                                            item(pack.id()).orElseGet(() -> new PackItem(pack));
                                    item.packProperty().set(pack);
                                    return item;
                                })
                        .toList();
        if (!items.equals(next)) {
            items.setAll(next);
        }
        state.set(
                found.isEmpty()
                        ? State.EMPTY
                        : found.stream()
                                        .anyMatch(
                                                pack ->
                                                        pack.installed()
                                                                && pack.use() == Use.WRITER)
                                ? State.READY
                                : State.NO_PACK);
    }

    /// The pack of an id.
    public Optional<PackItem> item(String id) {
        return items.stream().filter(item -> item.packProperty().get().id().equals(id)).findFirst();
    }

    /// The pack that suits this machine best.
    public Optional<PackItem> recommended() {
        return items.stream().filter(item -> item.packProperty().get().recommended()).findFirst();
    }

    /// All packs in the order to show them.
    public ObservableList<PackItem> items() {
        return items;
    }

    /// What the view shows.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why the list can't be read, or null.
    public ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// How far the import is; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Reach> takingProperty() {
        return taking.getReadOnlyProperty();
    }

    /// Why the last import went wrong, or null.
    public ObjectProperty<@Nullable QuintetException> takeFailureProperty() {
        return takeFailure;
    }

    /// States of the view.
    public enum State {
        /// The list is being read.
        LOADING,
        /// There is no pack to have.
        EMPTY,
        /// Packs are there to have, none is here that writes.
        NO_PACK,
        /// At least one pack that writes is here.
        READY,
        /// The list can't be read.
        TROUBLE
    }

    private interface Job {
        @Nullable QuintetException run(String id, Progress progress, Stop stop);
    }
}
