package org.quintet.ui.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// Two packs that come when told to.
public final class ScriptedPacks implements Packs {
    private static final String PURPOSE = "fakes.purpose.";

    private final List<Pack> packs = new ArrayList<>();
    private @Nullable QuintetException failure;
    private @Nullable QuintetException listFailure;
    private boolean sound = true;
    private boolean holding;

    public ScriptedPacks() {
        packs.add(pack("lite", "Qwen2.5-Coder 0.5B Instruct", 491_400_064L, 4096, false, false));
        packs.add(pack("base", "Qwen2.5-Coder 1.5B Instruct", 1_117_320_768L, 8192, false, true));
    }

    private static Pack pack(
            String id, String name, long bytes, int ram, boolean installed, boolean recommended) {
        return new Pack(
                id,
                Use.WRITER,
                name,
                PURPOSE + id,
                "Apache-2.0",
                "https://www.apache.org/licenses/LICENSE-2.0",
                bytes,
                installed ? bytes * 11 / 10 : 0,
                ram,
                installed,
                installed,
                recommended);
    }

    /// Has a pack that hears and speaks to offer, not installed.
    public synchronized ScriptedPacks offerVoice() {
        packs.add(pack("voice", "Whisper base + Kokoro", 231_000_000L, 4096, false, false));
        return this;
    }

    /// Puts a pack there at once.
    public synchronized ScriptedPacks install(String id) {
        packs.replaceAll(
                old ->
                        old.id().equals(id)
                                ? pack(
                                        id,
                                        old.name(),
                                        old.downloadBytes(),
                                        old.minRamMb(),
                                        true,
                                        old.recommended())
                                : old);
        return this;
    }

    /// Makes the next [#get] or import fail; null lets it pass.
    public void fail(@Nullable QuintetException with) {
        failure = with;
    }

    /// Makes the list fail.
    public void failList(@Nullable QuintetException with) {
        listFailure = with;
    }

    /// Makes the files look damaged.
    public void damage() {
        sound = false;
    }

    /// Makes [#get] stay half-way until it is stopped.
    public void hold() {
        holding = true;
    }

    @Override
    public synchronized List<Pack> list() {
        if (listFailure != null) {
            throw listFailure;
        }
        return List.copyOf(packs);
    }

    @Override
    public String recommended() {
        return "base";
    }

    @Override
    public void get(String id, Progress progress, Stop stop) {
        long total = 1_117_320_768L;
        progress.at("fakes.fetching", 0, total);
        progress.at("fakes.fetching", total * 4 / 10, total);
        waitIfHeld(stop);
        if (failure != null) {
            throw failure;
        }
        install(id);
    }

    private void waitIfHeld(Stop stop) {
        while (holding && !stop.stopped()) {
            Thread.onSpinWait();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        stop.check();
    }

    @Override
    public boolean verify(String id, Progress progress, Stop stop) {
        return sound;
    }

    @Override
    public synchronized void remove(String id) {
        packs.replaceAll(
                old ->
                        old.id().equals(id)
                                ? pack(
                                        id,
                                        old.name(),
                                        old.downloadBytes(),
                                        old.minRamMb(),
                                        false,
                                        old.recommended())
                                : old);
    }

    @Override
    public synchronized Pack importFrom(Path source, Progress progress, Stop stop) {
        if (failure != null) {
            throw failure;
        }
        Pack pack = pack("own", String.valueOf(source.getFileName()), 98_000_000L, 0, true, false);
        packs.add(pack);
        return pack;
    }
}
