package org.quintet.deck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Quiz.Question;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;

/// What the speaker reads below a slide: the notes, the whole of a title that was cut, the answers
/// of a quiz, and the passages that the slide rests on.
final class Notes {
    private Notes() {}

    /// The paragraphs of a slide's notes.
    ///
    /// @param index from 0
    static List<String> paragraphs(Deck deck, int index, Page page) {
        Slide slide = deck.slides().get(index);
        List<String> all = new ArrayList<>();
        if (index == 0 && deck.sources().isEmpty()) {
            all.add(Messages.text(deck.language(), "deck.unsourced"));
        }
        whole(slide.title(), Piece.Slot.TITLE, page, all);
        whole(slide.goal(), Piece.Slot.GOAL, page, all);
        slide.notes().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::add);
        if (slide.content() instanceof Content.Quiz quiz) {
            answers(quiz.questions(), deck.language(), all);
        }
        String sources = sources(deck, slide);
        if (!sources.isEmpty()) {
            all.add(Messages.text(deck.language(), "deck.sources", sources));
        }
        return all;
    }

    /// Adds a text that its placeholder shows in part.
    private static void whole(String text, Piece.Slot slot, Page page, List<String> all) {
        for (Piece piece : page.pieces()) {
            if (piece instanceof Piece.Words words
                    && words.slot().equals(slot)
                    && !words.block().paragraphs().getFirst().para().text().equals(text)
                    && !text.isBlank()) {
                all.add(text);
            }
        }
    }

    /// Adds the right options of questions.
    static void answers(List<Question> questions, Language language, List<String> all) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question.answer() < 0 || question.answer() >= question.options().size()) {
                continue;
            }
            String right =
                    Panels.letter(question.answer())
                            + ". "
                            + question.options().get(question.answer());
            String why = question.why().isBlank() ? "" : " " + question.why();
            all.add(Messages.text(language, "deck.answer", i + 1, right, why).strip());
        }
    }

    private static String sources(Deck deck, Slide slide) {
        Set<String> names = new LinkedHashSet<>();
        IntStream.concat(
                        slide.points().stream().mapToInt(Point::source), ofContent(slide.content()))
                .filter(source -> source >= 0 && source < deck.sources().size())
                .mapToObj(source -> name(deck.sources().get(source)))
                .forEach(names::add);
        return String.join(deck.language() == Language.CHINESE ? "；" : "; ", names);
    }

    private static IntStream ofContent(Content content) {
        return switch (content) {
            case Content.Comparison both ->
                    IntStream.concat(
                            both.left().points().stream().mapToInt(Point::source),
                            both.right().points().stream().mapToInt(Point::source));
            case Content.Timeline line ->
                    line.moments().stream().mapToInt(Content.Timeline.Moment::source);
            case Content.None none -> IntStream.empty();
            case Content.Chart chart -> IntStream.empty();
            case Content.Table table -> IntStream.empty();
            case Content.Quiz quiz -> IntStream.empty();
        };
    }

    private static String name(Source source) {
        String file = Clean.plain(source.file()).replace('\n', ' ');
        String heading = Clean.plain(source.heading()).replace('\n', ' ').strip();
        return heading.isEmpty() ? file : file + " › " + heading;
    }
}
