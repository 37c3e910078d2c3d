package org.quintet.task;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Generation;
import org.quintet.core.Hearing;
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
import org.quintet.fusion.SoundProse;
import org.quintet.generation.LanguageModel;

/// Questions that are spoken, questions about sounds, and what a sound holds. Thread-safe.
public final class SpokenTask {
    private static final double CAREFUL_TEMPERATURE = 0.2;
    private static final double HALF = 0.5;

    private final Sounds sounds;
    private final AskTask ask;

    /// A task of these parts.
    ///
    /// @param ask answers once everything is words and pictures
    public SpokenTask(Sounds sounds, AskTask ask) {
        this.sounds = sounds;
        this.ask = ask;
    }

    /// Whether the last message of a request has to be listened to.
    public static boolean concerns(Request request) {
        return request.last().parts().stream().anyMatch(part -> part.modality() == Modality.AUDIO);
    }

    /// Answers the last message. Tells all events but the first and the last.
    ///
    /// @throws QuintetException when nothing was said, a sound can't be read, a pack that is needed
    ///   is not installed, or the work was stopped before there was an answer
    public Answer ask(
            Request request, Hearing how, Models models, Consumer<Event> listener, Stop stop) {
        Clock clock = new Clock(listener);
        Sounds.Heard heard = sounds.hear(request, models, how, clock, stop);
        Request inWords = heard.request();
        if (inWords.last().text().isBlank() && heard.about().isEmpty()) {
            throw new QuintetException(Kind.FAILED, "task.nothingSaid");
        }
        Answer answer;
        if (heard.about().isEmpty()) {
            answer = ask.run(inWords, models, clock, stop);
        } else if (Pictures.of(inWords.last()).isEmpty()) {
            answer = aboutSounds(inWords, heard.about(), models, clock, stop);
        } else {
            answer = ask.run(inWords, models, clock, stop);
            answer = answer.withText(answer.text() + "\n\n" + told(heard.about(), request));
            clock.accept(new Event.Draft(answer.text()));
        }
        Set<Modality> modalities = new LinkedHashSet<>();
        request.last().parts().stream().map(Part::modality).forEach(modalities::add);
        return answer.withHearing(
                heard.transcripts(),
                modalities,
                "audio→" + answer.route(),
                weights(modalities, answer),
                clock.timings());
    }

    /// Tells what is heard in each sound of the last message.
    ///
    /// @throws QuintetException as [#ask]
    public Answer describe(
            Request request, Hearing how, Models models, Consumer<Event> listener, Stop stop) {
        Clock clock = new Clock(listener);
        Sounds.Heard heard = sounds.hear(request, models, how, clock, stop);
        String text = told(heard.transcripts(), request);
        clock.accept(new Event.Draft(text));
        return answer(text, "transcript→sentences", "voice", 0, clock, stop)
                .withHearing(
                        heard.transcripts(),
                        Set.of(Modality.AUDIO),
                        "audio→transcript→sentences",
                        Map.of(Modality.AUDIO, 1.0),
                        clock.timings());
    }

    private static String told(List<Transcript> transcripts, Request request) {
        return transcripts.stream()
                .map(each -> SoundProse.describe(each, request.language()))
                .collect(Collectors.joining("\n\n"));
    }

    /// A sound counts as much as all else that was given.
    private static Map<Modality, Double> weights(Set<Modality> modalities, Answer answer) {
        Map<Modality, Double> weights = new EnumMap<>(Modality.class);
        double others =
                modalities.stream()
                        .filter(each -> each != Modality.AUDIO)
                        .mapToDouble(each -> answer.weights().getOrDefault(each, 0.0))
                        .sum();
        for (Modality each : modalities) {
            double own = answer.weights().getOrDefault(each, 0.0);
            weights.put(
                    each,
                    modalities.size() == 1
                            ? 1.0
                            : each == Modality.AUDIO
                                    ? HALF
                                    : others > 0
                                            ? HALF * own / others
                                            : HALF / (modalities.size() - 1));
        }
        return weights;
    }

    private static Answer aboutSounds(
            Request request, List<Transcript> about, Models models, Clock clock, Stop stop) {
        Optional<LanguageModel> writer = models.writer().get();
        String question = request.last().text();
        if (writer.isEmpty() || question.isBlank()) {
            String text = told(about, request);
            clock.accept(new Event.Draft(text));
            return answer(text, "transcript→sentences", "voice", 0, clock, stop);
        }
        long since = System.nanoTime();
        clock.accept(new Event.Stage(Event.Step.THINKING));
        Language language = Grounding.languageOf(question, request.language());
        Generation wanted = request.generation();
        String all = about.stream().map(Transcript::text).collect(Collectors.joining("\n"));
        String said = beginning(all, wanted, writer.get());
        List<Message> asked = SoundProse.prompt(said, question, language);
        List<Message> prompt =
                Budget.fit(asked.getFirst(), asked.subList(1, asked.size()), wanted, writer.get());
        Generation generation =
                wanted.withTemperature(Math.min(wanted.temperature(), CAREFUL_TEMPERATURE))
                        .withMaxLength(Math.min(wanted.maxLength(), writer.get().contextLength()));
        LanguageModel.Reply reply =
                writer.get()
                        .reply(
                                prompt,
                                generation,
                                text -> clock.accept(new Event.Token(text)),
                                stop);
        clock.add("write", since);
        String note =
                said.length() < all.length()
                        ? "\n\n" + Messages.text(language, "task.soundCut")
                        : "";
        return answer(
                reply.text() + note,
                "transcript→decoder",
                writer.get().id(),
                reply.newTokens(),
                clock,
                stop);
    }

    /// As much of a long sound as the decoder can take in beside question and answer.
    private static String beginning(String said, Generation wanted, LanguageModel writer) {
        int most = Math.min(wanted.maxLength(), writer.contextLength()) / 2;
        String part = said;
        while (writer.countTokens(part) > most) {
            part = part.substring(0, part.length() * 3 / 4);
        }
        return part;
    }

    private static Answer answer(
            String text, String route, String model, int tokens, Clock clock, Stop stop) {
        return new Answer(
                text,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(Modality.TEXT),
                route,
                Map.of(Modality.TEXT, 1.0),
                model,
                clock.timings(),
                tokens,
                stop.stopped());
    }
}
