package org.quintet.app;

import java.util.List;
import org.quintet.cli.Tools;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.Stop;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.service.Bench;
import org.quintet.service.Doctor;
import org.quintet.service.LocalAssistant;
import org.quintet.service.Workshop;
import org.quintet.storage.Store;

/// The composition root: what the program is put together from, each thing made when first asked
/// for and closed in the right order.
final class Wiring implements AutoCloseable {
    private static final Workshop.Device CPU = new Workshop.Device("CPU", "");

    private final Places places;
    private final Stop stop;
    private final Later<OnnxRuntime> runtime;
    private final Later<Settings> settings;
    private final Later<PackRoom> packs;
    private final Later<LocalAssistant> assistant;

    Wiring(Places places, Stop stop) {
        this.places = places;
        this.stop = stop;
        this.runtime = new Later<>(OnnxRuntime::new);
        Writers writers = new Writers(places, runtime);
        this.settings = new Later<>(() -> Store.peek(places.home()));
        this.packs = new Later<>(() -> new PackRoom(places, writers::tryOut));
        this.assistant =
                new Later<>(() -> new LocalAssistant(workshop(), packs.get().packs(), settings));
    }

    /// What the command line works with.
    Tools tools() {
        return new Tools(
                places,
                settings,
                assistant::get,
                () -> packs.get().packs(),
                this::doctor,
                () -> new Bench(workshop(), packs.get().packs(), settings, places),
                this::openWindow);
    }

    private Workshop workshop() {
        throw new QuintetException(Kind.FAILED, "app.incomplete");
    }

    private Doctor doctor() {
        return new Doctor(places, () -> packs.get().packs(), () -> CPU, () -> List.of("CPU"));
    }

    private int openWindow() {
        stop.check();
        throw new QuintetException(Kind.FAILED, "app.incomplete");
    }

    @Override
    public void close() {
        assistant.ifMade().ifPresent(LocalAssistant::close);
        packs.ifMade().ifPresent(PackRoom::close);
    }
}
