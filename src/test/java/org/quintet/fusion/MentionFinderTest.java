package org.quintet.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.core.Evidence.Hue.RED;
import static org.quintet.core.Evidence.Hue.WHITE;
import static org.quintet.fusion.SightBuilder.LEFT;
import static org.quintet.fusion.SightBuilder.MIDDLE;
import static org.quintet.fusion.SightBuilder.RIGHT;
import static org.quintet.fusion.SightBuilder.sight;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;

class MentionFinderTest {
    private final MentionFinder finder = new MentionFinder(Vocabulary.standard());

    private final Sight sight =
            sight().thing("car", LEFT, 0.9, RED)
                    .thing("cat", MIDDLE, 0.9, WHITE)
                    .thing("cat", RIGHT, 0.8, WHITE)
                    .text("STOP", RIGHT, 0.9)
                    .build();

    @Test
    void tiesNounsAndQuotationsOfAnyTextToFindings() {
        String text = "Two cats, a car, and “STOP”.";

        assertThat(stretches(text, Language.ENGLISH))
                .containsExactly("cats→1", "cats→2", "car→0", "STOP→3");
        assertThat(stretches("有两只猫和一辆汽车，写着“STOP”。", Language.CHINESE))
                .containsExactly("猫→1", "猫→2", "汽车→0", "STOP→3");
    }

    @Test
    void widerWordsPointToAllTheyCover() {
        assertThat(stretches("These animals", Language.ENGLISH))
                .containsExactly("animals→1", "animals→2");
    }

    @Test
    void knowsItsOwnSentencesToTheLetter() {
        Told told =
                new SentenceMaker(Vocabulary.standard()).tell(sight, Language.ENGLISH, Style.FULL);

        assertThat(finder.find(told.text(), sight, Language.ENGLISH)).isEqualTo(told.mentions());
        assertThat(stretches(told.text(), Language.ENGLISH)).contains("a red car→0");
    }

    @Test
    void findsNothingInOtherTexts() {
        assertThat(stretches("Paris is the capital of France.", Language.ENGLISH)).isEmpty();
        assertThat(stretches("", Language.CHINESE)).isEmpty();
    }

    private List<String> stretches(String text, Language language) {
        return finder.find(text, sight, language).stream()
                .map(m -> text.substring(m.start(), m.end()) + "→" + m.evidence())
                .toList();
    }
}
