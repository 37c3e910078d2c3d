package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;

/// Finishes slides: their goal, notes and picture. For one thread.
final class Frame {
    private static final int MORE = 3;
    private static final int THINGS = 4;
    private static final int LABEL_WORDS = 4;

    /// Share of the words of a question to the class that a point must have.
    private static final double ABOUT = 0.6;

    private static final Pattern PARTS = Pattern.compile("[、，,;；/]| and |和");

    private final Material material;
    private final Nearness nearness;
    private final Optional<Pen> pen;
    private final PictureChooser pictures;
    private final Words words;
    private final Asks asks;

    Frame(Material material, Nearness nearness, Optional<Pen> pen, PictureChooser pictures) {
        this.material = material;
        this.nearness = nearness;
        this.pen = pen;
        this.pictures = pictures;
        this.words = new Words(material.language());
        this.asks = Asks.in(material.language());
    }

    /// A slide out of what it says.
    ///
    /// @param at index of the slide
    Slide finish(Draft draft, int at, List<Slide> before) {
        String goal =
                draft.question().isEmpty()
                                || SourceSlides.alike(Lines.open(draft.question()), draft.title())
                        ? words.oneOf("goal", at, 3, draft.title())
                        : words.text("goalQuestion", draft.question());
        return new Slide(
                draft.kind(),
                draft.title(),
                goal,
                draft.points(),
                draft.content(),
                notes(draft, at, before),
                picture(draft, at, before),
                List.of());
    }

    private String notes(Draft draft, int at, List<Slide> before) {
        List<String> parts = new ArrayList<>();
        Optional<Slide> last =
                before.stream()
                        .filter(each -> Checker.isContent(each.kind()))
                        .reduce((_, second) -> second);
        last.ifPresent(
                slide -> parts.add(words.oneOf("link", at, 4, slide.title(), draft.title())));
        parts.add(words.oneOf("ask", at, 3, question(draft)));
        List<String> more = fresh(draft);
        if (!more.isEmpty()) {
            parts.add(
                    words.oneOf("more", at, 2)
                            + join(
                                    more.stream()
                                            .map(each -> Lines.closed(each, material.language()))
                                            .toList()));
        }
        parts.add(task(draft, at));
        return String.join("\n", parts);
    }

    /// What the learners are given to do.
    private String task(Draft draft, int at) {
        return switch (draft.kind()) {
            case PROCESS, CYCLE, TIMELINE, CHART, TABLE, COMPARISON, DEFINITION ->
                    words.text(
                            "task." + draft.kind().name().toLowerCase(Locale.ROOT), draft.title());
            case POINTS, TITLE, AGENDA, QUIZ, SUMMARY -> words.oneOf("task", at, 4, draft.title());
        };
    }

    private String join(List<String> sentences) {
        return String.join(material.language() == Language.CHINESE ? "" : " ", sentences);
    }

    /// What is known beside the points and does not say the same.
    private List<String> fresh(Draft draft) {
        List<String> kept = new ArrayList<>();
        for (String each : draft.more()) {
            boolean again =
                    Checker.texts(draft.points(), draft.content()).stream()
                            .anyMatch(
                                    point ->
                                            nearness.same(point, each)
                                                    && Lines.words(each) < Lines.words(point) + 4);
            if (!again
                    && kept.size() < MORE
                    && Wording.isIn(each, material.language())
                    && Wording.isClean(each)
                    && Wording.isSafe(each)) {
                kept.add(each);
            }
        }
        return kept;
    }

    /// What the class is asked.
    private String question(Draft draft) {
        if (!draft.question().isEmpty()) {
            return asked(draft.question());
        }
        String points = said(draft);
        if (pen.isPresent() && !points.isEmpty()) {
            String line = pen.get().line(asks.classQuestion(draft.title(), points), 40, 0);
            boolean asks = line.endsWith("?") || line.endsWith("？");
            if (asks
                    && Lines.words(line) <= 24
                    && Wording.isIn(line, material.language())
                    && Wording.isClean(line)
                    && Wording.isSafe(line)
                    && Claims.numbersStandIn(line, points)
                    && Checker.texts(draft.points(), draft.content()).stream()
                            .anyMatch(
                                    point ->
                                            Nearness.covered(line, draft.title() + " " + point)
                                                            >= ABOUT
                                                    && nearness.of(line, point) >= 0.5)) {
                return line;
            }
        }
        return words.text("known", draft.title());
    }

    private String asked(String question) {
        String open = Lines.open(question);
        boolean marked = open.endsWith("?") || open.endsWith("？");
        return marked ? open : open + (material.language() == Language.CHINESE ? "？" : "?");
    }

    private String said(Draft draft) {
        return join(
                Checker.texts(draft.points(), draft.content()).stream()
                        .map(each -> Lines.closed(each, material.language()))
                        .toList());
    }

