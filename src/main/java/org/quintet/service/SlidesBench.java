package org.quintet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Check;
import org.quintet.core.deck.Slide.Rule;
import org.quintet.core.deck.SlidePicture.Thing;

/// Makes decks of a list of topics in two languages, and counts what is good and bad about them.
final class SlidesBench {
    private static final String TOPICS = "topics.tsv";
    private static final List<DeckTheme> THEMES = List.of(DeckTheme.values());
    private static final int QUICK = 4;
    private static final double DIGITS = 1e3;
    private static final double MILLIS = 1e3;

    private final Workshop workshop;
    private final LocalModels.Use use;
    private final DeckExport export;
    private final Stop stop;
    private final Map<Rule, int[]> rules = new EnumMap<>(Rule.class);
    private final Set<String> drawn = new HashSet<>();
    private int decks;
    private int slides;
    private int things;
    private int notes;
    private int alt;
    private int overflows;
    private long millis;

    SlidesBench(Workshop workshop, LocalModels.Use use, DeckExport export, Stop stop) {
        this.workshop = workshop;
        this.use = use;
        this.export = export;
        this.stop = stop;
    }

    private record Topic(Language language, String text) {}

    /// Counts; a topic that no deck comes of is told with the reason.
    void measure(boolean quick, ObjectNode figures, Progress progress) {
        List<Topic> topics = topics();
        List<Topic> tried = quick ? topics.subList(0, QUICK) : topics;
        ObjectNode failures = figures.putObject("failures");
        for (int i = 0; i < tried.size(); i++) {
            progress.at("service.benchSlides", i, tried.size());
            stop.check();
            Topic topic = tried.get(i);
            try {
                Deck deck = make(topic);
                if (deck != null) {
                    count(deck);
                }
            } catch (QuintetException failure) {
                if (failure.kind() == Kind.STOPPED || failure.kind() == Kind.PACK_MISSING) {
                    throw failure;
                }
                failures.put(topic.text, failure.key());
            }
        }
        tell(tried.size(), figures);
    }

    private @Nullable Deck make(Topic topic) {
        DeckWish wish =
                new DeckWish(
                        DeckWish.USUAL,
                        "",
                        DeckWish.Tone.PLAIN,
                        THEMES.get(decks % THEMES.size()),
                        List.of(),
                        false,
                        topic.language);
        Request request =
                new Request(
                        List.of(Message.of(Role.USER, topic.text)),
                        new Task.MakeDeck(wish),
                        topic.language,
                        Generation.DEFAULT);
        long since = System.nanoTime();
        Answer answer = workshop.work(request, use, _ -> {}, stop);
        millis += Bench.millisSince(since);
        return answer.deck();
    }

    private void count(Deck deck) {
        decks++;
        Deck fitted = export.fitted(deck);
        overflows += export.overflows(fitted);
        for (Slide slide : deck.slides()) {
            slides++;
            notes += slide.notes().isBlank() ? 0 : 1;
            alt += slide.picture().alt().isBlank() ? 0 : 1;
            for (Thing thing : slide.picture().things()) {
                things++;
                drawn.add(thing.icon().isEmpty() ? thing.word() : thing.icon());
            }
            for (Check check : slide.checks()) {
                int[] counts = rules.computeIfAbsent(check.rule(), _ -> new int[2]);
                counts[check.holds() ? 0 : 1]++;
            }
        }
    }

    private void tell(int tried, ObjectNode figures) {
        figures.put("topics", tried);
        figures.put("decks", decks);
        figures.put("slides", slides);
        figures.put("slidesWithNotes", share(notes, slides));
        figures.put("slidesWithAltText", share(alt, slides));
        figures.put("pictureVariety", share(drawn.size(), things));
        figures.put("overflows", overflows);
        figures.put("secondsPerSlide", share(millis / MILLIS, slides));
        ObjectNode broken = figures.putObject("broken");
        rules.forEach(
                (rule, counts) ->
                        broken.put(
                                EvidenceJson.key(rule), share(counts[1], counts[0] + counts[1])));
    }

    private static double share(double part, int whole) {
        return whole == 0 ? 0 : Math.round(part / whole * DIGITS) / DIGITS;
    }

    private static List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        try (InputStream in = SlidesBench.class.getResourceAsStream(TOPICS)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] cells = line.split("\t", 2);
                topics.add(
                        new Topic(
                                cells[0].equals("zh") ? Language.CHINESE : Language.ENGLISH,
                                cells[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics;
    }
}
