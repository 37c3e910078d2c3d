package org.quintet.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;

/// What holds for any sight, tried on random ones.
class RandomSightsTest {
    private static final int SIGHTS = 1500;

    private static final Pattern WRONG_ARTICLE =
            Pattern.compile(
                    "\\ba ([aei]\\w|o(?!ne))|\\ban [bcdfgjklmnpqrstvwxyz]",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CLUMSY =
            Pattern.compile(
                    "\\bone \\w+s \\b(are|on)\\b|\\b1 \\w|  | \\.|,,|\\.\\.|^[a-z]|null|一只两|的的|，。|、。|和。");

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final SentenceMaker maker = new SentenceMaker(vocabulary);
    private final FactFinder facts = new FactFinder(vocabulary);
    private final long seed = new Random().nextLong();
    private final RandomGenerator random = new Random(seed);

    @Test
    void itsOwnSentencesPassTheWordCheck() {
        for (int i = 0; i < SIGHTS; i++) {
            Sight sight = sight();
            for (Language language : Language.values()) {
                for (Style style : Style.values()) {
                    String text = maker.tell(sight, language, style).text();
                    Backing backing = Backing.of(facts.find(sight), vocabulary, text, "");
                    if (!text.isEmpty() && !text.startsWith("I can’t") && !text.startsWith("我无法")) {
                        assertThat(new WordCheck(language, vocabulary).fault(text, backing))
                                .as("seed %d, %d: %s", seed, i, text)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void grammarHoldsAndMentionsLieInTheText() {
        for (int i = 0; i < SIGHTS; i++) {
            Sight sight = sight();
            for (Language language : Language.values()) {
                for (Style style : Style.values()) {
                    Told told = maker.tell(sight, language, style);
                    String words = told.text().replaceAll("“[^”]*”", "“x”");
                    assertThat(WRONG_ARTICLE.matcher(words).find())
                            .as("seed %d, %d: %s", seed, i, told.text())
                            .isFalse();
                    assertThat(CLUMSY.matcher(words).find())
                            .as("seed %d, %d: %s", seed, i, told.text())
                            .isFalse();
                    for (Mention mention : told.mentions()) {
                        assertThat(mention.end()).isLessThanOrEqualTo(told.text().length());
                        assertThat(mention.evidence()).isLessThan(sight.evidence().size());
                    }
                }
            }
        }
    }

    private Sight sight() {
        List<Evidence> evidence = new ArrayList<>();
        List<String> things = vocabulary.thingLabels();
        List<String> subjects = vocabulary.subjectLabels();
        for (int i = random.nextInt(7); i > 0; i--) {
            String label = random.nextInt(3) == 0 ? "person" : pick(things);
            int copies = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1;
            for (int k = 0; k < copies; k++) {
                Posture posture = random.nextInt(3) == 0 ? pick(List.of(Posture.values())) : null;
                evidence.add(
                        new Evidence.Thing(label, box(), random.nextDouble(), tints(), posture));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            evidence.add(new Evidence.Subject(pick(subjects), random.nextDouble()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            evidence.add(new Evidence.Face(box(), random.nextDouble(), random.nextDouble()));
        }
        for (int i = random.nextInt(12) - 6; i > 0; i--) {
            double confidence = random.nextDouble();
            String text = pick(List.of("OPEN 24 h", "出口", "the “end”", "a|b<c>", "x"));
            evidence.add(new Evidence.TextLine(text, box(), confidence, confidence));
        }
        if (random.nextBoolean()) {
            Medium.Kind kind = pick(List.of(Medium.Kind.values()));
            evidence.add(new Medium(kind, random.nextDouble()));
        }
        if (random.nextBoolean()) {
            evidence.add(new Evidence.Palette(tints(), 1));
        }
        return new Sight(640, 480, evidence, random.nextInt(5) > 0);
    }

    private List<Tint> tints() {
        List<Tint> tints = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tints.add(new Tint(pick(List.of(Hue.values())), random.nextDouble()));
        }
        return tints;
    }

    private Box box() {
        double left = random.nextDouble() * 0.9;
        double top = random.nextDouble() * 0.9;
        return Box.between(
                left, top, left + random.nextDouble() * 0.6, top + random.nextDouble() * 0.6);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
