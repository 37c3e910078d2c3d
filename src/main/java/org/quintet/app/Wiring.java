package org.quintet.app;

import java.nio.file.Path;
import java.util.List;
import org.quintet.cli.SystemLanguage;
import org.quintet.cli.Terminal;
import org.quintet.cli.Tools;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.Settings;
import org.quintet.core.Stop;
import org.quintet.deck.DeckPress;
import org.quintet.illustration.Scenes;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.service.Bench;
import org.quintet.service.DeckExport;
import org.quintet.service.Doctor;
import org.quintet.service.LocalAssistant;
import org.quintet.storage.Store;

/// The composition root: what the program is put together from, each thing made when first asked
/// for and closed in the right order.
final class Wiring implements AutoCloseable {
    private final Places places;
    private final Stop stop;
    private final Later<OnnxRuntime> runtime;
    private final Later<Store> store;
    private final Later<Settings> peeked;
    private final Later<PackRoom> packs;
    private final LocalWorkshop workshop;
    private final Later<DeckPress> press;
    private final Later<VoiceRoom> voice;
    private final Later<LocalAssistant> assistant;

    Wiring(Places places, Stop stop) {
        this.places = places;
        this.stop = stop;
        this.runtime = new Later<>(() -> OnnxRuntime.withCache(places.home().resolve("cache")));
        this.press =
                new Later<>(
                        () ->
                                new DeckPress(
                                        places.assets().resolve("fonts"),
                                        new Scenes(places.assets())));
        Writers writers = new Writers(places, runtime);
        this.store = new Later<>(() -> open(places.home()));
        this.peeked = new Later<>(() -> Store.peek(places.home(), Wiring::tell));
        this.packs = new Later<>(() -> new PackRoom(places, new Trials(writers, runtime)));
        this.workshop = new LocalWorkshop(places, runtime, writers, packs, this::settings);
        this.assistant =
                new Later<>(
                        () -> new LocalAssistant(workshop, packs.get().packs(), this::settings));
        this.voice = new Later<>(() -> new VoiceRoom(places, assistant));
    }

    /// What the command line works with.
    Tools tools() {
        return tools(room -> room.open(stop));
    }

    /// The same, but the window shows itself without a display and closes.
    Tools rehearsal() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return tools(room -> room.rehearse(stop));
    }

    private Tools tools(Opener opener) {
        return new Tools(
                places,
                this::settings,
                assistant::get,
                () -> assistant.get().speech(),
                () -> new DeckExport(press),
                () -> packs.get().packs(),
                this::doctor,
                () -> new Bench(workshop, packs.get().packs(), this::settings, places),
                () ->
                        opener.open(
                                new WindowRoom(places, store, assistant, voice.get().services())));
    }

    private interface Opener {
        int open(WindowRoom room) throws InterruptedException;
    }

    private static Store open(Path home) {
        Store opened = Store.open(home);
        WindowRoom.setAside(opened).ifPresent(Wiring::tell);
        return opened;
    }

    private static void tell(QuintetException failure) {
        Terminal.ofProcess().err().println(failure.message(SystemLanguage.find()));
    }

    /// As the window has them; a command that opens no window reads them once.
    private Settings settings() {
        return store.ifMade().map(open -> open.preferences().get()).orElseGet(peeked);
    }

    private Doctor doctor() {
        return new Doctor(
                places,
                () -> packs.get().packs(),
                () -> {
                    runtime.get(); // of a runtime that isn't made yet the workshop knows nothing
                    return workshop.device();
                },
                () -> List.of(runtime.get().device()));
    }

    @Override
    public void close() {
        voice.ifMade().ifPresent(VoiceRoom::close);
        assistant.ifMade().ifPresent(LocalAssistant::close);
        runtime.ifMade().ifPresent(OnnxRuntime::close);
        packs.ifMade().ifPresent(PackRoom::close);
        store.ifMade().ifPresent(Store::close);
    }
}
