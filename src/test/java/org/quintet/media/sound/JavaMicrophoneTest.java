package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Microphone.Level;
import org.quintet.core.Microphone.Listener;
import org.quintet.core.Microphone.Recording;
import org.quintet.core.QuintetException;

class JavaMicrophoneTest {
    private static final int RATE = 16_000;

    @TempDir Path folder;
    private final CountingSources sources = new CountingSources();
    private final JavaMicrophone microphone = new JavaMicrophone(sources);
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        microphone.close();
    }

    private Path file() {
        return folder.resolve("x.wav");
    }

    /// The numbers in a file, which must follow each other without a gap.
    private static int[] numbers(Path file) {
        float[] samples = TestSounds.read(file, RATE);
        int[] numbers = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            numbers[i] = CountingSources.number(samples[i]);
            if (i > 0) {
                assertThat(numbers[i])
                        .describedAs("at %d", i)
                        .isEqualTo((numbers[i - 1] + 1) % 65536);
            }
        }
        return numbers;
    }

    @Test
    void aRecordingBeginsHalfASecondBeforeTheKeyAndLosesNoSample() throws Exception {
        microphone.arm(null);
        TimeUnit.MILLISECONDS.sleep(800);
        new WavWriter(folder.resolve("warm.wav"), RATE).close();

        long known = sources.given();
        long pressed = System.nanoTime();
        Recording recording = microphone.record(file(), heard);
        double millis = (System.nanoTime() - pressed) / 1e6;
        TimeUnit.MILLISECONDS.sleep(600);
        long released = sources.given();
        recording.finish();

        int[] numbers = numbers(file());
        System.out.printf(
                "recording after %.1f ms, begins %.0f ms before the key%n",
                millis, (known - numbers[0]) / 16.0);
        assertThat(millis).isLessThan(50);
        assertThat((long) numbers[0]).isBetween(known - RATE / 2, known - RATE * 2 / 5);
        assertThat((long) numbers[numbers.length - 1]).isGreaterThanOrEqualTo(released);
        assertThat(heard.all()).containsExactly(TestSounds.read(file(), RATE));
        assertThat(heard.levels.size()).isCloseTo(numbers.length * 20 / RATE, within(1));
        assertThat(heard.lost).isNotCompleted();
    }

    @Test
    void aSlowListenerLosesNothing() throws Exception {
        heard.napMillis = 15;
        microphone.arm(null);
        Recording recording = microphone.record(file(), heard);
        TimeUnit.MILLISECONDS.sleep(700);
        long released = sources.given();
        recording.finish();

        int[] numbers = numbers(file());
        assertThat((long) numbers[numbers.length - 1]).isGreaterThanOrEqualTo(released);
        assertThat(heard.all()).hasSize(numbers.length);
    }

    @Test
    void whatWasKeptIsForgottenByDisarming() throws Exception {
        microphone.arm(null);
        TimeUnit.MILLISECONDS.sleep(300);
        microphone.disarm();
        microphone.arm(null);
        long again = sources.given();
        Recording recording = microphone.record(file(), heard);
        TimeUnit.MILLISECONDS.sleep(200);
        recording.finish();

        assertThat((long) numbers(file())[0]).isGreaterThanOrEqualTo(again - RATE / 50);
    }

    @Test
    void withoutArmingItRecordsFromTheKeyOnAndLetsGo() throws Exception {
        Recording recording = microphone.record(file(), heard);
        TimeUnit.MILLISECONDS.sleep(300);
        recording.finish();
        recording.finish();

        assertThat(numbers(file()).length).isGreaterThan(RATE / 10);
        awaitClosed();
    }

    private void awaitClosed() throws InterruptedException {
        for (int i = 0; i < 200 && sources.open.get() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(sources.open).hasValue(0);
    }

    @Test
    void aRecordingGoesOnAfterDisarming() throws Exception {
        microphone.arm(null);
        Recording recording = microphone.record(file(), heard);
        TimeUnit.MILLISECONDS.sleep(100);
        microphone.disarm();
        long disarmed = sources.given();
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(sources.open).hasValue(1);
        recording.finish();

        int[] numbers = numbers(file());
        assertThat((long) numbers[numbers.length - 1]).isGreaterThan(disarmed + RATE / 10);
        awaitClosed();
    }

    @Test
    void armingTwiceKeepsTheDeviceAndWhatWasKept() throws Exception {
        microphone.arm(null);
        TimeUnit.MILLISECONDS.sleep(600);
        microphone.arm(null);
        long known = sources.given();
        microphone.record(file(), heard).finish();

        assertThat(sources.open).hasValue(1);
        assertThat((long) numbers(file())[0]).isLessThan(known - RATE * 2 / 5);
    }

    @Test
    void aMicrophoneThatIsPulledOutLeavesWhatWasRecorded() throws Exception {
        microphone.arm(null);
        TimeUnit.MILLISECONDS.sleep(300);
        Recording recording = microphone.record(file(), heard);
        TimeUnit.MILLISECONDS.sleep(300);
        sources.unplug();

        QuintetException why = heard.lost.get(5, TimeUnit.SECONDS);
        recording.finish();

        assertThat(why.key()).isEqualTo("media.microphone_lost");
        assertThat(numbers(file()).length).isGreaterThan(RATE / 3);
        assertThat(microphone.devices()).isEmpty();
        awaitClosed();
    }

    @Test
    void closingEndsRecordingsWithWholeFiles() throws Exception {
        microphone.record(file(), heard);
        TimeUnit.MILLISECONDS.sleep(300);
        microphone.close();

        assertThat(numbers(file())).isNotEmpty();
        awaitClosed();
        assertThatThrownBy(() -> microphone.arm(null)).isInstanceOf(QuintetException.class);
    }

    @Test
    void aFileThatCannotBeMadeIsToldAndLetsGo() throws Exception {
        assertThatThrownBy(() -> microphone.record(folder.resolve("no/x.wav"), heard))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.key()).isEqualTo("media.unwritable"));
        awaitClosed();
    }

    @Test
    void withoutAMicrophoneTheUserIsTold() {
        try (JavaMicrophone real = new JavaMicrophone((String) null)) {
            assumeTrue(real.devices().isEmpty(), "this machine has a microphone");

            assertThatThrownBy(() -> real.arm(null))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("media.no_microphone"));
            assertThatThrownBy(() -> real.arm("USB"))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("media.microphone_gone"));
            assertThatThrownBy(() -> real.record(file(), heard))
                    .isInstanceOf(QuintetException.class);
        }
    }

    @Test
    void aGeneratedToneIsHeardAllTheTime() throws Exception {
        try (JavaMicrophone tone = new JavaMicrophone("lavfi:sine=440:r=44100")) {
            tone.arm(null);
            TimeUnit.MILLISECONDS.sleep(600);
            Recording recording = tone.record(file(), heard);
            TimeUnit.MILLISECONDS.sleep(300);
            recording.finish();
        }
        assertThat(TestSounds.read(file(), RATE).length).isGreaterThan(RATE * 7 / 10);
        assertThat(heard.levels.subList(3, heard.levels.size()))
                .isNotEmpty()
                .allSatisfy(level -> assertThat(level.pitch()).isCloseTo(440, within(3.0)));
    }

    @Test
    void aFileIsSpokenWheneverARecordingBegins() throws Exception {
        float[] words = TestSounds.sweep(RATE, 0.5, 3_000);
        Path spoken = TestSounds.wavFile(folder.resolve("问题 one.wav"), words, RATE);
        try (JavaMicrophone voice = new JavaMicrophone("file:" + spoken)) {
            voice.arm(null);
            TimeUnit.MILLISECONDS.sleep(100);
            for (int turn = 0; turn < 2; turn++) {
                Recording recording = voice.record(file(), new Heard());
                TimeUnit.MILLISECONDS.sleep(1_100);
                recording.finish();

                float[] recorded = TestSounds.read(file(), RATE);
                int first = 0;
                while (recorded[first] == 0) {
                    first++;
                }
                // The sweep begins with one sample of zero.
                float[] part = Arrays.copyOfRange(recorded, first - 1, first - 1 + words.length);
                assertThat(TestSounds.difference(words, part)).isLessThan(-80);
            }
        }
    }

    @Test
    void whatCannotStandInIsTold() {
        for (String address : List.of("lavfi:nonsense", "http://x/y.wav", "x.wav", "lavfi:")) {
            try (JavaMicrophone none = new JavaMicrophone(address)) {
                assertThatThrownBy(() -> none.arm(null))
                        .describedAs(address)
                        .isInstanceOfSatisfying(
                                QuintetException.class,
                                e -> assertThat(e.key()).isEqualTo("media.bad_source"));
            }
        }
        try (JavaMicrophone none = new JavaMicrophone("file:" + folder.resolve("none.wav"))) {
            assertThatThrownBy(() -> none.arm(null)).hasMessageContaining("There is no file");
        }
    }

    @Test
    void aFileThatGoesAwayLosesTheMicrophoneOnly() throws Exception {
        Path spoken = TestSounds.wavFile(folder.resolve("s.wav"), new float[RATE], RATE);
        try (JavaMicrophone voice = new JavaMicrophone("file:" + spoken)) {
            voice.arm(null);
            Files.delete(spoken);
            Recording recording = voice.record(file(), heard);
            assertThat(heard.lost.get(5, TimeUnit.SECONDS).key()).isEqualTo("media.missing");
            recording.finish();
        }
        assertThat(Files.size(file())).isGreaterThanOrEqualTo(44);
    }

    /// Remembers all it hears.
    private static final class Heard implements Listener {
        final List<float[]> pieces = Collections.synchronizedList(new ArrayList<>());
        final List<Level> levels = Collections.synchronizedList(new ArrayList<>());
        final CompletableFuture<QuintetException> lost = new CompletableFuture<>();
        int napMillis;

        @Override
        public void samples(float[] samples) {
            pieces.add(samples.clone());
            try {
                TimeUnit.MILLISECONDS.sleep(napMillis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void level(Level level) {
            levels.add(level);
        }

        @Override
        public void lost(QuintetException why) {
            lost.complete(why);
        }

        float[] all() {
            float[] all = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
            int at = 0;
            for (float[] piece : pieces) {
                System.arraycopy(piece, 0, all, at, piece.length);
                at += piece.length;
            }
            return all;
        }
    }
}
