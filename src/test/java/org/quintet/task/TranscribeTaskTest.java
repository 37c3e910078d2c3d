package org.quintet.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Generation;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.media.sound.AudioStream;
import org.quintet.perception.hearing.Dictation;
import org.quintet.perception.hearing.Ears;

class TranscribeTaskTest {
    private final List<Path> opened = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final TranscribeTask task =
            new TranscribeTask(
                    new Sounds(
                            (file, rate) -> {
                                opened.add(file);
                                return new Silence(file, rate);
                            }));

    @Test
    void eachSoundIsWrittenDownInItsOrder() {
        Hearing how = new Hearing("zh", Hearing.Script.TRADITIONAL, true);
        Request request =
                request(
                        new Task.Transcribe(how),
                        new Part.Audio(Path.of("a.mp3")),
                        new Part.Text("please"),
                        new Part.Voice(Path.of("b.wav")));
        ScriptedEars ears = new ScriptedEars();

        Answer answer = task.run(request, () -> ears, events::add, new Stop());

        assertThat(answer.text()).isEqualTo("one\n\ntwo");
        assertThat(answer.transcripts()).extracting(Transcript::text).containsExactly("one", "two");
        assertThat(opened).containsExactly(Path.of("a.mp3"), Path.of("b.wav"));
        assertThat(closed).isEqualTo(opened);
        assertThat(ears.asked).containsOnly(how);
        assertThat(events)
                .filteredOn(Event.Heard.class::isInstance)
                .extracting(e -> ((Event.Heard) e).sound() + ((Event.Heard) e).transcript().text())
                .containsExactly("0o", "0one", "1t", "1two");
        assertThat(events).contains(new Event.Draft("one\n\nt"));
    }

    @Test
    void withoutASoundTheUserIsTold() {
        Request request = request(new Task.Transcribe(Hearing.DEFAULT), new Part.Text("hello"));
        assertThatThrownBy(() -> task.run(request, ScriptedEars::new, events::add, new Stop()))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.key()).isEqualTo("task.nothingToHear"));
    }

    @Test
    void aStopClosesTheSound() {
        Stop stop = new Stop();
        stop.stop();
        Request request =
                request(new Task.Transcribe(Hearing.DEFAULT), new Part.Audio(Path.of("a.mp3")));
        assertThatThrownBy(() -> task.run(request, ScriptedEars::new, events::add, stop))
                .isInstanceOf(QuintetException.class);
        assertThat(closed).containsExactly(Path.of("a.mp3"));
    }

    private static Request request(Task task, Part... parts) {
        return new Request(
                List.of(new Message(Role.USER, List.of(parts))),
                task,
                Language.ENGLISH,
                Generation.DEFAULT);
    }

    /// Ears that hear one word in each sound, letter by letter.
    private static final class ScriptedEars implements Ears {
        private final List<String> words = new ArrayList<>(List.of("one", "two"));
        private final List<Hearing> asked = new ArrayList<>();

        @Override
        public Transcript listen(
                AudioStream sound, Hearing how, Consumer<Transcript> soFar, Stop stop) {
            stop.check();
            asked.add(how);
            assertThat(sound.sampleRate()).isEqualTo(SAMPLE_RATE);
            String word = words.removeFirst();
            soFar.accept(transcript(word.substring(0, 1)));
            return transcript(word);
        }

        private static Transcript transcript(String text) {
            return new Transcript(text, "en", 1, 1, List.of(new Segment(0, 1, text, 1, List.of())));
        }

        @Override
        public Dictation dictate(Hearing how, Consumer<Transcript> soFar) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private final class Silence implements AudioStream {
        private final Path file;
        private final int rate;

        Silence(Path file, int rate) {
            this.file = file;
            this.rate = rate;
        }

        @Override
        public int sampleRate() {
            return rate;
        }

        @Override
        public double seconds() {
            return 0;
        }

        @Override
        public int read(float[] samples, int offset, int length, Stop stop) {
            return -1;
        }

        @Override
        public void close() {
            closed.add(file);
        }
    }
}
