package org.quintet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// Packs whose catalogue and network client are made when they are first asked for. Thread-safe.
final class LatePacks implements Packs {
    private final Supplier<Packs> packs;

    /// @param packs makes them once
    LatePacks(Supplier<Packs> packs) {
        this.packs = packs;
    }

    @Override
    public List<Pack> list() {
        return packs.get().list();
    }

    @Override
    public String recommended() {
        return packs.get().recommended();
    }

    @Override
    public void get(String id, Progress progress, Stop stop) {
        packs.get().get(id, progress, stop);
    }

    @Override
    public boolean verify(String id, Progress progress, Stop stop) {
        return packs.get().verify(id, progress, stop);
    }

    @Override
    public void remove(String id) {
        packs.get().remove(id);
    }

    @Override
    public Pack importFrom(Path source, Progress progress, Stop stop) {
        return packs.get().importFrom(source, progress, stop);
    }
}
