package org.quintet.perception.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quintet.core.Hearing;
import org.quintet.core.Hearing.Script;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.core.Transcript.Word;
import org.quintet.media.sound.AudioStream;

/// The voice pack that the system property `quintet.test.voice` names.
@Tag("pack")
class SmallEarsTest {
    private static final String JFK =
            "And so my fellow Americans, ask not what your country can do for you, ask what you can"
                    + " do for your country.";
    private static SmallEars ears;

    @BeforeAll
    static void open() {
        ears = Sounds.ears();
    }

    @AfterAll
    static void close() {
        if (ears != null) {
            ears.close();
        }
    }

    private static Transcript listen(float[] samples, Hearing how) {
        return ears.listen(Sounds.stream(samples), how, _ -> {}, new Stop());
    }

    private static Transcript listen(String name) {
        return listen(Sounds.read(Sounds.outside(name)), Hearing.DEFAULT);
    }

    @Test
    void englishIsWrittenDown() {
        Transcript told = listen("jfk.flac");
        assertThat(TextErrors.between(JFK, told.text()).errors()).isZero();
        assertThat(told.language()).isEqualTo("en");
        assertThat(told.languageConfidence()).isGreaterThan(0.9);
        assertThat(told.seconds()).isCloseTo(11.0, org.assertj.core.api.Assertions.within(0.01));
        double before = 0;
        for (Segment segment : told.segments()) {
            assertThat(segment.start()).isGreaterThanOrEqualTo(before);
            assertThat(segment.end()).isBetween(segment.start(), told.seconds());
            assertThat(segment.confidence()).isBetween(0.5, 1.0);
            before = segment.end();
        }
        assertThat(listen("accent-1.wav").text())
                .isEqualToIgnoringCase("Have you ever been in a dangerous situation?");
    }

    @Test
    void chineseIsWrittenInTheCharactersOfTheUser() {
        float[] clause = Sounds.read(Sounds.outside("chinese-1.wav"));
        Transcript simplified = listen(clause, new Hearing("zh", Script.SIMPLIFIED, true));
        assertThat(simplified.text()).startsWith("不知道你们记不记得自己妈妈年轻时的样子");
        Transcript traditional = listen(clause, new Hearing(null, Script.TRADITIONAL, true));
        assertThat(traditional.text()).startsWith("不知道你們記不記得自己媽媽年輕時的樣子");
        assertThat(traditional.language()).isEqualTo("zh");
        for (Segment segment : traditional.segments()) {
            assertThat(segment.words().stream().map(Word::text).reduce("", String::concat))
                    .isEqualToIgnoringWhitespace(segment.text());
        }
    }