    /// What is drawn on a slide.
    SlidePicture picture(Draft draft, int at, List<Slide> before) {
        Set<String> used = new HashSet<>();
        before.forEach(slide -> slide.picture().things().forEach(thing -> used.add(thing.icon())));
        used.remove("");
        List<Thing> things = things(draft);
        return pictures.choose(
                new SlidePicture(arrangement(draft, things), things, at, ""),
                nearness.encoder(),
                used);
    }

    private List<Thing> things(Draft draft) {
        switch (draft.content()) {
            case Content.Comparison(var left, var right) -> {
                return List.of(
                        new Thing(left.heading(), left.heading(), ""),
                        new Thing(right.heading(), right.heading(), ""));
            }
            case Content.Timeline(var moments) -> {
                List<String> drawn = named(draft);
                List<Thing> things = new ArrayList<>();
                for (int i = 0; i < Math.min(5, moments.size()); i++) {
                    String word = i < drawn.size() ? drawn.get(i) : moments.get(i).what();
                    things.add(new Thing(word, moments.get(i).when(), ""));
                }
                return things;
            }
            case Content.None _, Content.Chart _, Content.Table _, Content.Quiz _ -> {
                boolean labelled = draft.kind() == Kind.PROCESS || draft.kind() == Kind.CYCLE;
                return labelled
                        ? draft.points().stream()
                                .limit(5)
                                .map(point -> new Thing(point.text(), label(point.text()), ""))
                                .toList()
                        : named(draft).stream().map(word -> new Thing(word, "", "")).toList();
            }
        }
    }

    /// Concrete things that the decoder names; without it, the title itself.
    private List<String> named(Draft draft) {
        Set<String> all = new LinkedHashSet<>();
        String points =
                Checker.texts(draft.points(), draft.content()).stream()
                        .limit(2)
                        .collect(Collectors.joining(". "));
        if (pen.isPresent()) {
            String line =
                    pen.get().like(asks.thingExamples(), asks.things(draft.title(), points), 28);
            for (String part : PARTS.split(line, -1)) {
                String word = Lines.open(part).strip();
                if (word.length() > 1
                        && Lines.words(word) <= 3
                        && Wording.isIn(word, material.language())
                        && Wording.isClean(word)
                        && Wording.isSafe(word)) {
                    all.add(word);
                }
            }
        }
        if (all.isEmpty()) {
            all.add(draft.title());
        }
        return all.stream().limit(THINGS).toList();
    }

    private String label(String text) {
        if (material.language() == Language.CHINESE) {
            String head = text.split("[，,；;：:（(]", 2)[0];
            return head.length() <= 10 ? head : head.substring(0, 9) + "…";
        }
        List<String> parts = List.of(text.split(" ", -1));
        return parts.size() <= LABEL_WORDS
                ? text
                : Lines.open(String.join(" ", parts.subList(0, LABEL_WORDS))) + "…";
    }

    private static Arrangement arrangement(Draft draft, List<Thing> things) {
        return switch (draft.kind()) {
            case PROCESS -> Arrangement.STEPS;
            case CYCLE -> Arrangement.CYCLE;
            case COMPARISON -> Arrangement.VERSUS;
            case TIMELINE -> Arrangement.TIMELINE;
            case AGENDA -> Arrangement.LADDER;
            case SUMMARY -> Arrangement.TREE;
            case TITLE, DEFINITION, QUIZ -> Arrangement.HERO;
            case POINTS, CHART, TABLE ->
                    things.size() == 1
                            ? Arrangement.HERO
                            : things.size() == 2 ? Arrangement.PAIR : Arrangement.ROW;
        };
    }

    /// The first thing drawn on a slide.
    static String first(Slide slide) {
        List<Thing> things = slide.picture().things();
        return things.isEmpty() ? slide.title() : things.getFirst().word();
    }

    /// A slide of the program's own making, with a picture of what stands on others.
    Slide own(
            Kind kind,
            String title,
            List<Point> points,
            Content content,
            String notes,
            List<String> drawn,
            int at,
            List<Slide> before) {
        Draft draft = new Draft(kind, title, "", points, content, List.of(), 0, false);
        List<Thing> things =
                drawn.stream().limit(THINGS).map(word -> new Thing(word, "", "")).toList();
        Set<String> used = new HashSet<>();
        before.forEach(slide -> slide.picture().things().forEach(thing -> used.add(thing.icon())));
        used.remove("");
        SlidePicture picture =
                pictures.choose(
                        new SlidePicture(arrangement(draft, things), things, at, ""),
                        nearness.encoder(),
                        used);
        return new Slide(kind, title, "", points, content, notes, picture, List.of());
    }
}
