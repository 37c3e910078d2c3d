package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            best(slide).filter(point -> lines.stream().noneMatch(o -> o.text().equals(point.text()))).ifPresent(lines::add);
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

    private Optional<Point> best(Slide slide) {
        return Checker.claims(slide.points(), slide.content()).stream()
                .max(Comparator.comparingDouble(p -> nearness.of(p.text(), slide.title())));
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
