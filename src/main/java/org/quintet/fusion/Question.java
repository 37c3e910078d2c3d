package org.quintet.fusion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;

/// What someone wants to know about a picture, as far as it can be answered from findings alone.
/// Immutable.
///
/// @param intent what kind of question
/// @param nouns the things it names, in its order
/// @param hues the colours it names
/// @param posture the posture it names
/// @param smile whether it names a smile
/// @param odd whether it names something the vocabulary does not know
record Question(
        Intent intent,
        List<Asked> nouns,
        Set<Hue> hues,
        Optional<Posture> posture,
        boolean smile,
        boolean odd) {
    Question {
        nouns = List.copyOf(nouns);
        hues = Set.copyOf(hues);
    }

    /// Kinds of questions.
    enum Intent {
        /// How many of a thing.
        COUNT,
        /// What colour a thing is.
        COLOUR,
        /// Where a thing is.
        WHERE,
        /// What the text says.
        TEXT,
        /// Whether a thing is there.
        EXISTS,
        /// Whether a thing has a colour or a person a posture.
        IS,
        /// Who somebody is.
        WHO,
        /// What kind of picture it is.
        KIND,
        /// What there is to see.
        WHAT,
        /// Anything else.
        OTHER
    }

    /// A thing as named.
    ///
    /// @param word the word used
    /// @param noun the noun it stands for
    /// @param narrower whether the word says more than any model can tell
    /// @param many whether the word is an English plural
    record Asked(String word, Noun noun, boolean narrower, boolean many) {}
}
