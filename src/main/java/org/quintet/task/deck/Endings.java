package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;

/// The slides that rest on the others: questions to the class and the summary. Nothing in them is
/// new, so nothing can be wrong that was right before. For one thread.
final class Endings {
    private static final int QUESTIONS = 3;
    private static final int WRONG = 2;
    private static final int LINES = 6;
    private static final double TOO_NEAR = 0.6;
    private static final double FIRST = 0.15;

    private final Nearness nearness;
    private final Words words;

    Endings(Material material, Nearness nearness) {
        this.nearness = nearness;
        this.words = new Words(material.language());
    }

    /// The point of each slide that is nearest to its title, in order.
    List<Point> summary(List<Slide> contents) {
        List<Point> lines = new ArrayList<>();
        List<Slide> taken = contents.size() <= LINES ? contents : spread(contents);
        for (Slide slide : taken) {
            best(slide)
                    .filter(point -> lines.stream().noneMatch(o -> o.text().equals(point.text())))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static List<Slide> spread(List<Slide> slides) {
        List<Slide> taken = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            taken.add(slides.get(i * slides.size() / LINES));
        }
        return taken;
    }

    /// The claim that stands for a slide: near to the title and to the others, the first one before
    /// the rest.
    private Optional<Point> best(Slide slide) {
        List<Point> claims = Checker.claims(slide.points(), slide.content());
        return claims.stream()
                .max(Comparator.comparingDouble(claim -> weight(claim, claims, slide.title())));
    }

    private double weight(Point claim, List<Point> claims, String title) {
        double near =
                claims.stream()
                        .mapToDouble(other -> nearness.of(claim.text(), other.text()))
                        .average()
                        .orElse(0);
        return near
                + nearness.of(claim.text(), title) / 2
                + (claim.equals(claims.getFirst()) ? FIRST : 0)
                - (Subjects.leans(claim.text()) ? 1 : 0);
    }

    /// Questions whose right answer is a point of a slide, the others being points of other slides.
    Quiz quiz(List<Slide> contents, List<String> asked) {
        List<Quiz.Question> questions = new ArrayList<>();
        for (int i = 0; i < contents.size() && questions.size() < QUESTIONS; i++) {
            int at = i * Math.max(1, contents.size() / QUESTIONS) % contents.size();
            question(contents, at, asked.get(at), questions.size()).ifPresent(questions::add);
        }
        return new Quiz(questions.stream().distinct().toList());
    }

    private Optional<Quiz.Question> question(
            List<Slide> contents, int at, String asked, int place) {
        Slide slide = contents.get(at);
        Optional<Point> right = best(slide);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quiz.Question> figure = figure(slide, contents, place);
        if (figure.isPresent()) {
            return figure;
        }
        String text = asked.isEmpty() ? words.text("which", slide.title()) : asked;
        List<String> wrong = new ArrayList<>();
        for (int step = 1; step < contents.size() && wrong.size() < WRONG; step++) {
            Slide other = contents.get((at + step) % contents.size());
            best(other)
                    .map(Point::text)
                    .filter(
                            each ->
                                    nearness.of(each, right.get().text()) < TOO_NEAR
                                            && nearness.of(each, text) < TOO_NEAR)
                    .ifPresent(wrong::add);
        }
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        int answer = place % (wrong.size() + 1);
        List<String> options = new ArrayList<>(wrong);
        options.add(answer, right.get().text());
        return Optional.of(
                new Quiz.Question(text, options, answer, words.text("why", slide.title())));
    }

    /// A point with a number left out; the wrong ones are numbers that other points have.
    private Optional<Quiz.Question> figure(Slide slide, List<Slide> contents, int place) {
        List<String> all =
                contents.stream()
                        .flatMap(each -> Checker.texts(each.points(), each.content()).stream())
                        .toList();
        for (Point point : Checker.claims(slide.points(), slide.content())) {
            List<MatchResult> figures = Claims.figures(point.text());
            if (point.source() < 0 || figures.size() != 1 || Subjects.leans(point.text())) {
                continue;
            }
            MatchResult right = figures.getFirst();
            List<String> wrong = wrong(right.group(), point.text(), all);
            if (wrong.size() == WRONG) {
                int answer = place % (WRONG + 1);
                wrong.add(answer, right.group());
                return Optional.of(
                        new Quiz.Question(
                                new StringBuilder(point.text())
                                        .replace(right.start(), right.end(), "____")
                                        .toString(),
                                wrong,
                                answer,
                                words.text("why", slide.title())));
            }
        }
        return Optional.empty();
    }

    private static List<String> wrong(String right, String point, List<String> all) {
        List<String> found = new ArrayList<>();
        for (String text : all) {
            for (MatchResult figure : Claims.figures(text)) {
                String each = figure.group();
                if (!text.equals(point)
                        && each.length() == right.length()
                        && each.contains(".") == right.contains(".")
                        && !each.equals(right)
                        && !found.contains(each)
                        && found.size() < WRONG) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    /// The right answers, for the notes.
    String answers(Quiz quiz) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < quiz.questions().size(); i++) {
            Quiz.Question each = quiz.questions().get(i);
            all.append('\n')
                    .append(
                            words.text(
                                    "answer",
                                    i + 1,
                                    (char) ('A' + each.answer()),
                                    each.options().get(each.answer()),
                                    each.why()));
        }
        return all.toString();
    }
}
