package org.quintet.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

class TranscribeTaskTest {
    private final List<Path> opened = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final TranscribeTask task =
            new TranscribeTask(
                    new Sounds(
                            (file, rate) -> {
                                opened.add(file);
                                return new Silence(rate, () -> closed.add(file));
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
        ScriptedEars ears = new ScriptedEars("one", "two");

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
        assertThatThrownBy(
                        () ->
                                task.run(
                                        request,
                                        () -> new ScriptedEars("one", "two"),
                                        events::add,
                                        new Stop()))
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
        assertThatThrownBy(
                        () ->
                                task.run(
                                        request,
                                        () -> new ScriptedEars("one", "two"),
                                        events::add,
                                        stop))
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
}
