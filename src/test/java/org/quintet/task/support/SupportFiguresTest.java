package org.quintet.task.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.Stop;
import org.quintet.fusion.Grounding;
import org.quintet.generation.DecoderLoader;
import org.quintet.generation.LanguageModel;
import org.quintet.pack.Manifest;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.perception.meaning.UniversalSentenceEncoder;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.task.support.entity.DecoderEntities;
import org.quintet.task.support.entity.Entities;
import org.quintet.task.support.entity.EntityFinder;

/// How well questions are understood, on a set written for it. `quintet.test.meaning` names the
/// folder of the pack `meaning`; `quintet.test.support` another set, `quintet.test.verbose` tells
/// the faults.
class SupportFiguresTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final double INTENT_FLOOR = 0.90;
    private static final double ENTITY_FLOOR = 0.85;
    private static final double MOST_ALIKE = 0.75;

    /// Of sixty sentences.
    private static final int MOST_TAKEN = 4;

    private final EntityFinder finder = new EntityFinder(NOON, List.of());

    static List<Gold> questions() throws IOException {
        return Gold.read(System.getProperty("quintet.test.support", "test.tsv"));
    }

    static void tell(List<String> faults) {
        if (Boolean.getBoolean("quintet.test.verbose")) {
            faults.forEach(System.out::println);
        }
    }

    static SentenceEncoder encoder() {
        String folder = System.getProperty("quintet.test.meaning", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.meaning");
        return new UniversalSentenceEncoder(
                new OnnxRuntime(), Path.of(folder, "sentences.onnx"), 1);
    }

    @Test
    void findsWhatQuestionsName() throws IOException {
        EntityScore score = new EntityScore();
        for (Gold gold : questions()) {
            score.add(gold, finder.find(gold.text()).all());
        }
        tell(score.faults());
        System.out.printf("entities by rules: F1 %.3f%n%s", score.f1(), score.table());

        assertThat(score.f1()).isGreaterThanOrEqualTo(ENTITY_FLOOR);
    }

    /// With the decoder of the pack that `quintet.test.pack` names.
    @Test
    void aDecoderAddsMoreThanItSpoils(@TempDir Path cache) throws IOException {
        String folder = System.getProperty("quintet.test.pack", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.pack");
        Manifest manifest =
                new ObjectMapper()
                        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                        .readValue(Path.of(folder, "pack.json").toFile(), Manifest.class);
        EntityScore rules = new EntityScore();
        EntityScore both = new EntityScore();
        try (LanguageModel writer =
                new DecoderLoader(new OnnxRuntime(), cache)
                        .open(Path.of(folder), manifest, GraphOptions.decoder(2))) {
            DecoderEntities decoder = new DecoderEntities();
            for (Gold gold : questions()) {
                Entities found = finder.find(gold.text());
                rules.add(gold, found.all());
                Intent intent = IntentBook.standard().intent(gold.intent());
                boolean fault = intent.speaksOfFaults();
                both.add(
                        gold,
                        intent.speaksOfProducts()
                                ? decoder.add(gold.text(), found, fault, writer, new Stop()).all()
                                : found.all());
            }
        }
        tell(both.faults());
        System.out.printf(
                "entities by rules and decoder: F1 %.3f (rules %.3f)%n%s",
                both.f1(), rules.f1(), both.table());

        assertThat(both.f1()).isGreaterThanOrEqualTo(ENTITY_FLOOR);
    }

    @Test
    void tellsWhatQuestionsWant() throws IOException {
        try (SentenceEncoder encoder = encoder()) {
            IntentFinder intents = new IntentFinder(IntentBook.standard(), encoder);
            List<String> faults = new ArrayList<>();
            List<Gold> questions = questions();
            for (Gold gold : questions) {
                Language language = Grounding.languageOf(gold.text(), Language.ENGLISH);
                String bare = finder.find(gold.text()).bare(gold.text(), language);
                IntentFinder.Finding finding = intents.find(gold.text(), bare);
                if (!finding.id().equals(gold.intent())) {
                    faults.add(
                            "'%s' for '%s' (%.2f): %s"
                                    .formatted(
                                            finding.id(),
                                            gold.intent(),
                                            finding.confidence(),
                                            gold.text()));
                }
            }
            tell(faults);
            double right = 1 - (double) faults.size() / questions.size();
            System.out.printf("intents: %.3f of %d right%n", right, questions.size());

            assertThat(right).isGreaterThanOrEqualTo(INTENT_FLOOR);
        }
    }

    @Test
    void doesNotTakeWhatIsNoBusinessOfItsForAQuestion() throws IOException {
        try (SentenceEncoder encoder = encoder()) {
            IntentFinder intents = new IntentFinder(IntentBook.standard(), encoder);
            List<String> sentences = unrelated();
            List<String> faults = new ArrayList<>();
            for (String sentence : sentences) {
                Language language = Grounding.languageOf(sentence, Language.ENGLISH);
                String bare = finder.find(sentence).bare(sentence, language);
                IntentFinder.Finding finding = intents.find(sentence, bare);
                if (!finding.id().isEmpty()) {
                    faults.add(
                            "'%s' (%.2f): %s"
                                    .formatted(finding.id(), finding.confidence(), sentence));
                }
            }
            tell(faults);
            System.out.printf(
                    "unrelated: %d of %d taken for a question%n", faults.size(), sentences.size());

            assertThat(faults).hasSizeLessThanOrEqualTo(MOST_TAKEN);
        }
    }

    private static List<String> unrelated() throws IOException {
        return Files.readAllLines(
                        Path.of("src/test/resources/org/quintet/task/support/unrelated.txt"))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /// Else the figures would tell nothing.
    @Test
    void noQuestionOfTheSetIsAnExample() throws IOException {
        List<String> examples =
                IntentBook.standard().intents().stream()
                        .flatMap(i -> i.examples().stream())
                        .toList();
        for (Gold gold : Gold.read("test.tsv")) {
            for (String example : examples) {
                assertThat(alike(gold.text(), example))
                        .as("%s / %s", gold.text(), example)
                        .isLessThan(MOST_ALIKE);
            }
        }
    }

    /// The share of pairs of characters that two texts have in common.
    private static double alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> both = new HashSet<>(pairs);
        both.retainAll(pairs(other));
        pairs.addAll(pairs(other));
        return (double) both.size() / pairs.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
