package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Evidence;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Modality;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Sight;
import org.quintet.core.Source;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.core.Task.Style;
import org.quintet.core.Transcript;
import org.quintet.fusion.Grounding;
import org.quintet.fusion.SentenceMaker;
import org.quintet.knowledge.Documents;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.task.deck.DeckMaker;
import org.quintet.task.deck.Material;
import org.quintet.task.deck.Nearness;
import org.quintet.task.deck.PictureChooser;
import org.quintet.task.deck.SlideChanger;

/// Makes course decks of documents, pictures, recordings or a bare topic, and changes their slides.
/// Thread-safe.
public final class DeckTask {
    /// Characters after which a recording goes on in another passage.
    private static final int PASSAGE = 800;

    private final Looks looks;
    private final Sounds sounds;
    private final SentenceMaker sentences;
    private final PictureChooser pictures;

    /// A task of these parts.
    ///
    /// @param looks sees pictures that a deck is made of
    /// @param sounds listens to recordings that a deck is made of
    /// @param sentences tells in words what was seen
    /// @param pictures finds what is drawn on the slides
    public DeckTask(Looks looks, Sounds sounds, SentenceMaker sentences, PictureChooser pictures) {
        this.looks = looks;
        this.sounds = sounds;
        this.sentences = sentences;
        this.pictures = pictures;
    }

    /// Makes a deck, or changes a slide. Tells all events but the first and the last.
    ///
    /// @throws QuintetException where there is nothing to make a deck of, a file can't be read, a
    ///   pack is missing, or the work was stopped before there was a slide
    public Answer run(
            Request request, Hearing how, Models models, Consumer<Event> events, Stop stop) {
        Clock clock = new Clock(events);
        return switch (request.task()) {
            case Task.MakeDeck make -> make(request, make, how, models, clock, stop);
            case Task.ChangeSlide change -> change(request, change, models, clock, stop);
            case Task.Describe _, Task.Ask _, Task.Transcribe _, Task.Support _ ->
                    throw new IllegalArgumentException("not a task for decks");
        };
    }

    private Answer make(
            Request request,
            Task.MakeDeck task,
            Hearing how,
            Models models,
            Clock clock,
            Stop stop) {
        Gathered gathered = gather(request, how, models, clock, stop);
        if (gathered.topic.isBlank() && gathered.sources.isEmpty()) {
            boolean given =
                    request.last().parts().stream().anyMatch(part -> !(part instanceof Part.Text));
            throw new QuintetException(
                    given ? Kind.FAILED : Kind.USAGE,
                    given ? "task.deck.nothing" : "task.deck.nothingAsked");
        }
        long since = System.nanoTime();
        Language language = language(request, task, gathered);
        Material material = Material.of(gathered.topic, language, gathered.sources);
        if (material.isBare() && !gathered.sources.isEmpty()) {
            throw new QuintetException(Kind.FAILED, "task.deck.nothing");
        }
        DeckMaker.Made made =
                new DeckMaker(material, task.wish(), tools(models), clock, stop).make();
        clock.add("write", since);
        return answer(request, gathered, made, material.isBare(), models, clock);
    }

    private Answer change(
            Request request, Task.ChangeSlide task, Models models, Clock clock, Stop stop) {
        long since = System.nanoTime();
        clock.accept(new Event.Stage(Event.Step.WRITING));
        DeckMaker.Made made =
                new SlideChanger(task.deck(), tools(models), stop)
                        .change(task.slide(), task.change(), request.last().text().strip());
        clock.accept(new Event.Decked(made.deck(), made.deck().slides().size()));
        clock.add("write", since);
        boolean bare = made.deck().sources().isEmpty();
        return answer(
                request,
                new Gathered("", List.of(), List.of(), List.of()),
                made,
                bare,
                models,
                clock);
    }

    private DeckMaker.Tools tools(Models models) {
        return new DeckMaker.Tools(models.writer().get(), new Nearness(meaning(models)), pictures);
    }

    private static @Nullable SentenceEncoder meaning(Models models) {
        try {
            return models.meaning().get();
        } catch (QuintetException failure) {
            if (failure.kind() == Kind.PACK_MISSING) {
                return null; // words and places in the text do instead
            }
            throw failure;
        }
    }

