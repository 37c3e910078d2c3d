package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Content.Timeline.Moment;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.task.deck.Material.Sentence;

/// Decides by rules what kind of slide the words of a source make. Stateless.
final class Kinds {
    private static final int FEWEST_STEPS = 3;
    private static final int FEWEST_MOMENTS = 3;
    private static final int POINTS_BESIDE = 3;
    private static final Pattern CIRCLE =
            Pattern.compile("\\bcycles?\\b|\\bcircular\\b|循环|周期", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "^(?:an? |the )?[\\w -]{2,40} (?:is|are) (?:an?|the|any) \\w+"
                            + "|^.{2,16}(?:是指|指的是|就是|叫做|称为|是一[种类个门项])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WHEN =
            Pattern.compile(
                    "(?:公元前?)?\\d{3,4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?"
                            + "|(?<![\\d,.])(?:1\\d{3}|20\\d{2})(?![\\d,]|\\.\\d| ?(?:km|m|kg|%|metres|meters|kilomet|people|°|kW|W|V|mAh|times|years|tonnes|tons))");
    private static final Pattern OPENING_DATE =
            Pattern.compile(
                    "^(?:In|By|Since|From) (?:the year )?\\d{4},? |^\\d{3,4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[，,]");
    private static final Pattern TWO =
            Pattern.compile(
                    "^(.{1,24}?)\\s*(?: vs\\.? | versus | and |与|和|对比)\\s*(.{1,24}?)(?:的?(?:区别|比较|差异|异同|不同))?$",
                    Pattern.CASE_INSENSITIVE);

    /// What a slide becomes.
    record Shape(Kind kind, List<Point> points, Content content) {}

    /// The numbered steps of a section, from the first on; empty where there are too few.
    static List<Sentence> steps(Section section) {
        List<Sentence> steps = new ArrayList<>();
        for (Sentence each : section.sentences()) {
            if (each.step() == steps.size() + 1) {
                steps.add(each);
            }
        }
        return steps.size() >= FEWEST_STEPS ? steps : List.of();
    }

    /// The shape of a slide.
    ///
    /// @param points of the slide, in the order of the source
    Shape of(String title, Section section, List<Point> points) {
        Optional<Content> figures = new Tables().of(section);
        if (figures.isPresent()) {
            Kind kind = figures.get() instanceof Content.Chart ? Kind.CHART : Kind.TABLE;
            return new Shape(
                    kind, points.subList(0, Math.min(points.size(), POINTS_BESIDE)), figures.get());
        }
        if (!steps(section).isEmpty()) {
            boolean round = CIRCLE.matcher(title).find();
            return new Shape(round ? Kind.CYCLE : Kind.PROCESS, points, new Content.None());
        }
        List<Moment> moments = moments(points);
        if (moments.size() >= FEWEST_MOMENTS && moments.size() * 4 >= points.size() * 3) {
            return new Shape(Kind.TIMELINE, List.of(), new Content.Timeline(moments));
        }
        Optional<Content> sides = sides(title, points);
        if (sides.isPresent()) {
            return new Shape(Kind.COMPARISON, List.of(), sides.get());
        }
        boolean defines =
                !points.isEmpty()
                        && DEFINITION.matcher(points.getFirst().text()).find()
                        && Nearness.covered(beginning(points.getFirst().text()), title) > 0.3;
        return new Shape(defines ? Kind.DEFINITION : Kind.POINTS, points, new Content.None());
    }

    /// What a definition is about.
    private static String beginning(String text) {
        return text.split(" (?:is|are) |是|指|叫|称", 2)[0];
    }

    /// Whether a sentence tells when something was.
    static boolean isDated(String text) {
        return WHEN.matcher(text).find();
    }

    private static List<Moment> moments(List<Point> points) {
        List<Moment> moments = new ArrayList<>();
        for (Point point : points) {
            List<MatchResult> dates = WHEN.matcher(point.text()).results().toList();
            if (!dates.isEmpty()) {
                String what = OPENING_DATE.matcher(point.text()).replaceFirst("");
                moments.add(new Moment(dates.getFirst().group(), capital(what), point.source()));
            }
        }
        moments.sort(Comparator.comparingInt(moment -> year(moment.when())));
        return moments;
    }

    private static int year(String when) {
        Matcher digits = Pattern.compile("\\d+").matcher(when);
        int year = digits.find() ? Integer.parseInt(digits.group()) : 0;
        return when.startsWith("公元前") ? -year : year;
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Two things side by side, where the title names two and every point is about one of them.
    private static Optional<Content> sides(String title, List<Point> points) {
        Matcher two = TWO.matcher(title);
        if (points.size() < 2 || !two.matches()) {
            return Optional.empty();
        }
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (Point point : points) {
            boolean one = holds(point, two.group(1));
            if (one == holds(point, two.group(2))) {
                return Optional.empty();
            }
            (one ? left : right).add(point);
        }
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Content.Comparison(
                                new Side(two.group(1), left), new Side(two.group(2), right)));
    }

    private static boolean holds(Point point, String name) {
        return point.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
