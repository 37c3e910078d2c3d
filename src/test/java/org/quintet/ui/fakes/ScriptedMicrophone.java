package org.quintet.ui.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone;
import org.quintet.core.QuintetException;

/// A microphone into which the test speaks.
public final class ScriptedMicrophone implements Microphone {
    public List<Device> devices =
            new ArrayList<>(List.of(new Device("built-in", "Built-in microphone")));
    public boolean armed;
    public @Nullable String device;
    public @Nullable Listener listener;
    public @Nullable Path file;
    public int recordings;
    private @Nullable QuintetException failure;

    /// Makes the next [#arm] or [#record] fail; null lets it pass.
    public void fail(@Nullable QuintetException with) {
        failure = with;
    }

    @Override
    public List<Device> devices() {
        return List.copyOf(devices);
    }

    @Override
    public void arm(@Nullable String id) {
        check();
        armed = true;
        device = id;
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void disarm() {
        armed = false;
    }

    @Override
    public Recording record(Path to, Listener heard) {
        check();
        file = to;
        listener = heard;
        recordings++;
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.writeString(to, "sound");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recording() {
            @Override
            public Path file() {
                return to;
            }

            @Override
            public void finish() {
                listener = null;
            }
        };
    }

    /// Hears this many seconds, this loud.
    public void hear(double seconds, double loud) {
        Listener to = listener;
        if (to != null) {
            to.samples(new float[(int) (16_000 * seconds)]);
            to.level(new Level(loud / 2, loud, false, 180));
        }
    }

    /// Is unplugged.
    public void unplug(QuintetException why) {
        Listener to = listener;
        if (to != null) {
            to.lost(why);
        }
    }

    @Override
    public void close() {}
}
