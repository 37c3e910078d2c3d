package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Check;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.Slide.Rule;

/// Looks at slides by every rule, and keeps what was found. For one thread.
final class Checker {
    /// Texts less near than this are about different things.
    static final double NEAR = 0.2;

    private static final double NEAR_BY_WORDS = 0.01;
    private static final double LONGEST_POINT = 30;
    private static final double LONGEST_TITLE = 12;
    private static final double FEWEST_NOTES = 6;
    private static final int MOST_POINTS = 8;

    private final Material material;
    private final Nearness nearness;
    private final Words words;

    Checker(Material material, Nearness nearness) {
        this.material = material;
        this.nearness = nearness;
        this.words = new Words(material.language());
    }

    /// Whether a slide says something of its own, and does not only order what others say.
    static boolean isContent(Kind kind) {
        return switch (kind) {
            case TITLE, AGENDA, QUIZ, SUMMARY -> false;
            case POINTS, DEFINITION, COMPARISON, PROCESS, CYCLE, TIMELINE, CHART, TABLE -> true;
        };
    }

    /// All that a slide says, each point and each entry of its content.
    static List<String> texts(List<Point> points, Content content) {
        return claims(points, content).stream().map(Point::text).toList();
    }

    /// The same with the passages they rest on; the cells of a table and the numbers of a chart are
    /// none, since they are copied.
    static List<Point> claims(List<Point> points, Content content) {
        List<Point> all = new ArrayList<>(points);
        switch (content) {
            case Content.Comparison(var left, var right) -> {
                all.addAll(left.points());
                all.addAll(right.points());
            }
            case Content.Timeline(var moments) ->
                    moments.forEach(each -> all.add(new Point(each.what(), each.source())));
            case Content.None _, Content.Chart _, Content.Table _, Content.Quiz _ -> {}
        }
        return all;
    }

    /// The slide with what was found.
    ///
    /// @param before the slides before it
    /// @param draft what it came from; empty for slides that order what others say
    Slide check(Slide slide, Optional<Draft> draft, List<Slide> before) {
        List<Check> checks = new ArrayList<>();
        List<String> texts = texts(slide.points(), slide.content());
        checks.add(language(slide, texts));
        checks.add(length(slide, texts));
        checks.add(
                all(
                        Rule.CLEAN,
                        everything(slide, texts).filter(t -> !Wording.isClean(t)).findFirst()));
        checks.add(
                all(
                        Rule.SAFE,
                        everything(slide, texts).filter(t -> !Wording.isSafe(t)).findFirst()));
        if (isContent(slide.kind())) {
            checks.add(all(Rule.REPEATS, repeated(slide, texts, before)));
            checks.add(all(Rule.ON_TOPIC, astray(slide, texts, draft)));
            checks.add(all(Rule.SOURCED, unsourced(slide)));
        }
        checks.add(notes(slide, texts));
        draft.filter(Draft::steady)
                .ifPresent(
                        one ->
                                checks.add(
                                        new Check(
                                                Rule.STEADY,
                                                !texts.isEmpty(),
                                                one.rewritten() > 0
                                                        ? words.text("askedAgain", one.rewritten())
                                                        : "")));
        return slide.withChecks(checks);
    }

    private static Check all(Rule rule, Optional<String> fault) {
        return new Check(rule, fault.isEmpty(), fault.orElse(""));
    }

    private Check language(Slide slide, List<String> texts) {
        return all(
                Rule.LANGUAGE,
                everything(slide, texts)
                        .filter(text -> !Wording.isIn(text, material.language()))
                        .findFirst());
    }

    private static Stream<String> everything(Slide slide, List<String> texts) {
        return Stream.concat(
                Stream.of(slide.title(), slide.goal(), slide.notes(), slide.picture().alt()),
                texts.stream());
    }

    private static Check length(Slide slide, List<String> texts) {
        boolean empty =
                texts.isEmpty()
                        && slide.content() instanceof Content.None
                        && slide.kind() != Kind.TITLE;
        Optional<String> fault =
                texts.stream().filter(text -> Lines.words(text) > LONGEST_POINT).findFirst();
        if (Lines.words(slide.title()) > LONGEST_TITLE) {
            fault = Optional.of(slide.title());
        }
        return new Check(
                Rule.LENGTH,
                fault.isEmpty()
                        && !empty
                        && texts.size() <= MOST_POINTS
                        && !slide.title().isBlank(),
                fault.orElse(""));
    }

    private Optional<String> repeated(Slide slide, List<String> texts, List<Slide> before) {
        List<String> said = new ArrayList<>();
        before.stream()
                .filter(each -> isContent(each.kind()))
                .forEach(each -> said.addAll(texts(each.points(), each.content())));
        // Steps are alike by nature: one thing is put on, another is taken off.
        boolean steps = slide.kind() == Kind.PROCESS || slide.kind() == Kind.CYCLE;
        for (String text : texts) {
            if (said.stream().anyMatch(other -> nearness.same(other, text))) {
                return Optional.of(text);
            }
            if (!steps) {
                said.add(text);
            }
        }
        return Optional.empty();
    }

    /// A point that is neither about its slide nor about the whole.
    private Optional<String> astray(Slide slide, List<String> texts, Optional<Draft> draft) {
        if (!material.isBare()) {
            return Optional.empty(); // its heading in the source says what a passage is about
        }
        String about = slide.title() + " " + draft.map(Draft::question).orElse("");
        double least = nearness.encoder() == null ? NEAR_BY_WORDS : NEAR;
        String whole = String.join(" ", texts);
        return texts.stream()
                .filter(
                        text ->
                                nearness.of(text, about) < least
                                        && nearness.of(text, material.topic()) < least
                                        && nearness.of(text, whole) < 2 * least)
                .findFirst();
    }

    private Optional<String> unsourced(Slide slide) {
        if (material.isBare()) {
            return Optional.empty();
        }
        return claims(slide.points(), slide.content()).stream()
                .filter(
                        point ->
                                point.source() < 0
                                        || point.source() >= material.sources().size()
                                        || !Claims.numbersStandIn(point.text(), passage(point)))
                .map(Point::text)
                .findFirst();
    }

    private String passage(Point point) {
        return material.sources().get(point.source()).heading()
                + "\n"
                + material.sources().get(point.source()).text();
    }

    private Check notes(Slide slide, List<String> texts) {
        boolean adds =
                Lines.words(slide.notes()) >= FEWEST_NOTES
                        && Lines.sentences(slide.notes()).stream()
                                .anyMatch(
                                        sentence ->
                                                texts.stream()
                                                        .noneMatch(
                                                                text ->
                                                                        nearness.same(
                                                                                text, sentence)));
        return new Check(Rule.NOTES, adds, "");
    }

    /// Whether all that matters holds, so that the slide may be shown.
    static boolean holds(Slide slide) {
        return slide.checks().stream().allMatch(Check::holds);
    }
}
