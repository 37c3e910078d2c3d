package org.quintet.fusion;

import java.util.List;
import org.quintet.fusion.Fact.Guess;

/// Tells in Chinese what a landscape consists of, each part as surely as it was seen.
final class ChineseScene {
    private static final String STOP = "。";
    private static final List<Certainty> HEDGED = List.of(Certainty.LIKELY, Certainty.MAYBE);

    private ChineseScene() {}

    /// A landscape and nothing else, as a sentence.
    static void alone(Prose prose, Facts facts) {
        if (!facts.scene().isEmpty()) {
            prose.begin("");
            landscape(prose, facts);
            prose.end(STOP);
        }
    }

    /// The landscape around the things already told of, as a sentence.
    static void around(Prose prose, Facts facts) {
        if (!facts.scene().isEmpty() && !facts.main().isEmpty()) {
            prose.begin("").add("周围的景色看起来像");
            list(prose, facts.scene());
            prose.end(STOP);
        }
    }

    /// Such as 照片上是一片自然风景，有高山，很可能还有湖, without its end. What is as sure as the landscape itself
    /// shares its hedge.
    static void landscape(Prose prose, Facts facts) {
        prose.add(Chinese.kind(facts) + "上" + Chinese.hedge(facts.sceneCertainty()));
        List<Guess> plain = facts.features(Certainty.SURE);
        boolean begun = !plain.isEmpty();
        if (facts.sceneCertainty() == Certainty.SURE) {
            prose.add("是一片自然风景");
            if (begun) {
                list(prose.add("，有"), plain);
            }
        } else {
            prose.add("是一片");
            if (begun) {
                list(prose.add("有"), plain);
                prose.add("的");
            }
            prose.add("自然风景");
        }
        for (Certainty certainty : HEDGED) {
            List<Guess> like = facts.features(certainty);
            if (!like.isEmpty()) {
                prose.add("，" + Chinese.hedge(certainty) + (begun ? "还有" : "有"));
                list(prose, like);
                begun = true;
            }
        }
    }

    private static void list(Prose prose, List<Guess> scene) {
        prose.list(scene, "、", "和", guess -> prose.add(guess.noun().chinese(), guess.evidence()));
    }
}
