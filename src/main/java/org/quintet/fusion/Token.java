package org.quintet.fusion;

import java.util.List;
import java.util.Set;
import org.quintet.core.Evidence.Hue;

/// A word or words of a text, as far as a check must know them. Immutable.
///
/// @param kind what it is
/// @param start first character
/// @param end the character after the last
/// @param text the characters
/// @param bases for a noun: what it may name; empty where nothing backs it
/// @param hues for colours: which
/// @param number for a number: its value; for a noun 2 where it is an English plural, else 1
record Token(
        Kind kind,
        int start,
        int end,
        String text,
        List<Backing.Base> bases,
        Set<Hue> hues,
        int number) {
    /// What a token is.
    enum Kind {
        /// Words that claim nothing.
        GLUE,
        /// Words the first text has too.
        TOLD,
        /// Words of the question alone.
        ASKED,
        /// A noun of the vocabulary.
        NOUN,
        /// A colour.
        HUE,
        /// A number, and the English indefinite article.
        NUMBER,
        /// Left, right, top, bottom, middle.
        PLACE,
        /// No, not, without.
        NEGATION,
        /// Probably, perhaps.
        HEDGE,
        /// A text in quotation marks.
        QUOTE,
        /// A comma and its like.
        PAUSE,
        /// The end of a sentence.
        END,
        /// A word that nothing backs.
        UNKNOWN
    }

    /// A token without further meaning.
    static Token of(Kind kind, int start, int end, String text) {
        return new Token(kind, start, end, text, List.of(), Set.of(), 0);
    }

    /// Whether a finding backs this noun.
    boolean isBacked() {
        return kind == Kind.NOUN && !bases.isEmpty();
    }
}
