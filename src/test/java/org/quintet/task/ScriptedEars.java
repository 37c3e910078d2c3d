package org.quintet.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.quintet.core.Hearing;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.media.sound.AudioStream;
import org.quintet.perception.hearing.Dictation;
import org.quintet.perception.hearing.Ears;

/// Ears that hear what they were told to, one text in each sound, its first letter sooner.
final class ScriptedEars implements Ears {
    final List<Hearing> asked = new ArrayList<>();
    private final List<String> texts;

    ScriptedEars(String... texts) {
        this.texts = new ArrayList<>(List.of(texts));
    }

    @Override
    public Transcript listen(
            AudioStream sound, Hearing how, Consumer<Transcript> soFar, Stop stop) {
        stop.check();
        asked.add(how);
        assertThat(sound.sampleRate()).isEqualTo(SAMPLE_RATE);
        String text = texts.removeFirst();
        soFar.accept(transcript(text.substring(0, Math.min(1, text.length()))));
        return transcript(text);
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