    @Test
    void wordsHaveTheirTimes() {
        Transcript told =
                listen(
                        Sounds.read(Sounds.outside("jfk.flac")),
                        new Hearing("en", Script.SIMPLIFIED, true));
        List<Word> words = told.segments().stream().flatMap(s -> s.words().stream()).toList();
        Word americans =
                words.stream()
                        .filter(w -> w.text().contains("Americans"))
                        .findFirst()
                        .orElseThrow();
        assertThat(americans.start()).isBetween(0.9, 3.0);
        assertThat(americans.end()).isBetween(americans.start(), 3.0);
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).start()).isGreaterThanOrEqualTo(words.get(i - 1).end() - 1e-6);
        }
    }

    @Test
    void aLanguageUnlikeTheChosenOneIsTold() {
        Hearing chinese = new Hearing("zh", Script.SIMPLIFIED, false);
        Transcript told = listen(Sounds.read(Sounds.outside("jfk.flac")), chinese);
        assertThat(told.language()).isEqualTo("en");
        assertThat(told.soundsUnlike(chinese)).isTrue();
        assertThatThrownBy(() -> listen(new float[10], new Hearing("xx", Script.SIMPLIFIED, false)))
                .isInstanceOfSatisfying(
                        QuintetException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
    }

    @Test
    void pausesOfAnyLengthLoseAndDoubleNothing() {
        float[] jfk = Sounds.read(Sounds.outside("jfk.flac"));
        float[] sound = Sounds.joined(jfk, Sounds.silence(90), jfk, jfk, Sounds.silence(3), jfk);
        List<Double> progress = new ArrayList<>();
        Transcript told =
                ears.listen(
                        Sounds.stream(sound),
                        Hearing.DEFAULT,
                        soFar -> progress.add(soFar.seconds()),
                        new Stop());
        TextErrors errors = TextErrors.between((JFK + " ").repeat(4), told.text());
        assertThat(errors.errors()).as(told.text()).isLessThanOrEqualTo(3);
        assertThat(progress).isSorted().hasSizeGreaterThan(4);
        assertThat(told.segments().getLast().end()).isBetween(132.0, 138.0);
    }

    @Test
    void aDictationIsKnownWhileItIsSpokenAndEndsAsAWholeSoundDoes() {
        float[] jfk = Sounds.read(Sounds.outside("jfk.flac"));
        List<Transcript> partial = new ArrayList<>();
        Transcript told;
        try (Dictation dictation = ears.dictate(Hearing.DEFAULT, partial::add)) {
            for (int at = 0; at < jfk.length; at += 3200) {
                dictation.add(Arrays.copyOfRange(jfk, at, Math.min(jfk.length, at + 3200)));
            }
            told = dictation.finish(new Stop());
        }
        assertThat(told.text()).isEqualTo(listen("jfk.flac").text());
        assertThat(told.seconds()).isGreaterThanOrEqualTo(11);
        assertThat(partial).isNotEmpty();
    }

    @Test
    void aClosedOrStoppedDictationEndsAtOnceAndIsHeardNoMore() {
        float[] jfk = Sounds.read(Sounds.outside("jfk.flac"));
        List<Transcript> partial = new ArrayList<>();
        Dictation closed = ears.dictate(Hearing.DEFAULT, partial::add);
        closed.add(jfk);
        closed.close();
        int heard = partial.size();
        assertThatThrownBy(() -> closed.finish(new Stop())).isInstanceOf(QuintetException.class);
        assertThat(partial).hasSize(heard);
        try (Dictation stopped = ears.dictate(Hearing.DEFAULT, _ -> {})) {
            stopped.add(jfk);
            Stop stop = new Stop();
            stop.stop();
            assertThatThrownBy(() -> stopped.finish(stop))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
        }
    }

    @Test
    void whatIsNoSpeechGivesNoWords() {
        Random random = new Random(5);
        float[] noise = new float[8 * Sounds.RATE];
        float[] music = new float[8 * Sounds.RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.3 * random.nextGaussian());
            double pitch = 220 * Math.pow(2, (i / 4000 * 5 % 12) / 12.0);
            for (int overtone = 1; overtone < 6; overtone++) {
                music[i] +=
                        (float)
                                (0.1
                                        / overtone
                                        * Math.sin(2 * Math.PI * overtone * pitch * i / 16_000));
            }
        }
        float[] broken = new float[Sounds.RATE];
        Arrays.fill(broken, Float.NaN);
        for (float[] samples :
                List.of(new float[0], new float[160], Sounds.silence(40), noise, music, broken)) {
            Transcript told = listen(samples, Hearing.DEFAULT);
            assertThat(told.text()).isEmpty();
            assertThat(told.language()).isEmpty();
            assertThat(told.segments()).isEmpty();
            try (Dictation dictation = ears.dictate(Hearing.DEFAULT, _ -> {})) {
                dictation.add(samples);
                assertThat(dictation.finish(new Stop()).text()).isEmpty();
            }
        }
    }

    @Test
    void clippedSpeechIsStillUnderstood() {
        float[] loud = Sounds.read(Sounds.outside("accent-1.wav"));
        float peak = 0;
        for (float sample : loud) {
            peak = Math.max(peak, Math.abs(sample));
        }
        for (int i = 0; i < loud.length; i++) {
            loud[i] *= 4 / peak;
        }
        assertThat(listen(loud, Hearing.DEFAULT).text()).contains("dangerous situation");
    }

    @Test
    void aStopAtAnyMomentEndsItAndLeavesTheEarsWhole() throws InterruptedException {
        float[] jfk = Sounds.read(Sounds.outside("jfk.flac"));
        Random random = new Random(11);
        for (int i = 0; i < 8; i++) {
            Stop stop = new Stop();
            Thread timer =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            Thread.sleep(random.nextInt(600));
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                        stop.stop();
                                    });
            try {
                ears.listen(
                        Sounds.stream(Sounds.joined(jfk, jfk, jfk)),
                        Hearing.DEFAULT,
                        _ -> {},
                        stop);
            } catch (QuintetException failure) {
                assertThat(failure.kind()).isEqualTo(Kind.STOPPED);
            }
            timer.join();
        }
        assertThat(TextErrors.between(JFK, listen("jfk.flac").text()).errors()).isZero();
    }

    @Test
    void threeHoursTakeNoMoreMemoryThanAMinute() {
        float[] word = Arrays.copyOf(Sounds.read(Sounds.outside("jfk.flac")), 36_000);
        long total = 3L * 3600 * Sounds.RATE;
        long period = 600L * Sounds.RATE;
        long[] most = {0};
        AudioStream hours =
                new AudioStream() {
                    private long at;

                    @Override
                    public int sampleRate() {
                        return Sounds.RATE;
                    }

                    @Override
                    public double seconds() {
                        return Double.NaN;
                    }

                    @Override
                    public int read(float[] samples, int offset, int length, Stop stop) {
                        int count = (int) Math.min(length, total - at);
                        for (int i = 0; i < count; i++) {
                            long place = (at + i) % period;
                            samples[offset + i] = place < word.length ? word[(int) place] : 0;
                        }
                        at += count;
                        return count == 0 ? -1 : count;
                    }

                    @Override
                    public void close() {}
                };
        long before = used();
        Transcript told =
                ears.listen(
                        hours,
                        Hearing.DEFAULT,
                        soFar -> {
                            if (soFar.seconds() % 900 < 40) {
                                most[0] = Math.max(most[0], used());
                            }
                        },
                        new Stop());
        assertThat(told.seconds()).isEqualTo(3 * 3600);
        assertThat(told.segments()).hasSize(18);
        assertThat(told.segments()).allMatch(s -> s.text().contains("Americans"));
        assertThat(most[0] - before).isLessThan(24_000_000);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
