package org.quintet.core.deck;

import java.util.List;

/// One slide. Immutable.
///
/// @param kind what it is for, which decides how it is laid out
/// @param title short, without a full stop
/// @param goal what a learner can do afterwards; may be empty
/// @param points what it says: the entries of an agenda; the definition and then what belongs to
///   it; the steps of a process or a cycle in order. Empty where `content` says all
/// @param content what is not a list of points
/// @param notes what the speaker says beside the points
/// @param picture what is drawn on it
/// @param checks what was looked at before it was shown, those that fail too
public record Slide(
        Kind kind,
        String title,
        String goal,
        List<Point> points,
        Content content,
        String notes,
        SlidePicture picture,
        List<Check> checks) {
    /// Copies the lists.
    public Slide {
        points = List.copyOf(points);
        checks = List.copyOf(checks);
    }

    /// What a slide is for.
    public enum Kind {
        TITLE,
        AGENDA,
        POINTS,
        DEFINITION,
        COMPARISON,
        PROCESS,
        CYCLE,
        TIMELINE,
        CHART,
        TABLE,
        QUIZ,
        SUMMARY
    }

    /// One thing that is said.
    ///
    /// @param text a short sentence or a phrase
    /// @param source index into [Deck#sources] of the passage it rests on; -1 for none
    public record Point(String text, int source) {
        /// A point that rests on no passage.
        public static final int NONE = -1;
    }

    /// Something that was looked at before the slide was shown.
    ///
    /// @param rule what was looked at
    /// @param holds whether all was well
    /// @param note what was found, in the language of the deck; empty where there is nothing to say
    public record Check(Rule rule, boolean holds, String note) {}

    /// What is looked at.
    public enum Rule {
        /// All is in the language of the deck.
        LANGUAGE,
        /// Neither too long nor too short.
        LENGTH,
        /// Nothing is said twice, here or on another slide.
        REPEATS,
        /// Every point is about the title.
        ON_TOPIC,
        /// The notes add to the points.
        NOTES,
        /// No instruction, markup or placeholder is left.
        CLEAN,
        /// Numbers and names stand in the source, or are marked as an example.
        SOURCED,
        /// No word that does not belong in a classroom.
        SAFE,
        /// Asked twice in different words, the same comes out.
        STEADY
    }

    /// The same with another picture.
    public Slide withPicture(SlidePicture value) {
        return new Slide(kind, title, goal, points, content, notes, value, checks);
    }

    /// The same with other notes.
    public Slide withNotes(String value) {
        return new Slide(kind, title, goal, points, content, value, picture, checks);
    }

    /// The same with another title.
    public Slide withTitle(String value) {
        return new Slide(kind, value, goal, points, content, notes, picture, checks);
    }

    /// The same with other points.
    public Slide withPoints(List<Point> value) {
        return new Slide(kind, title, goal, value, content, notes, picture, checks);
    }

    /// The same with other contents.
    public Slide withContent(Content value) {
        return new Slide(kind, title, goal, points, value, notes, picture, checks);
    }

    /// The same with other checks.
    public Slide withChecks(List<Check> value) {
        return new Slide(kind, title, goal, points, content, notes, picture, value);
    }
}
