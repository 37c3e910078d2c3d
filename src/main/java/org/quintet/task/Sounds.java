package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.media.sound.AudioStream;

/// Listens to the sounds of a request. Thread-safe.
public final class Sounds {
    private final SoundReader reader;

    /// Reads files with a reader.
    public Sounds(SoundReader reader) {
        this.reader = reader;
    }

    /// What was heard in a request.
    ///
    /// @param request the same, with words in the place of recordings of the user's voice
    /// @param transcripts what was said in each sound and recording, in order
    /// @param about what was said in the sounds that the words are about
    record Heard(Request request, List<Transcript> transcripts, List<Transcript> about) {}

    /// Listens to each sound of the last message. A recording beside typed words is not listened
    /// to: its words are those.
    Heard hear(Request request, Models models, Hearing how, Clock clock, Stop stop) {
        boolean typed = !request.last().text().isBlank();
        List<Part> parts = new ArrayList<>();
        List<Transcript> all = new ArrayList<>();
        List<Transcript> about = new ArrayList<>();
        for (Part part : request.last().parts()) {
            switch (part) {
                case Part.Audio(Path file) -> {
                    about.add(listen(file, all.size(), models, how, clock, stop));
                    all.add(about.getLast());
                    parts.add(part);
                }
                case Part.Voice(Path file) when !typed -> {
                    all.add(listen(file, all.size(), models, how, clock, stop));
                    parts.add(new Part.Text(all.getLast().text()));
                }
                case Part.Voice _ -> {}
                case Part.Text _, Part.Picture _ -> parts.add(part);
            }
        }
        List<Message> messages = new ArrayList<>(request.messages());
        messages.set(messages.size() - 1, new Message(request.last().role(), parts));
        return new Heard(
                new Request(messages, request.task(), request.language(), request.generation()),
                all,
                about);
    }

    private Transcript listen(
            Path file, int index, Models models, Hearing how, Clock clock, Stop stop) {
        clock.accept(new Event.Stage(Event.Step.LISTENING));
        long since = System.nanoTime();
        try (AudioStream sound = reader.open(file)) {
            Transcript transcript =
                    models.ears()
                            .get()
                            .listen(
                                    sound,
                                    how,
                                    soFar -> clock.accept(new Event.Heard(index, soFar)),
                                    stop);
            clock.accept(new Event.Heard(index, transcript));
            return transcript;
        } finally {
            clock.add("listen", since);
        }
    }
}
