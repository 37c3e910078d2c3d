package org.quintet.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quintet.core.Language;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.speech.Pace.Way;

@Timeout(30)
class NarratorTest {
    private static final double SECONDS = 5;
    private static final int RATE = 100;

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);
    private final Stop stop = new Stop();
    private final Scripted playback = new Scripted();
    private final List<Way> told = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private double factor = 0.3;
    private CountDownLatch free = new CountDownLatch(0);

    private final Voice voice =
            new Voice() {
                @Override
                public List<Speaker> speakers() {
                    return List.of();
                }

                @Override
                public Sound say(String sentence, Language language, Speaking how, Stop until) {
                    asked.add(sentence);
                    try {
                        free.await();
                    } catch (InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                    now.addAndGet((long) (factor * SECONDS * 1e9));
                    return new Sound(new float[(int) (SECONDS * RATE)], RATE, sentence);
                }

                @Override
                public void close() {}
            };

    private Narrator narrator() {
        Narrator.Listener listener =
                new Narrator.Listener() {
                    @Override
                    public void ready(Sound sound) {}

                    @Override
                    public void paceChanged(Way way) {
                        told.add(way);
                    }
                };
        return new Narrator(
                voice, playback, Language.ENGLISH, Speaking.DEFAULT, pace, listener, stop);
    }

    private static String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("Sentence ").append((char) ('a' + i)).append(" is here. ");
        }
        return text.toString();
    }

    @Test
    void sentencesAreSpokenInTheirOrder() throws InterruptedException {
        playback.position = Double.MAX_VALUE;
        Narrator narrator = narrator();
        narrator.add("One is here. Two");
        narrator.add(" is here. Three is");
        narrator.add(" here.");
        narrator.end();
        assertThat(narrator.await()).isTrue();
        assertThat(playback.texts())
                .containsExactly("One is here.", "Two is here.", "Three is here.");
        assertThat(playback.ended).isTrue();
        assertThat(playback.stopped).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void noMoreIsMadeAheadThanIsSoonNeeded() throws InterruptedException {
        Narrator narrator = narrator();
        narrator.add(sentences(10));
        narrator.end();
        for (int i = 0; i < 3; i++) {
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(asked.poll(300, TimeUnit.MILLISECONDS)).isNull();
        playback.position = 6;
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(asked.poll(300, TimeUnit.MILLISECONDS)).isNull();
        playback.position = Double.MAX_VALUE;
        assertThat(narrator.await()).isTrue();
        assertThat(playback.sounds).hasSize(10);
    }

    @Test
    void stopFallsSilentAtOnceThoughTheVoiceIsStillAtWork() throws InterruptedException {
        free = new CountDownLatch(1);
        Narrator narrator = narrator();
        narrator.add(sentences(3));
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
        stop.stop();
        assertThat(playback.stopped).isTrue();
        free.countDown();
        assertStopped(narrator);
        assertThat(playback.sounds).isEmpty();
    }

    @Test
    void stopEndsAWaitForMoreText() {
        Narrator narrator = narrator();
        narrator.add("Nothing has ended");
        stop.stop();
        assertStopped(narrator);
        assertThat(playback.stopped).isTrue();
    }

    private static void assertStopped(Narrator narrator) {
        assertThatThrownBy(narrator::await)
                .isInstanceOfSatisfying(
                        QuintetException.class, e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
    }

    @Test
    void aSlowerPaceIsTold() throws InterruptedException {
        factor = 1.2;
        playback.position = Double.MAX_VALUE;
        Narrator narrator = narrator();
        narrator.add(sentences(4));
        narrator.end();
        assertThat(narrator.await()).isTrue();
        assertThat(told).containsExactly(Way.SHORT_PIECES);
        assertThat(playback.sounds).hasSize(4);
    }

    @Test
    void aHopelessMachineEndsWithTextOnlyAndPlaysWhatItMade() throws InterruptedException {
        factor = 3;
        playback.position = Double.MAX_VALUE;
        Narrator narrator = narrator();
        narrator.add(sentences(20));
        narrator.end();
        assertThat(narrator.await()).isFalse();
        assertThat(told).containsExactly(Way.SHORT_PIECES, Way.KEPT_BACK, Way.TEXT_ONLY);
        assertThat(playback.sounds).hasSameSizeAs(asked).hasSizeLessThan(20);
        assertThat(playback.ended).isTrue();
    }

    private static final class Scripted implements Playback {
        private final List<Sound> sounds = new CopyOnWriteArrayList<>();
        private volatile double position;
        private volatile boolean ended;
        private volatile boolean stopped;

        private List<String> texts() {
            return sounds.stream().map(Sound::text).toList();
        }

        @Override
        public void add(Sound sound) {
            sounds.add(sound);
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public double position() {
            return position;
        }

        @Override
        public boolean await() {
            return true;
        }
    }
}