    /// The language that is wished for, else that of the topic, else of the source.
    private static Language language(Request request, Task.MakeDeck task, Gathered gathered) {
        Language wished = task.wish().language();
        if (wished != null) {
            return wished;
        }
        String text =
                gathered.topic.isBlank()
                        ? gathered.sources.stream()
                                .limit(20)
                                .map(Source::text)
                                .collect(Collectors.joining("\n"))
                        : gathered.topic;
        return Grounding.languageOf(text, request.language());
    }

    /// What a request holds.
    private record Gathered(
            String topic, List<Source> sources, List<Sight> sights, List<Transcript> heard) {}

    private Gathered gather(Request request, Hearing how, Models models, Clock clock, Stop stop) {
        List<String> topic = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Sight> sights = new ArrayList<>();
        List<Transcript> heard = new ArrayList<>();
        for (Part part : request.last().parts()) {
            stop.check();
            switch (part) {
                case Part.Text(String text) -> topic.add(text.strip());
                case Part.Document(Path file) ->
                        Documents.read(file)
                                .forEach(
                                        each ->
                                                sources.add(
                                                        new Source(
                                                                each.file(),
                                                                each.heading(),
                                                                each.text())));
                case Part.Picture(Path file) -> {
                    Viewing viewing = new Viewing(looks, models, clock, stop);
                    sights.add(viewing.look(file, sights.size(), _ -> {}));
                    sources.addAll(seen(file, sights.getLast(), request.language()));
                }
                case Part.Audio(Path file) ->
                        sources.addAll(listen(file, heard, how, models, clock, stop));
                case Part.Voice(Path file) ->
                        sources.addAll(listen(file, heard, how, models, clock, stop));
            }
        }
        return new Gathered(String.join(" ", topic).strip(), sources, sights, heard);
    }

    /// The text in a picture, and what else is seen on it.
    private List<Source> seen(Path file, Sight sight, Language language) {
        String text =
                sight.all(Evidence.TextLine.class).stream()
                        .map(Evidence.TextLine::text)
                        .collect(Collectors.joining("\n"));
        String told = sentences.tell(sight, language, Style.FULL).text();
        List<Source> all = new ArrayList<>();
        String name = name(file);
        if (!text.isBlank()) {
            all.add(new Source(name, "", text));
        }
        if (!told.isBlank() && text.length() < told.length()) {
            all.add(new Source(name, "", told));
        }
        return all;
    }

    /// What is said in a recording, a few phrases a passage.
    private List<Source> listen(
            Path file, List<Transcript> heard, Hearing how, Models models, Clock clock, Stop stop) {
        int index = heard.size();
        Transcript whole =
                sounds.listen(
                        file,
                        models.ears(),
                        how,
                        told -> clock.accept(new Event.Heard(index, told)),
                        clock,
                        stop);
        heard.add(whole);
        List<Source> all = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        for (Transcript.Segment segment : whole.segments()) {
            passage.append(segment.text().strip()).append(' ');
            if (passage.length() > PASSAGE) {
                all.add(new Source(name(file), "", passage.toString().strip()));
                passage.setLength(0);
            }
        }
        if (!passage.isEmpty()) {
            all.add(new Source(name(file), "", passage.toString().strip()));
        }
        return all;
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName(), "");
    }

    private static Answer answer(
            Request request,
            Gathered gathered,
            DeckMaker.Made made,
            boolean bare,
            Models models,
            Clock clock) {
        Set<Modality> modalities = new LinkedHashSet<>();
        request.last().parts().stream().map(Part::modality).forEach(modalities::add);
        Map<Modality, Double> weights = new TreeMap<>();
        modalities.forEach(each -> weights.put(each, 1.0 / modalities.size()));
        boolean wrote = made.tokens() > 0;
        return new Answer(
                made.deck().title(),
                gathered.sights,
                gathered.heard,
                null,
                made.deck(),
                modalities,
                (bare ? "topic" : "source") + (wrote ? "→decoder→check→deck" : "→deck"),
                weights,
                wrote ? models.writer().get().orElseThrow().id() : "built-in",
                clock.timings(),
                made.tokens(),
                made.stopped());
    }
}
