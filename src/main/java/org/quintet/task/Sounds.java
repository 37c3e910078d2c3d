package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.media.sound.AudioStream;
import org.quintet.perception.hearing.Ears;

/// Listens to the sounds of a request. Thread-safe.
public final class Sounds {
    private final SoundOpener opener;

    /// Reads files with this.
    public Sounds(SoundOpener opener) {
        this.opener = opener;
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
                case Part.Text _, Part.Picture _, Part.Document _ -> parts.add(part);
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
        return listen(
                file,
                models.ears(),
                how,
                told -> clock.accept(new Event.Heard(index, told)),
                clock,
                stop);
    }

    /// Listens to a sound, and tells what is understood as it grows.
    ///
    /// @param heard hears what is understood, the whole at last
    Transcript listen(
            Path file,
            Supplier<Ears> models,
            Hearing how,
            Consumer<Transcript> heard,
            Clock clock,
            Stop stop) {
        clock.accept(new Event.Stage(Event.Step.LISTENING));
        try (AudioStream sound = opener.open(file, Ears.SAMPLE_RATE)) {
            Ears ears = models.get();
            long since = System.nanoTime();
            Transcript whole = ears.listen(sound, how, heard, stop);
            clock.add("listen", since);
            heard.accept(whole);
            return whole;
        }
    }
}
