package org.quintet.task.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Diagram;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Source;
import org.quintet.core.Stop;
import org.quintet.core.SupportCase;
import org.quintet.generation.LanguageModel;
import org.quintet.knowledge.Knowledge;
import org.quintet.knowledge.Passage;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.task.support.entity.DecoderEntities;
import org.quintet.task.support.entity.Entities;
import org.quintet.task.support.entity.EntityFinder;

/// Deals with the questions of a support desk. Thread-safe.
public final class Desk {
    /// Where the user's own files lie in the support folder.
    public static final String INTENTS = "intents.json";

    /// Names of the user's products, one a line.
    public static final String PRODUCTS = "products.txt";

    /// The folder of the files that answers rest on.
    public static final String KNOWLEDGE = "knowledge";

    /// A passage below this score is about something else; chosen on the files and questions of
    /// `KnowledgeFiguresTest`.
    private static final double NEAR = 0.30;

    private static final int PASSAGES = 3;

    /// Meanings of examples in the cache.
    private static final String MEANINGS = "support-examples.bin";

    /// A passage of this length is quoted whole even where a decoder could shorten it.
    private static final int SHORT = 240;

    private final IntentBook book;
    private final IntentFinder intents;
    private final EntityFinder entities;
    private final Knowledge knowledge;
    private final Replies replies;
    private final DecoderEntities decoder = new DecoderEntities();
    private final Shortener shortener = new Shortener();
    private final DiagramMaker diagrams = new DiagramMaker();

    private Desk(
            IntentBook book,
            IntentFinder intents,
            EntityFinder entities,
            Knowledge knowledge,
            Replies replies) {
        this.book = book;
        this.intents = intents;
        this.entities = entities;
        this.knowledge = knowledge;
        this.replies = replies;
    }

    /// A desk with the user's files; takes some seconds the first time, and little once the meanings of its
    /// examples are in the cache. Changes of `intents.json` and
    /// `products.txt` count when the desk is opened anew, those of knowledge at once.
    ///
    /// @param folder holds [#INTENTS], [#PRODUCTS] and [#KNOWLEDGE], each where wanted
    /// @param encoder must stay open as long as the desk is used
    /// @param cache where the meanings of the examples are kept until the next start; need not be
    ///   there
    /// @param clock tells what "tomorrow" is
    /// @throws QuintetException where a file of the user's has a fault
    public static Desk open(Path folder, SentenceEncoder encoder, Path cache, Clock clock) {
        IntentBook book = IntentBook.with(folder.resolve(INTENTS));
        return new Desk(
                book,
                new IntentFinder(book, encoder, new KeptMeanings(cache.resolve(MEANINGS))),
                new EntityFinder(clock, products(folder.resolve(PRODUCTS))),
                new Knowledge(folder.resolve(KNOWLEDGE), encoder),
                new Replies(folder.resolve(KNOWLEDGE), folder.resolve(INTENTS)));
    }

    private static List<String> products(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "task.productsUnreadable", file);
        }
    }

    /// What came of a question.
    ///
    /// @param text the answer, in Markdown
    /// @param route what it went through
    /// @param model id of the decoder that wrote words of the answer; empty where none did
    /// @param tokens that the decoder wrote
    public record Dealt(SupportCase support, String text, String route, String model, int tokens) {}

    /// Deals with a question.
    ///
    /// @param language of the answer
    /// @param writer the decoder, asked for only where it is of use
    /// @param draft hears the answer as it stands without the decoder
    /// @throws QuintetException of kind `STOPPED`, or where the folder of knowledge can't be read
    public Dealt deal(
            String question,
            Language language,
            Supplier<Optional<LanguageModel>> writer,
            Consumer<String> draft,
            Stop stop) {
        Entities named = entities.find(question);
        IntentFinder.Finding finding = intents.find(question, named.bare(question, language));
        Intent intent = book.intent(finding.id());
        stop.check();
        List<Knowledge.Hit> hits =
                knowledge.find(question, PASSAGES, stop).stream()
                        .filter(hit -> hit.score() >= NEAR)
                        .toList();
        List<Source> sources = hits.stream().map(hit -> source(hit.passage())).toList();
        Diagram diagram = intent.visual() && !hits.isEmpty() ? diagram(hits, language) : null;
        String first = text(intent, named, sources, "", language);
        draft.accept(first);
        boolean worthwhile = !intent.id().isEmpty() || !sources.isEmpty();
        Optional<LanguageModel> model = worthwhile ? writer.get() : Optional.empty();
        Shortener.Result shorter = new Shortener.Result(Optional.empty(), 0);
        if (model.isPresent()) {
            if (intent.speaksOfProducts()) {
                named = decoder.add(question, named, intent.speaksOfFaults(), model.get(), stop);
            }
            if (!sources.isEmpty()
                    && diagram == null
                    && sources.getFirst().text().length() > SHORT) {
                shorter =
                        shortener.shorten(
                                question, sources.getFirst().text(), language, model.get(), stop);
            }
        }
        SupportCase support =
                new SupportCase(
                        question,
                        intent.id(),
                        finding.confidence(),
                        named.all(),
                        intent.visual(),
                        diagram,
                        sources,
                        knowledge.troubles().stream()
                                .map(trouble -> trouble.reason().message(language))
                                .toList());
        return new Dealt(
                support,
                text(intent, named, sources, shorter.text().orElse(""), language),
                "text→intent+entities→"
                        + (sources.isEmpty() ? "frame" : "knowledge")
                        + (shorter.text().isPresent() ? "→decoder→check" : ""),
                shorter.text().isPresent() ? model.orElseThrow().id() : "",
                shorter.tokens());
    }

    private @Nullable Diagram diagram(List<Knowledge.Hit> hits, Language language) {
        return diagrams.of(hits.getFirst().passage(), language).orElse(null);
    }

    private static Source source(Passage passage) {
        return new Source(passage.file(), passage.heading(), passage.text());
    }

    private String text(
            Intent intent,
            Entities named,
            List<Source> sources,
            String shorter,
            Language language) {
        List<String> paragraphs = new ArrayList<>();
        if (!intent.id().isEmpty() || sources.isEmpty()) {
            paragraphs.add(replies.understood(intent, named, language));
        }
        if (!sources.isEmpty()) {
            Source best = sources.getFirst();
            paragraphs.add(
                    replies.rests(
                            shorter.isEmpty() ? Replies.quote(best.text()) : shorter,
                            best,
                            language));
        } else if (!intent.id().isEmpty()) {
            paragraphs.add(replies.uncovered(language));
        }
        paragraphs.add(replies.missing(intent, named, language));
        paragraphs.removeIf(String::isEmpty);
        return String.join("\n\n", paragraphs);
    }
}
