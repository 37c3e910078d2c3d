package org.quintet.ui.fakes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Loudspeaker;
import org.quintet.core.QuintetException;
import org.quintet.core.Sound;

/// A loudspeaker that plays as far as the test says.
public final class ScriptedLoudspeaker implements Loudspeaker {
    public final List<Play> plays = new ArrayList<>();
    private @Nullable QuintetException failure;
    private volatile boolean holding;

    /// Makes it fail; null lets it pass.
    public void fail(@Nullable QuintetException with) {
        failure = with;
    }

    /// Plays never come to their end by themselves.
    public void hold() {
        holding = true;
    }

    /// The last thing played.
    public Play last() {
        return plays.getLast();
    }

    @Override
    public Playback play(double volume) {
        if (failure != null) {
            throw failure;
        }
        Play play = new Play(volume);
        plays.add(play);
        return play;
    }

    @Override
    public void close() {}

    /// What is played.
    public final class Play implements Playback {
        public final double volume;
        public final List<Sound> sounds = new ArrayList<>();
        public volatile double at;
        public volatile boolean stopped;

        Play(double volume) {
            this.volume = volume;
        }

        @Override
        public void add(Sound sound) {
            sounds.add(sound);
        }

        @Override
        public void end() {}

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public double position() {
            return at;
        }

        @Override
        public boolean await() throws InterruptedException {
            while (holding && !stopped) {
                Thread.sleep(5);
            }
            return !stopped;
        }
    }
}
