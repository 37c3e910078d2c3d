package org.quintet.ui.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Transcript;
import org.quintet.service.Speech;

/// Ears that hear what they are told, and a voice that speaks a sentence when the test says so.
public final class ScriptedSpeech implements Speech {
    private static final int RATE = 1000;

    public final List<Talk> talks = new ArrayList<>();
    private Consumer<Transcript> soFar = _ -> {};
    public long heard;
    public boolean ended;
    private String words = "";
    private String language = "en";
    private @Nullable QuintetException failure;

    /// What is heard in the next recording.
    public void hears(String text, String code) {
        words = text;
        language = code;
    }

    /// Makes the end of the next recording fail; null lets it pass.
    public void fail(@Nullable QuintetException with) {
        failure = with;
    }

    /// Understands more of what is being said.
    public void understand(String text, String code) {
        soFar.accept(transcript(text, code));
    }

    /// A transcript of one line.
    public static Transcript transcript(String text, String code) {
        return new Transcript(text, code, 0.98, 3.2, List.of());
    }

    @Override
    public Listening listen(Hearing hearing, Consumer<Transcript> partial) {
        soFar = partial;
        heard = 0;
        ended = false;
        return new Listening() {
            @Override
            public void add(float[] samples) {
                heard += samples.length;
            }

            @Override
            public Transcript finish() {
                if (failure != null) {
                    throw failure;
                }
                return transcript(words, language);
            }

            @Override
            public void stop() {
                ended = true;
            }
        };
    }

    @Override
    public Utterance speak(Language spoken, Speaking speaking, Listener listener) {
        Talk talk = new Talk(spoken, speaking, listener);
        talks.add(talk);
        return talk;
    }

    @Override
    public void warmUp() {}

    @Override
    public boolean installed() {
        return true;
    }

    /// An utterance as it grows.
    public static final class Talk implements Utterance {
        public final Language language;
        public final Speaking how;
        private final Listener listener;
        private final StringBuilder text = new StringBuilder();
        public boolean whole;
        public boolean stopped;

        Talk(Language language, Speaking how, Listener listener) {
            this.language = language;
            this.how = how;
            this.listener = listener;
        }

        @Override
        public void add(String more) {
            text.append(more);
        }

        @Override
        public void end() {
            whole = true;
        }

        @Override
        public void stop() {
            stopped = true;
            listener.done();
        }

        /// All words given so far.
        public String text() {
            return text.toString();
        }

        /// Speaks a sentence of two seconds.
        public void say(String sentence) {
            listener.sound(new Sound(new float[2 * RATE], RATE, sentence));
        }

        /// Comes to the end.
        public void done() {
            listener.done();
        }

        /// Can't speak.
        public void fail(QuintetException why) {
            listener.failed(why);
        }
    }
}
