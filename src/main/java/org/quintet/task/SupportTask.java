package org.quintet.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Messages;
import org.quintet.core.Modality;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.fusion.Grounding;
import org.quintet.task.support.Desk;

/// Answers a question to a support desk, typed or spoken: what is wanted, what it names, and an
/// answer that rests on the user's own files. Thread-safe.
public final class SupportTask {
    private static final int MOST_CHARACTERS = 4000;

    private final Supplier<Desk> desk;
    private final Listener listener;

    /// Writes down what is said in a recording. Thread-safe.
    @FunctionalInterface
    public interface Listener {
        /// What is said.
        ///
        /// @throws QuintetException when the recording can't be read, the pack is missing, or the
        ///   work was stopped
        Transcript hear(Path recording, Stop stop);
    }

    /// A task of these parts.
    ///
    /// @param desk asked for at each question; may throw where the pack it needs is missing
    /// @param listener for questions that are spoken
    public SupportTask(Supplier<Desk> desk, Listener listener) {
        this.desk = desk;
        this.listener = listener;
    }

    /// Answers the last message. Tells all events but the first and the last.
    ///
    /// @throws QuintetException where nothing is asked or heard, a pack is missing, a file of the
    ///   user's has a fault, or the work was stopped before there was an answer
    public Answer run(Request request, Models models, Consumer<Event> events, Stop stop) {
        Clock clock = new Clock(events);
        Message message = request.last();
        Optional<Path> recording =
                message.parts().stream()
                        .filter(Part.Voice.class::isInstance)
                        .map(part -> ((Part.Voice) part).file())
                        .findFirst();
        Transcript heard = recording.map(file -> hear(file, clock, stop)).orElse(Transcript.EMPTY);
        String all = (message.text() + "\n" + heard.text()).strip();
        if (all.isEmpty()) {
            throw new QuintetException(
                    Kind.FAILED,
                    recording.isPresent() ? "task.voiceNotHeard" : "task.nothingAsked");
        }
        boolean cut = all.length() > MOST_CHARACTERS;
        String question = cut ? beginning(all) : all;
        Language language = Grounding.languageOf(question, request.language());
        String note =
                cut ? "\n\n" + Messages.text(language, "task.support.cut", MOST_CHARACTERS) : "";
        clock.accept(new Event.Stage(Event.Step.THINKING));
        long since = System.nanoTime();
        Desk.Dealt dealt =
                desk.get()
                        .deal(
                                question,
                                language,
                                models.writer(),
                                text -> clock.accept(new Event.Draft(text + note)),
                                stop);
        clock.add("answer", since);
        clock.accept(new Event.Draft(dealt.text() + note));
        Modality modality = recording.isPresent() ? Modality.AUDIO : Modality.TEXT;
        return new Answer(
                dealt.text() + note,
                List.of(),
                recording.isPresent() ? List.of(heard) : List.of(),
                dealt.support(),
                Set.of(modality),
                (recording.isPresent() ? "voice→" : "") + dealt.route(),
                Map.of(modality, 1.0),
                dealt.model().isEmpty() ? "built-in" : dealt.model(),
                clock.timings(),
                dealt.tokens(),
                stop.stopped());
    }

    private Transcript hear(Path recording, Clock clock, Stop stop) {
        clock.accept(new Event.Stage(Event.Step.LISTENING));
        long since = System.nanoTime();
        Transcript heard = listener.hear(recording, stop);
        clock.add("listen", since);
        clock.accept(new Event.Heard(0, heard));
        return heard;
    }

    private static String beginning(String text) {
        int end =
                Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1))
                        ? MOST_CHARACTERS - 1
                        : MOST_CHARACTERS;
        return text.substring(0, end);
    }
}
