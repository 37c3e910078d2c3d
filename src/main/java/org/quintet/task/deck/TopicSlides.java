package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;

/// Writes slides about a bare topic: each question is put to the decoder twice in different words,
/// and only what both answers say is kept. For one thread.
final class TopicSlides {
    private static final int POINTS = 5;
    private static final int FEWEST = 2;
    private static final int TOKENS = 150;

    private final String topic;
    private final Language language;
    private final Nearness nearness;
    private final Steady steady;
    private final Pen pen;
    private final Asks asks;

    TopicSlides(String topic, Language language, Nearness nearness, Pen pen) {
        this.topic = topic;
        this.language = language;
        this.nearness = nearness;
        this.steady = new Steady(nearness);
        this.pen = pen;
        this.asks = Asks.in(language);
    }

    /// A slide that answers a question; one without points where nothing is sure enough.
    ///
    /// @param title empty where it has none yet
    /// @param said the points of the slides before
    Draft write(String title, String question, List<String> said, int turn) {
        boolean chinese = language == Language.CHINESE;
        List<String> book = answer(asks.book(question), turn);
        List<String> other = pen.sentences(asks.explained(question), TOKENS, turn);
        List<String> kept = new ArrayList<>(fresh(steady.shared(book, other, !chinese), said));
        int rewritten = 0;
        if (kept.size() < FEWEST + 1) {
            rewritten = 1;
            List<String> facts = answer(asks.facts(question), turn);
            List<String> all = new ArrayList<>(said);
            all.addAll(kept);
            kept.addAll(fresh(steady.shared(facts, book, true), all));
            all.addAll(kept);
            kept.addAll(fresh(steady.shared(facts, other, !chinese), all));
        }
        kept.removeIf(point -> !isAbout(point, question));
        List<String> points = kept.subList(0, Math.min(POINTS, kept.size()));
        List<String> more = kept.subList(points.size(), kept.size());
        return new Draft(
                kindOf(question, points),
                title.isEmpty() ? title(question) : title,
                question,
                points.stream().map(point -> new Point(Lines.open(point), Point.NONE)).toList(),
                new Content.None(),
                more,
                rewritten,
                true);
    }

    /// The usable sentences of an answer, short.
    private List<String> answer(String ask, int turn) {
        List<String> all = new ArrayList<>();
        for (String sentence : pen.sentences(ask, TOKENS, turn)) {
            String line = Clauses.shorten(sentence, language);
            if (Wording.isIn(line, language)
                    && Wording.isClean(line)
                    && Wording.isSafe(line)
                    && Lines.words(line) >= 3
                    && Lines.words(line) <= 24
                    && !line.endsWith("?")
                    && !line.endsWith("？")) {
                all.add(line);
            }
        }
        return all;
    }

    /// Those that were not said before, here or on another slide.
    private List<String> fresh(List<String> lines, List<String> said) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            boolean again =
                    said.stream().anyMatch(other -> nearness.of(other, line) > Choice.SAME)
                            || kept.stream().anyMatch(other -> nearness.of(other, line) > Choice.SAME);
            if (!again) {
                kept.add(line);
            }
        }
        return kept;
    }

    private boolean isAbout(String point, String question) {
        return Math.max(nearness.of(point, question), nearness.of(point, topic)) >= Checker.NEAR;
    }

    private String title(String question) {
        for (int turn = 0; turn < 2; turn++) {
            String line = Lines.open(pen.line(asks.title(question), 24, turn));
            if (Lines.words(line) <= 8
                    && Lines.words(line) >= 1
                    && !line.endsWith("?")
                    && !line.endsWith("？")
                    && Wording.isIn(line, language)
                    && Wording.isClean(line)
                    && nearness.of(line, question) >= 0.5) {
                return line;
            }
        }
        return Lines.open(question);
    }

    private static Slide.Kind kindOf(String question, List<String> points) {
        boolean definition =
                question.matches("(?i)^what (?:is|are) (?:an? |the )?[\\w -]{2,30}\\?$")
                        || question.matches("^(?:什么是.{1,12}|.{1,12}(?:是什么|的定义是什么))[？?]?$");
        return definition && !points.isEmpty() ? Slide.Kind.DEFINITION : Slide.Kind.POINTS;
    }
}
