package org.quintet.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Modality;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;

/// Writes down what is said in sounds. Thread-safe.
public final class TranscribeTask {
    private final Sounds sounds;

    /// A task of these parts.
    public TranscribeTask(Sounds sounds) {
        this.sounds = sounds;
    }

    /// Writes down each sound of the last message. Tells all events but the first and the last.
    ///
    /// @throws QuintetException when there is no sound, one can't be read, the pack that hears is
    ///   not installed, or the work was stopped
    public Answer run(
            Request request, Hearing how, Models models, Consumer<Event> listener, Stop stop) {
        Clock clock = new Clock(listener);
        List<Transcript> heard =
                sounds.hear(request, models, how, clock, stop).transcripts();
        if (heard.isEmpty()) {
            throw new QuintetException(Kind.FAILED, "task.nothingToHear");
        }
        String text = heard.stream().map(Transcript::text).collect(Collectors.joining("\n\n"));
        clock.accept(new Event.Draft(text));
        return new Answer(
                text,
                List.of(),
                heard,
                null,
                Set.of(Modality.AUDIO),
                "audio→transcript",
                Map.of(Modality.AUDIO, 1.0),
                "voice",
                clock.timings(),
                0,
                stop.stopped());
    }
}
