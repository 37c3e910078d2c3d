package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Hearing;
import org.quintet.core.Microphone;
import org.quintet.core.Microphone.Level;
import org.quintet.core.Microphone.Recording;
import org.quintet.core.QuintetException;
import org.quintet.core.Transcript;
import org.quintet.core.VoiceSettings;
import org.quintet.service.Speech;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// Records what is said while a key is held and has it written down at the same time. Lives on the
/// window's thread; the microphone is handled on a queue, in the order of the keys.
final class Recorder {
    private static final double SAMPLES_A_SECOND = 16_000;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Microphone microphone;
    private final Speech speech;
    private final Recordings recordings;
    private final UiThread ui;
    private final Work work;
    private final Executor queue;
    private final LongSupplier nanos;
    private final Supplier<VoiceSettings> settings;
    private final Hearer hearer;
    private @Nullable Session current;
    private boolean attending;

    /// @param nanos the clock
    Recorder(
            Microphone microphone,
            Speech speech,
            Recordings recordings,
            UiThread ui,
            Work work,
            LongSupplier nanos,
            Supplier<VoiceSettings> settings,
            Hearer hearer) {
        this.microphone = microphone;
        this.speech = speech;
        this.recordings = recordings;
        this.ui = ui;
        this.work = work;
        this.queue = work.ordered();
        this.nanos = nanos;
        this.settings = settings;
        this.hearer = hearer;
    }

    /// Arms the microphone, or lets go of it.
    void attend(boolean likely) {
        attending = likely;
        String device = settings.get().microphone();
        queue.execute(
                () -> {
                    try {
                        if (likely) {
                            microphone.arm(device);
                            speech.warmUp();
                        } else {
                            microphone.disarm();
                        }
                        ui.run(() -> hearer.armed(likely));
                    } catch (QuintetException e) {
                        ui.run(
                                () -> {
                                    hearer.armed(false);
                                    hearer.failed(e);
                                });
                    }
                });
    }

    /// Whether something is being recorded.
    boolean recording() {
        return current != null;
    }

    /// The key went down.
    void start() {
        if (current != null) {
            return;
        }
        Session session = new Session(nanos.getAsLong());
        current = session;
        VoiceSettings how = settings.get();
        queue.execute(() -> open(session, how));
    }

    private void open(Session session, VoiceSettings how) {
        try {
            Path file = recordings.next();
            session.file = file;
            session.listening =
                    speech.listen(
                            new Hearing(how.spoken(), how.script(), false),
                            soFar -> ui.merge(session, () -> partial(session, soFar)));
            // Opens the chosen device where it is not armed already.
            microphone.arm(how.microphone());
            session.recording = microphone.record(file, session);
            session.startedAt = nanos.getAsLong();
            ui.run(hearer::started);
        } catch (QuintetException e) {
            session.stopListening();
            ui.run(
                    () -> {
                        if (current == session) {
                            current = null;
                        }
                        hearer.failed(e);
                    });
        }
    }

    /// The key went up.
    ///
    /// @param understand whether the words are wanted, or the recording is only to be kept
    void finish(boolean understand) {
        Session session = current;
        if (session == null) {
            return;
        }
        current = null;
        close(session, understand, null);
    }

    /// The key was only touched: nothing is kept.
    void drop() {
        Session session = current;
        if (session == null) {
            return;
        }
        current = null;
        boolean stays = attending;
        queue.execute(
                () -> {
                    session.stopListening();
                    Recording recording = session.recording;
                    if (recording != null) {
                        recording.finish();
                        recordings.delete(recording.file());
                    }
                    letGo(stays);
                });
    }

    private void close(Session session, boolean understand, @Nullable QuintetException why) {
        long up = nanos.getAsLong();
        boolean stays = attending;
        queue.execute(
                () -> {
                    Recording recording = session.recording;
                    Speech.Listening listening = session.listening;
                    if (recording == null || listening == null) {
                        return; // what kept it from beginning was told
                    }
                    recording.finish();
                    letGo(stays);
                    if (!understand) {
                        listening.stop();
                        ui.run(() -> hearer.ended(session.take(null, -1, why)));
                        return;
                    }
                    ui.run(() -> hearer.understanding(session.take(null, -1, null)));
                    work.start(() -> understand(session, listening, up));
                });
    }

    private void letGo(boolean stays) {
        if (!stays) {
            microphone.disarm();
        }
    }

    private void understand(Session session, Speech.Listening listening, long up) {
        Take take;
        try {
            Transcript transcript = listening.finish();
            take = session.take(transcript, millis(up, nanos.getAsLong()), null);
        } catch (QuintetException e) {
            take = session.take(null, -1, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            take = session.take(null, -1, null);
        }
        Take end = take;
        ui.run(() -> hearer.ended(end));
    }

    private void partial(Session session, Transcript soFar) {
        if (current == session) {
            hearer.partial(soFar);
        }
    }

    private static long millis(long from, long to) {
        return Math.round((to - from) / NANOS_A_MILLISECOND);
    }

    /// One recording. What is not said otherwise is used on the queue only.
    private final class Session implements Microphone.Listener {
        private final long downAt;
        private long startedAt;
        private volatile @Nullable Path file;
        private volatile Speech.@Nullable Listening listening;
        private @Nullable Recording recording;
        private volatile long samples;

        Session(long downAt) {
            this.downAt = downAt;
            this.startedAt = downAt;
        }

        // On the microphone's thread, which is the only one that counts.
        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate")
        public void samples(float[] next) {
            samples += next.length;
            Speech.Listening to = listening;
            if (to != null) {
                to.add(next);
            }
        }

        @Override
        public void level(Level level) {
            ui.run(
                    () -> {
                        if (current == this) {
                            hearer.level(level);
                        }
                    });
        }

        @Override
        public void lost(QuintetException why) {
            ui.run(
                    () -> {
                        if (current == this) {
                            current = null;
                            close(this, false, why);
                        }
                    });
        }

        void stopListening() {
            Speech.Listening to = listening;
            if (to != null) {
                to.stop();
            }
        }

        Take take(@Nullable Transcript transcript, long toText, @Nullable QuintetException why) {
            Path kept = file;
            if (kept == null) {
                throw new IllegalStateException("nothing was recorded");
            }
            return new Take(
                    kept,
                    samples / SAMPLES_A_SECOND,
                    transcript,
                    millis(downAt, startedAt),
                    toText,
                    why);
        }
    }

    /// Hears of recordings, on the window's thread.
    interface Hearer {
        /// The microphone is armed, or no longer.
        void armed(boolean on);

        /// The recording has begun.
        void started();

        /// How loud it is now.
        void level(Level level);

        /// What is understood while the user still speaks.
        void partial(Transcript soFar);

        /// The recording has ended and is whole; its last words are being understood.
        void understanding(Take take);

        /// The end of a recording; the words are there where they were wanted and understood.
        void ended(Take take);

        /// Nothing could be recorded.
        void failed(QuintetException why);
    }
}
