package org.quintet.task.deck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Event;
import org.quintet.core.Language;
import org.quintet.core.Source;
import org.quintet.core.Stop;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.Slide;
import org.quintet.illustration.Scenes;
import org.quintet.knowledge.Documents;
import org.quintet.task.support.TermEncoder;

/// Makes decks with a decoder that says what a test tells it to.
final class DeckBench {
    private static final Path FILES = Path.of("src/test/resources/org/quintet/task/deck");

    final List<Event> events = new ArrayList<>();
    final Stop stop = new Stop();
    boolean meaning = true;

    /// Stops the work once so many slides are there; 0 never.
    int stopAfter;

    private final @Nullable TalkingModel writer;

    DeckBench() {
        this.writer = null;
    }

    DeckBench(UnaryOperator<String> answers) {
        this.writer = new TalkingModel(answers);
    }

    DeckMaker.Tools tools() {
        return new DeckMaker.Tools(
                Optional.ofNullable(writer),
                new Nearness(meaning ? new TermEncoder() : null),
                new Scenes(Path.of("assets"))::choose);
    }

    static List<Source> file(String name) {
        return Documents.read(FILES.resolve(name)).stream()
                .map(each -> new Source(each.file(), each.heading(), each.text()))
                .toList();
    }

    static List<Source> text(String... passages) {
        return java.util.Arrays.stream(passages).map(p -> new Source("a.txt", "", p)).toList();
    }

    DeckMaker.Made make(String topic, Language language, List<Source> sources, int slides) {
        DeckWish wish =
                new DeckWish(slides, "", DeckWish.Tone.PLAIN, DeckTheme.INDIGO, List.of(), false);
        return new DeckMaker(
                        Material.of(topic, language, sources),
                        wish,
                        tools(),
                        event -> {
                            events.add(event);
                            if (event instanceof Event.Decked(Deck deck, int _)
                                    && deck.slides().size() == stopAfter) {
                                stop.stop();
                            }
                        },
                        stop)
                .make();
    }

    Deck deck(String topic, Language language, List<Source> sources, int slides) {
        return make(topic, language, sources, slides).deck();
    }

    static List<String> texts(Deck deck) {
        return deck.slides().stream()
                .filter(each -> Checker.isContent(each.kind()))
                .flatMap(each -> Checker.texts(each.points(), each.content()).stream())
                .toList();
    }

    /// All that stands anywhere in a deck.
    static String all(Deck deck) {
        StringBuilder all = new StringBuilder();
        for (Slide slide : deck.slides()) {
            all.append(slide.title()).append('\n').append(slide.goal()).append('\n');
            slide.points().forEach(point -> all.append(point.text()).append('\n'));
            if (!(slide.content() instanceof Content.None)) {
                all.append(slide.content()).append('\n');
            }
            all.append(slide.notes()).append('\n').append(slide.picture()).append('\n');
        }
        return all.toString();
    }

    static Slide named(Deck deck, String title) {
        return deck.slides().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        deck.slides().stream().map(Slide::title).toList()));
    }
}
