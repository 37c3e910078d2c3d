package org.quintet.service;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// Packs that an assistant works with meanwhile.
///
/// @param inner does the work
/// @param letGo runs the removal of a pack while nobody uses it
/// @param changed told when other packs are here
record SharedPacks(Packs inner, BiConsumer<String, Runnable> letGo, Runnable changed)
        implements Packs {
    @Override
    public List<Pack> list() {
        return inner.list();
    }

    @Override
    public String recommended() {
        return inner.recommended();
    }

    @Override
    public void get(String id, Progress progress, Stop stop) {
        inner.get(id, progress, stop);
        changed.run();
    }

    @Override
    public boolean verify(String id, Progress progress, Stop stop) {
        return inner.verify(id, progress, stop);
    }

    @Override
    public void remove(String id) {
        letGo.accept(id, () -> inner.remove(id));
        changed.run();
    }

    @Override
    public Pack importFrom(Path source, Progress progress, Stop stop) {
        Pack pack = inner.importFrom(source, progress, stop);
        changed.run();
        return pack;
    }
}
