package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Message;
import org.quintet.core.Modality;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.core.Transcript;
import org.quintet.perception.hearing.Ears;

/// Writes down what is said in sounds, recordings and videos. Thread-safe.
public final class TranscribeTask {
    private final Sounds sounds;

    /// A task that listens with this.
    public TranscribeTask(Sounds sounds) {
        this.sounds = sounds;
    }

    /// Writes down each sound of the last message, one paragraph each. Tells all events but the
    /// first and the last.
    ///
    /// @param ears the models that hear, asked for when they are needed
    /// @throws QuintetException when there is no sound, when one of them can't be read, or when the
    ///   work was stopped
    public Answer run(Request request, Supplier<Ears> ears, Consumer<Event> listener, Stop stop) {
        List<Path> files = sounds(request.last());
        if (files.isEmpty()) {
            throw new QuintetException(Kind.USAGE, "task.nothingToHear");
        }
        Hearing how =
                request.task() instanceof Task.Transcribe(Hearing wanted)
                        ? wanted
                        : Hearing.DEFAULT;
        Clock clock = new Clock(listener);
        List<Transcript> transcripts = new ArrayList<>();
        for (Path file : files) {
            List<Transcript> before = List.copyOf(transcripts);
            transcripts.add(
                    sounds.listen(file, ears, how, told -> tell(told, before, clock), clock, stop));
        }
        return new Answer(
                text(transcripts),
                List.of(),
                transcripts,
                null,
                null,
                Set.of(Modality.AUDIO),
                "audio→transcript",
                Map.of(Modality.AUDIO, 1.0),
                "voice",
                clock.timings(),
                0,
                stop.stopped());
    }

    private static void tell(Transcript told, List<Transcript> before, Clock clock) {
        clock.accept(new Event.Heard(before.size(), told));
        List<Transcript> all = new ArrayList<>(before);
        all.add(told);
        clock.accept(new Event.Draft(text(all)));
    }

    private static String text(List<Transcript> transcripts) {
        return transcripts.stream()
                .map(Transcript::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Path> sounds(Message message) {
        List<Path> files = new ArrayList<>();
        for (Part part : message.parts()) {
            switch (part) {
                case Part.Audio(Path file) -> files.add(file);
                case Part.Voice(Path file) -> files.add(file);
                case Part.Text _, Part.Picture _, Part.Document _ -> {}
            }
        }
        return files;
    }
}
