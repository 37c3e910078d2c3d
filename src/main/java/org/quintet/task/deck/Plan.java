package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Slide.Kind;

/// What a deck is going to consist of. Immutable.
///
/// @param title of the deck
/// @param parts in order, the title slide first
/// @param spare questions that may stand in for a part of which nothing is sure enough
record Plan(String title, List<Part> parts, List<String> spare) {
    private static final int FEWEST_FOR_AGENDA = 7;
    private static final int FEWEST_FOR_QUIZ = 6;

    Plan {
        parts = List.copyOf(parts);
        spare = List.copyOf(spare);
    }

    /// A slide to be.
    ///
    /// @param title empty where it is found when the slide is written
    /// @param question what it answers; empty for a source
    /// @param section what it takes from the source; without sentences for a bare topic
    record Part(Kind kind, String title, String question, Section section) {
        private static final Section NOTHING = new Section("", List.of());

        static Part of(Kind kind, String title) {
            return new Part(kind, title, "", NOTHING);
        }

        static Part asking(String title, String question) {
            return new Part(Kind.POINTS, title, question, NOTHING);
        }

        static Part from(String title, Section section) {
            return new Part(Kind.POINTS, title, "", section);
        }
    }

    /// How many slides of a deck have something of their own to say.
    static int contents(int slides) {
        return Math.max(1, slides - frame(slides).size());
    }

    private static List<Kind> frame(int slides) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.TITLE));
        if (slides >= FEWEST_FOR_AGENDA) {
            kinds.add(Kind.AGENDA);
        }
        if (slides >= FEWEST_FOR_QUIZ) {
            kinds.add(Kind.QUIZ);
        }
        kinds.add(Kind.SUMMARY);
        return kinds;
    }

    /// The parts of a deck around those that say something.
    static List<Part> around(String title, List<Part> contents, DeckWish wish, Words words) {
        List<Kind> frame = frame(contents.size() + frame(wish.slides()).size());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(Kind.TITLE, title));
        if (frame.contains(Kind.AGENDA)) {
            parts.add(Part.of(Kind.AGENDA, words.text("agenda")));
        }
        parts.addAll(contents);
        if (frame.contains(Kind.QUIZ) && contents.size() > 1) {
            parts.add(Part.of(Kind.QUIZ, words.text("quiz")));
        }
        parts.add(Part.of(Kind.SUMMARY, words.text("summary")));
        return parts;
    }

    /// What a user sees of it.
    List<OutlineItem> outline() {
        return parts.stream()
                .map(
                        part ->
                                new OutlineItem(
                                        part.kind,
                                        part.title.isEmpty()
                                                ? Lines.open(part.question)
                                                : part.title,
                                        part.section.sources()))
                .toList();
    }
}
