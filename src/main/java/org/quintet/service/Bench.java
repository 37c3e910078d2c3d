package org.quintet.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Places;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;
import org.quintet.runtime.Machine;

/// Measures how fast the installed models are on this machine, with the same parts a request uses.
public final class Bench {
    private final Workshop workshop;
    private final Packs packs;
    private final Supplier<Settings> settings;
    private final Places places;

    /// A bench over these parts.
    public Bench(Workshop workshop, Packs packs, Supplier<Settings> settings, Places places) {
        this.workshop = workshop;
        this.packs = packs;
        this.settings = settings;
        this.places = places;
    }

    /// Measures, and gives the figures as JSON: times in milliseconds, speeds in tokens a second.
    ///
    /// @throws QuintetException of kind `PACK_MISSING` where the pack asked for is not installed
    public ObjectNode run(Order order, Progress progress, Stop stop) {
        int threads =
                Machine.threads(order.threads() > 0 ? order.threads() : settings.get().threads());
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        figures.put("cpu", Cpu.name());
        figures.put("threads", threads);
        figures.put("device", workshop.device().name());
        Optional<Pack> pack = pack(order.pack());
        Settings wanted =
                settings.get().withThreads(threads).withPack(pack.map(Pack::id).orElse(null));
        try (LocalModels models = new LocalModels(workshop, packs, () -> wanted);
                LocalModels.Use use = models.open(stop)) {
            progress.at("service.benchLoading", 0, -1);
            long start = System.nanoTime();
            use.eyes();
            figures.put("eyesLoadMs", millisSince(start));
            if (pack.isPresent()) {
                figures.put("pack", pack.get().id());
                start = System.nanoTime();
                LanguageModel writer = use.writer().orElseThrow();
                figures.put("loadMs", millisSince(start));
                progress.at("service.benchWriting", 0, -1);
                new WritingBench(writer, order.quick(), stop).measure(figures);
            }
            progress.at("service.benchSeeing", 0, -1);
            new SeeingBench(workshop, use, places, order.quick(), stop).measure(figures);
            // What hears and speaks needs memory of its own, which would hide that of the decoder.
            Cpu.peakMb().ifPresent(value -> figures.put("peakMb", value));
            if (models.canTalk()) {
                progress.at("service.benchTalking", 0, -1);
                new TalkingBench(models, stop).measure(figures);
                Cpu.peakMb().ifPresent(value -> figures.put("peakWithSpeechMb", value));
            }
        }
        return figures;
    }

    /// Makes decks of a list of topics, a few where the order is quick, and gives shares of what is
    /// right and wrong with them.
    ///
    /// @throws QuintetException of kind `PACK_MISSING` where no pack that writes is installed
    public ObjectNode slides(Order order, DeckExport export, Progress progress, Stop stop) {
        int threads =
                Machine.threads(order.threads() > 0 ? order.threads() : settings.get().threads());
        Optional<Pack> pack = pack(order.pack());
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        figures.put("threads", threads);
        pack.ifPresent(one -> figures.put("pack", one.id()));
        Settings wanted =
                settings.get().withThreads(threads).withPack(pack.map(Pack::id).orElse(null));
        try (LocalModels models = new LocalModels(workshop, packs, () -> wanted);
                LocalModels.Use use = models.open(stop)) {
            new SlidesBench(workshop, use, export, stop).measure(order.quick(), figures, progress);
        }
        return figures;
    }

    private Optional<Pack> pack(@Nullable String id) {
        if (id == null) {
            return PackChoice.choose(settings.get(), packs.list());
        }
        String wanted = id.equals("recommended") ? packs.recommended() : id;
        return Optional.of(
                packs.list().stream()
                        .filter(pack -> pack.installed() && pack.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new QuintetException(
                                                Kind.PACK_MISSING, "service.noSuchPack", wanted)));
    }

    static long millisSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e6);
    }

    /// What to measure.
    ///
    /// @param quick fewer and shorter runs
    /// @param pack the decoder; null for the one that would write
    /// @param threads 0 for as many as usual
    public record Order(boolean quick, @Nullable String pack, int threads) {}
}
