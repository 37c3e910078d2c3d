package org.quintet.fusion;

import java.util.List;
import org.quintet.fusion.Fact.Guess;

/// Tells in English what a landscape consists of, each part as surely as it was seen.
final class EnglishScene {
    private static final List<Certainty> HEDGED = List.of(Certainty.LIKELY, Certainty.MAYBE);

    private EnglishScene() {}

    /// A landscape and nothing else, as a sentence.
    static void alone(Prose prose, Facts facts) {
        if (!facts.scene().isEmpty()) {
            prose.begin(" ").add("this " + English.kind(facts) + " ");
            prose.add(English.hedge(facts.sceneCertainty())).add("shows ");
            landscape(prose, facts);
            prose.end(".");
        }
    }

    /// The landscape around the things already told of, as a sentence.
    static void around(Prose prose, Facts facts) {
        if (!facts.scene().isEmpty() && !facts.main().isEmpty()) {
            prose.begin(" ").add("the scene looks like ");
            list(prose, facts.scene());
            prose.end(".");
        }
    }

    /// Such as "a landscape with mountains, and probably a lake". What is as sure as the landscape
    /// itself shares its hedge.
    static void landscape(Prose prose, Facts facts) {
        prose.add("a landscape");
        List<Guess> plain = facts.features(Certainty.SURE);
        if (!plain.isEmpty()) {
            list(prose.add(" with "), plain);
        }
        boolean begun = !plain.isEmpty();
        for (Certainty certainty : HEDGED) {
            List<Guess> like = facts.features(certainty);
            if (!like.isEmpty()) {
                String hedge = English.hedge(certainty);
                list(prose.add(begun ? ", and " + hedge : ", " + hedge + "with "), like);
                begun = true;
            }
        }
    }

    private static void list(Prose prose, List<Guess> scene) {
        prose.list(
                scene,
                ", ",
                " and ",
                guess -> prose.add(English.phrase(1, "", guess.noun()), guess.evidence()));
    }
}
