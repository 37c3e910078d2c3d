package org.quintet.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;

class SentenceMakerTest {
    /// `-Dgolden.refresh=true` writes the file anew.
    private static final Path GOLDEN =
            Path.of("src/test/resources/org/quintet/fusion/sentences.txt");

    private final SentenceMaker maker = new SentenceMaker(Vocabulary.standard());

    @Test
    void tellsEachSampleInTheWordsOfTheGoldenFile() throws IOException {
        StringBuilder told = new StringBuilder();
        SampleSights.all()
                .forEach(
                        (name, sight) -> {
                            told.append("# ").append(name).append('\n');
                            for (Language language : Language.values()) {
                                for (Style style : Style.values()) {
                                    told.append(maker.tell(sight, language, style).text());
                                    told.append('\n');
                                }
                            }
                        });
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(GOLDEN, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyMentionLiesInTheTextAndNamesAFinding() {
        for (Map.Entry<String, Sight> sample : SampleSights.all().entrySet()) {
            for (Language language : Language.values()) {
                Told told = maker.tell(sample.getValue(), language, Style.FULL);
                for (Mention mention : told.mentions()) {
                    assertThat(mention.start()).as(sample.getKey()).isNotNegative();
                    assertThat(mention.end()).isGreaterThan(mention.start());
                    assertThat(mention.end()).isLessThanOrEqualTo(told.text().length());
                    assertThat(mention.evidence())
                            .isBetween(0, sample.getValue().evidence().size() - 1);
                }
            }
        }
    }
}
