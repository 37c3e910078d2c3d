package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Loudspeaker;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.QuintetException;
import org.quintet.core.Sound;
import org.quintet.core.Stop;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.SoundFiles;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// Plays a sound file from any place in it, a piece at a time, so that hours of sound take no
/// memory. Lives on the window's thread.
public final class FilePlayer {
    private static final double PIECE_SECONDS = 10;
    private static final double AHEAD_SECONDS = 15;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final SoundFiles sounds;
    private final Loudspeaker loudspeaker;
    private final UiThread ui;
    private final Work work;
    private final Supplier<VoiceSettings> settings;
    private final Consumer<QuintetException> trouble;
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private @Nullable Run current;

    /// @param trouble hears why a file can't be played
    FilePlayer(
            SoundFiles sounds,
            Loudspeaker loudspeaker,
            UiThread ui,
            Work work,
            Supplier<VoiceSettings> settings,
            Consumer<QuintetException> trouble) {
        this.sounds = sounds;
        this.loudspeaker = loudspeaker;
        this.ui = ui;
        this.work = work;
        this.settings = settings;
        this.trouble = trouble;
    }

    /// Plays a file from here on; what was playing stops.
    public void play(Path file, double from) {
        stop();
        Run run = new Run(file, from);
        current = run;
        place.set(new Place(file, from));
        double volume = settings.get().volume();
        work.start(() -> run.play(volume));
    }

    /// Plays a file, or falls silent where it is playing already.
    public void toggle(Path file, double from) {
        Place now = place.get();
        if (now != null && now.file().equals(file)) {
            stop();
        } else {
            play(file, from);
        }
    }

    /// Falls silent at once.
    public void stop() {
        Run run = current;
        if (run != null) {
            current = null;
            place.set(null);
            run.stop.stop();
        }
    }

    /// Looks how far it is. To be called some times a second while it plays.
    public void tick() {
        Run run = current;
        if (run != null) {
            place.set(new Place(run.file, run.position()));
        }
    }

    /// What is heard now; null while it is silent.
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    private void ended(Run run, @Nullable QuintetException why) {
        if (current == run) {
            current = null;
            place.set(null);
            if (why != null) {
                trouble.accept(why);
            }
        }
    }

    /// A place in a file.
    ///
    /// @param seconds from its beginning
    public record Place(Path file, double seconds) {}

    private final class Run {
        private final Path file;
        private final double from;
        private final Stop stop = new Stop();
        private volatile @Nullable Playback playback;

        Run(Path file, double from) {
            this.file = file;
            this.from = from;
        }

        double position() {
            Playback now = playback;
            return now == null ? from : from + now.position();
        }

        // On a thread aside.
        void play(double volume) {
            try {
                Playback to = loudspeaker.play(volume);
                playback = to;
                try (Stop.Registration _ = stop.onStop(to::stop)) {
                    give(to);
                    to.end();
                    to.await();
                }
                ui.run(() -> ended(this, null));
            } catch (QuintetException e) {
                ui.run(() -> ended(this, e.kind() == QuintetException.Kind.STOPPED ? null : e));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void give(Playback to) throws InterruptedException {
            double at = from;
            while (!stop.stopped()) {
                Sound piece = sounds.section(file, at, at + PIECE_SECONDS, stop);
                if (piece.samples().length == 0) {
                    return;
                }
                to.add(piece);
                at += piece.seconds();
                while (!stop.stopped() && at - position() > AHEAD_SECONDS) {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                }
            }
        }
    }
}
