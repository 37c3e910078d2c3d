package org.quintet.fusion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;
import org.quintet.fusion.Question.Asked;

/// How answers to questions are worded in one language; what they say, [Replies] decides.
/// Thread-safe.
interface Phrases {
    /// What stands between two sentences.
    String gap();

    /// No answer rests on the facts.
    ///
    /// @param seen what can be seen; empty where that is nothing
    String unanswered(String seen);

    /// What a thing is.
    String is(Fact fact);

    /// How many there are.
    ///
    /// @param found at least one
    String count(List<Fact> found);

    /// Something that was asked for in words not known is not there.
    String unseen();

    /// It was not found as a thing, but the whole picture looks as if it were there.
    String feature(Guess feature);

    /// It was not found.
    ///
    /// @param many whether it was asked for in the plural
    String unseen(Asked asked, boolean many);

    /// A thing was found, but not whether it is of the kind that was asked for.
    String narrower(Fact fact);

    /// The finer guess of what a thing is may be right.
    String probably(Noun noun);

    /// A thing where it is.
    ///
    /// @param reply begins with yes or no; null with neither
    String there(Fact fact, @Nullable Boolean reply);

    /// The colours of the whole picture; may be none.
    String palette(List<Hue> palette);

    /// The colours of a thing; may be none.
    String colours(Fact fact);

    /// The same after yes or no.
    String confirmed(boolean right, String colours);

    /// Its place is not known.
    String nowhere(Fact fact);

    /// It fills the picture.
    String filling(Fact fact);

    /// It is in one place.
    String at(Fact fact, Place place);

    /// It is in several places, so many in each.
    String at(Fact fact, Map<Place, Integer> places);

    /// There is no text.
    String unwritten();

    /// What is written, in a sentence.
    ///
    /// @param sure whether any line is
    String written(List<Facts.Line> few, boolean sure);

    /// What is written, line by line.
    String page(List<Facts.Line> many, boolean sure);

    /// Whether people do something.
    ///
    /// @param posture what they do; null for smiling
    /// @param doing those who do
    /// @param otherwise whether it is known of all what they do
    String doing(Fact people, @Nullable Posture posture, List<Member> doing, boolean otherwise);

    /// Who it is, which cannot be seen.
    String who(Optional<Fact> people);

    /// What kind of a picture it is.
    String kind(Facts facts);
}
