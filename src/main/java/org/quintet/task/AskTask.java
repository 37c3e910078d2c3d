package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Messages;
import org.quintet.core.Modality;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.core.Task.Style;
import org.quintet.fusion.Grounding;
import org.quintet.fusion.Prompts;
import org.quintet.fusion.SentenceMaker;
import org.quintet.generation.LanguageModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions: in words alone by the decoder, about pictures from what was seen, and by the
/// decoder held to what was seen. Thread-safe.
public final class AskTask {
    private static final Logger LOG = LoggerFactory.getLogger(AskTask.class);

    private static final double CAREFUL_TEMPERATURE = 0.2;
    private static final int CAREFUL_TOKENS = 160;

    /// Ends after which a reply is only half a reply.
    private static final Set<LanguageModel.End> CUT =
            EnumSet.of(LanguageModel.End.STOPPED, LanguageModel.End.LENGTH);

    private final Looks looks;
    private final SentenceMaker sentences;
    private final Grounding grounding;

    /// A task of these parts.
    public AskTask(Looks looks, SentenceMaker sentences, Grounding grounding) {
        this.looks = looks;
        this.sentences = sentences;
        this.grounding = grounding;
    }

    /// Answers the last message. Tells all events but the first and the last.
    ///
    /// @throws QuintetException when the question needs a pack that is not installed, a picture
    ///   can't be read, or the work was stopped before there was an answer
    public Answer run(Request request, Models models, Consumer<Event> listener, Stop stop) {
        Clock clock = new Clock(listener);
        List<Path> shown = Pictures.of(request.last());
        List<Path> files = shown.isEmpty() ? Pictures.latest(request.messages()) : shown;
        if (files.isEmpty()) {
            return converse(request, models, clock, stop);
        }
        String question = request.last().text().strip();
        Viewing viewing = new Viewing(looks, models, clock, stop);
        List<Sight> all = new ArrayList<>();
        List<Sight> sights = new ArrayList<>();
        List<QuintetException> failures = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            try {
                sights.add(viewing.look(files.get(i), shown.isEmpty() ? -1 : i, _ -> {}));
                all.add(sights.getLast());
            } catch (QuintetException e) {
                failures.add(e);
                if (e.kind() == Kind.STOPPED) {
                    throw e;
                }
                if (failures.size() == files.size()) {
                    // An earlier picture that is gone must not end the conversation.
                    if (shown.isEmpty() && !grounding.isAbout(question, List.of())) {
                        return converse(request, models, clock, stop);
                    }
                    throw e;
                }
                all.add(new Sight(0, 0, List.of(), true));
            }
        }
        boolean about = !shown.isEmpty() || grounding.isAbout(question, sights);
        if (!about && models.writer().get().isPresent()) {
            return converse(request, models, clock, stop);
        }
        Written written = aboutPictures(question, request, sights, models, clock, stop);
        written = written.with(failures, Grounding.languageOf(question, request.language()));
        return answer(request, shown.isEmpty() ? List.of() : all, sights, written, clock, stop);
    }

    /// What was written and by whom.
    private record Written(String text, String route, String model, int tokens) {
        /// The same, and why some pictures could not be read.
        Written with(List<QuintetException> failures, Language language) {
            StringBuilder all = new StringBuilder(text);
            failures.forEach(failure -> all.append("\n\n").append(failure.message(language)));
            return new Written(all.toString(), route, model, tokens);
        }
    }

    private Written aboutPictures(
            String question,
            Request request,
            List<Sight> sights,
            Models models,
            Clock clock,
            Stop stop) {
        Language language = Grounding.languageOf(question, request.language());
        Optional<String> sure =
                question.isEmpty()
                        ? Optional.of(described(sights, language))
                        : grounding.answer(question, sights, language);
        if (sure.isPresent()) {
            clock.accept(new Event.Draft(sure.get()));
            return new Written(sure.get(), "evidence→answer", "built-in", 0);
        }
        Optional<LanguageModel> writer = models.writer().get();
        if (writer.isPresent()) {
            Message beginning = Prompts.pictures(grounding.facts(sights, language), language);
            LanguageModel.Reply reply = careful(beginning, request, writer.get(), clock, stop);
            String text = reply.text().strip();
            Optional<String> fault = grounding.fault(text, question, sights, language);
            if (fault.isEmpty() && !CUT.contains(reply.end())) {
                clock.accept(new Event.Draft(text));
                return new Written(
                        text, "evidence→decoder→check", writer.get().id(), reply.newTokens());
            }
            fault.ifPresent(what -> LOG.debug("answer refused: {}", what));
            String floor = grounding.floor(sights, language);
            clock.accept(new Event.Draft(floor));
            return new Written(
                    floor, "evidence→decoder→check→floor", "built-in", reply.newTokens());
        }
        String floor = grounding.floor(sights, language);
        clock.accept(new Event.Draft(floor));
        return new Written(floor, "evidence→floor", "built-in", 0);
    }

    private String described(List<Sight> sights, Language language) {
        return String.join(
                "\n\n",
                sights.stream()
                        .map(sight -> sentences.tell(sight, language, Style.FULL).text())
                        .toList());
    }

    /// A reply that nobody sees before it was checked.
    private static LanguageModel.Reply careful(
            Message beginning, Request request, LanguageModel writer, Clock clock, Stop stop) {
        long since = System.nanoTime();
        clock.accept(new Event.Stage(Event.Step.THINKING));
        Generation wanted = request.generation();
        List<Message> prompt = Budget.fit(beginning, turns(request), wanted, writer);
        int most = Math.min(Budget.tokens(prompt, writer) + CAREFUL_TOKENS, wanted.maxLength());
        Generation generation =
                wanted.withTemperature(Math.min(wanted.temperature(), CAREFUL_TEMPERATURE))
                        .withMaxLength(Math.min(most, writer.contextLength()));
        Writing writing = new Writing(clock, false);
        LanguageModel.Reply reply = writer.reply(prompt, generation, writing, stop);
        clock.add("write", since);
        return reply;
    }

    private Answer converse(Request request, Models models, Clock clock, Stop stop) {
        LanguageModel writer =
                models.writer()
                        .get()
                        .orElseThrow(
                                () -> new QuintetException(Kind.PACK_MISSING, "task.packMissing"));
        long since = System.nanoTime();
        clock.accept(new Event.Stage(Event.Step.THINKING));
        Language language = Grounding.languageOf(request.last().text(), request.language());
        List<Message> prompt =
                Budget.fit(Prompts.chat(language), turns(request), request.generation(), writer);
        Generation generation =
                request.generation()
                        .withMaxLength(
                                Math.min(request.generation().maxLength(), writer.contextLength()));
        LanguageModel.Reply reply =
                writer.reply(prompt, generation, new Writing(clock, true), stop);
        clock.add("write", since);
        String text = reply.text();
        if (reply.end() == LanguageModel.End.LENGTH) {
            String note = "\n\n" + Messages.text(language, "task.cut");
            clock.accept(new Event.Token(note));
            text += note;
        }
        return new Answer(
                text,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(Modality.TEXT),
                "text→decoder",
                Map.of(Modality.TEXT, 1.0),
                writer.id(),
                clock.timings(),
                reply.newTokens(),
                reply.end() == LanguageModel.End.STOPPED);
    }

    /// The turns that are words. Turns in which nothing was said fall out, and neighbours that one
    /// side said become one: chat templates want both sides in turn.
    private static List<Message> turns(Request request) {
        List<Message> turns = new ArrayList<>();
        for (Message message : request.messages()) {
            if (message.role() == Role.SYSTEM || message.text().isBlank()) {
                continue;
            }
            boolean same = !turns.isEmpty() && turns.getLast().role() == message.role();
            String before = same ? turns.removeLast().text() + "\n\n" : "";
            turns.add(Message.of(message.role(), before + message.text()));
        }
        return turns;
    }

    private Answer answer(
            Request request,
            List<Sight> shown,
            List<Sight> sights,
            Written written,
            Clock clock,
            Stop stop) {
        Set<Modality> modalities = new LinkedHashSet<>();
        request.last().parts().stream().map(Part::modality).forEach(modalities::add);
        String from = modalities.contains(Modality.PICTURE) ? "picture" : "text about a picture";
        boolean both = modalities.size() > 1;
        Map<Modality, Double> weights = new EnumMap<>(Modality.class);
        if (both) {
            Language language = Grounding.languageOf(written.text, request.language());
            double share =
                    grounding.pictureShare(written.text, request.last().text(), sights, language);
            weights.put(Modality.PICTURE, share);
            weights.put(Modality.TEXT, 1 - share);
        } else {
            modalities.forEach(modality -> weights.put(modality, 1.0));
        }
        return new Answer(
                written.text,
                shown,
                List.of(),
                null,
                null,
                modalities,
                (both ? "picture+text" : from) + "→" + written.route,
                weights,
                written.model,
                clock.timings(),
                written.tokens,
                stop.stopped());
    }

    /// Hears a decoder write: tells the stage once, and the words where they may be shown at once.
    private static final class Writing implements Consumer<String> {
        private final Clock clock;
        private final boolean shown;
        private boolean begun;

        Writing(Clock clock, boolean shown) {
            this.clock = clock;
            this.shown = shown;
        }

        @Override
        public void accept(String text) {
            if (!begun) {
                begun = true;
                clock.accept(new Event.Stage(Event.Step.WRITING));
            }
            if (shown) {
                clock.accept(new Event.Token(text));
            }
        }
    }
}
