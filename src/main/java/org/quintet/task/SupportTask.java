package org.quintet.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Modality;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.fusion.Grounding;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.task.support.Desk;

/// Answers a question to a support desk, typed or spoken: what is wanted, what it names, and an
/// answer that rests on the user's own files. Thread-safe.
public final class SupportTask {
    private static final int MOST_CHARACTERS = 4000;

    private final Function<SentenceEncoder, Desk> desk;
    private final Sounds sounds;

    /// A task of these parts.
    ///
    /// @param desk the desk over a sentence space; asked for at each question
    /// @param sounds listens to questions that are spoken
    public SupportTask(Function<SentenceEncoder, Desk> desk, Sounds sounds) {
        this.desk = desk;
        this.sounds = sounds;
    }

    /// Answers the last message. Tells all events but the first and the last.
    ///
    /// @throws QuintetException where nothing is asked or heard, a pack is missing, a file of the
    ///   user's has a fault, or the work was stopped before there was an answer
    public Answer run(
            Request request, Hearing how, Models models, Consumer<Event> events, Stop stop) {
        Clock clock = new Clock(events);
        Sounds.Heard heard = sounds.hear(request, models, how, clock, stop);
        boolean spoken = !heard.transcripts().isEmpty();
        String all = heard.request().last().text().strip();
        if (all.isEmpty()) {
            throw new QuintetException(
                    Kind.FAILED, spoken ? "task.nothingSaid" : "task.nothingAsked");
        }
        boolean cut = all.length() > MOST_CHARACTERS;
        String question = cut ? beginning(all) : all;
        Language language = Grounding.languageOf(question, request.language());
        String note =
                cut ? "\n\n" + Messages.text(language, "task.support.cut", MOST_CHARACTERS) : "";
        clock.accept(new Event.Stage(Event.Step.THINKING));
        long since = System.nanoTime();
        Desk.Dealt dealt =
                desk.apply(models.meaning().get())
                        .deal(
                                question,
                                language,
                                models.writer(),
                                text -> clock.accept(new Event.Draft(text + note)),
                                stop);
        clock.add("answer", since);
        clock.accept(new Event.Draft(dealt.text() + note));
        Modality modality = spoken ? Modality.AUDIO : Modality.TEXT;
        return new Answer(
                dealt.text() + note,
                List.of(),
                heard.transcripts(),
                dealt.support(),
                null,
                Set.of(modality),
                (spoken ? "audio→" : "") + dealt.route(),
                Map.of(modality, 1.0),
                dealt.model().isEmpty() ? "built-in" : dealt.model(),
                clock.timings(),
                dealt.tokens(),
                stop.stopped());
    }

    private static String beginning(String text) {
        int end =
                Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1))
                        ? MOST_CHARACTERS - 1
                        : MOST_CHARACTERS;
        return text.substring(0, end);
    }
}
