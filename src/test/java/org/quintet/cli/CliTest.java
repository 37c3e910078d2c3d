package org.quintet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Event;
import org.quintet.core.Language;
import org.quintet.core.Part;
import org.quintet.core.Task;

class CliTest {
    @TempDir Path folder;
    private final ScriptedTools tools = new ScriptedTools();
    private String photo = "";
    private String other = "";

    @BeforeEach
    void files() throws IOException {
        photo = Files.writeString(folder.resolve("猫 \"one\".jpg"), "x").toString();
        other = Files.writeString(folder.resolve("two.png"), "x").toString();
    }

    private JsonNode json() {
        try {
            assertThat(tools.output().strip().lines()).hasSize(1);
            return new ObjectMapper().readTree(tools.output());
        } catch (JsonProcessingException e) {
            throw new AssertionError(tools.output(), e);
        }
    }

    @Test
    void describeWritesTheTextAndNothingElse() {
        assertThat(tools.run("describe", photo)).isZero();
        assertThat(tools.output().strip()).isEqualTo("A cat. 一只猫。🐈");
        assertThat(tools.messages()).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotArriveIsAFailure() {
        tools.closed = true;
        assertThat(tools.run("describe", photo)).isEqualTo(1);
        assertThat(tools.messages()).contains("standard output was closed");
    }

    @Test
    void endlessInputIsRefused() {
        tools.input = "long ".repeat(1 << 20);
        assertThat(tools.run("ask", "-")).isEqualTo(2);
        assertThat(tools.messages()).contains("longer than 4 MB");
        assertThat(tools.asked).isEmpty();
    }

    @Test
    void describeAsJsonHoldsTheContract() {
        assertThat(tools.run("describe", photo, "--json")).isZero();
        JsonNode it = json();
        assertThat(it.get("file").asText()).isEqualTo(photo);
        assertThat(it.get("modality").asText()).isEqualTo("picture");
        assertThat(it.get("text").asText()).isEqualTo("A cat. 一只猫。🐈");
        assertThat(it.get("model").asText()).isEqualTo("built-in");
        assertThat(it.get("timings").get("total").asLong()).isEqualTo(9);
        JsonNode thing = it.get("evidence").get(0);
        assertThat(thing.get("kind").asText()).isEqualTo("thing");
        assertThat(thing.get("label").asText()).isEqualTo("cat");
        assertThat(thing.get("confidence").asDouble()).isEqualTo(0.988);
        assertThat(thing.get("box").get("width").asInt()).isEqualTo(it.get("width").asInt());
        assertThat(it.get("evidence").get(1).get("text").asText()).isEqualTo("猫");
        assertThat(it.get("evidence").get(2).has("smile")).isFalse();
    }

    @Test
    void severalFilesGiveOneObjectWithResults() {
        assertThat(tools.run("describe", "--json", photo, other)).isZero();
        JsonNode results = json().get("results");
        assertThat(results).hasSize(2);
        assertThat(results.get(1).get("file").asText()).isEqualTo(other);
    }

    @Test
    void aFailingFileAmongSeveralHasAnErrorAndTheRestGoesOn() {
        String missing = folder.resolve("gone.jpg").toString();
        assertThat(tools.run("describe", "--json", photo, missing, other)).isEqualTo(1);
        JsonNode results = json().get("results");
        assertThat(results.get(0).has("error")).isFalse();
        assertThat(results.get(1).get("file").asText()).isEqualTo(missing);
        assertThat(results.get(1).get("error").asText()).contains("no file");
        assertThat(results.get(2).get("text").asText()).isNotEmpty();
        assertThat(tools.messages().strip().lines()).hasSize(1);
    }

    @Test
    void severalFilesAsTextAreHeadedByTheirNames() {
        assertThat(tools.run("describe", photo, "gone.jpg", other)).isEqualTo(1);
        assertThat(tools.output()).contains(photo + ":").contains(other + ":");
        assertThat(tools.messages()).contains("gone.jpg");
    }

    @Test
    void aSingleFailureIsOneLineAndOneObject() {
        assertThat(tools.run("describe", "--json", "gone.jpg")).isEqualTo(1);
        assertThat(json().get("error").asText()).contains("gone.jpg");
        assertThat(tools.messages().strip().lines()).hasSize(1);
        assertThat(tools.messages()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aFolderIsToldApart() {
        assertThat(tools.run("describe", folder.toString())).isEqualTo(1);
        assertThat(tools.messages()).contains("folder");
    }

    @Test
    void languageAndStyleReachTheRequest() {
        assertThat(tools.run("describe", photo, "--lang", "zh", "--style", "short")).isZero();
        assertThat(tools.requests.getFirst().language()).isEqualTo(Language.CHINESE);
        assertThat(tools.requests.getFirst().task()).isEqualTo(new Task.Describe(Task.Style.SHORT));
    }

    @Test
    void theSystemsLanguageIsUsedUnlessOneIsSet() {
        tools.system = Language.CHINESE;
        tools.run("describe", photo);
        assertThat(tools.requests.getFirst().language()).isEqualTo(Language.CHINESE);
        assertThat(tools.run("describe", "gone.jpg")).isEqualTo(1);
        assertThat(tools.messages()).contains("找不到文件");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "describe",
                "describe --style long x.jpg",
                "describe --lang fr x.jpg",
                "describe --no-such x.jpg",
                "nonsense",
                "ask",
                "models get",
                "models fly",
                "bench --threads many",
                "bench --threads 0",
                "bench --threads -2",
                "models import a b",
                "start --pack",
                "describe --json"
            })
    void wrongUsageEndsWithTwoAndOneLine(String line) {
        assertThat(tools.run(line.split(" "))).isEqualTo(2);
        assertThat(tools.output()).isEmpty();
        assertThat(tools.messages().strip().lines()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|命令“nonsense”",
                "describe --no-such x.jpg|选项 --no-such",
                "describe|缺少 FILE",
                "start --pack|缺少 --pack ID",
                "models import a b|多了“b”",
                "bench --threads many|--threads N 的值“many”不合适"
            })
    void wrongUsageIsToldInTheUsersLanguage(String line, String told) {
        tools.system = Language.CHINESE;
        assertThat(tools.run(line.split(" "))).isEqualTo(2);
        assertThat(tools.messages()).contains(told).doesNotContain("Unknown", "Missing", "index");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(tools.run()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "describe --help", "models get --help", "start -h", "-V"})
    void helpLoadsNothing(String line) {
        for (Language language : Language.values()) {
            tools.system = language;
            tools.out.reset();
            assertThat(tools.run(line.split(" "))).isZero();
            assertThat(tools.output()).isNotBlank();
        }
        assertThat(tools.asked).isEmpty();
    }

    @Test
    void askTakesWordsAndPictures() {
        String[] line = {"ask", "What", "is it?", "--image", photo, "--image", other, "--json"};
        assertThat(tools.run(line)).isZero();
        List<Part> parts = tools.requests.getFirst().last().parts();
        assertThat(parts)
                .containsExactly(
                        new Part.Picture(Path.of(photo)),
                        new Part.Picture(Path.of(other)),
                        new Part.Text("What is it?"));
        JsonNode it = json();
        assertThat(it.get("text").asText()).startsWith("A cat.");
        assertThat(it.get("modalities").toString()).isEqualTo("[\"text\",\"picture\"]");
        assertThat(it.get("route").asText()).isEqualTo("eyes");
        assertThat(it.get("weights").get("picture").asDouble()).isEqualTo(0.5);
        assertThat(it.get("timings").get("first").asLong()).isEqualTo(5);
    }

    @Test
    void askReadsStandardInput() {
        tools.input = "多少钱？\n第二行\n";
        assertThat(tools.run("ask", "-")).isZero();
        assertThat(tools.requests.getFirst().last().text()).isEqualTo("多少钱？\n第二行");
    }

    @Test
    void onAScreenTextGrowsAndReplacedTextIsErased() {
        tools.screen = true;
        tools.before =
                events -> {
                    events.accept(new Event.Draft("A c"));
                    events.accept(new Event.Token("ow"));
                    events.accept(new Event.Draft("A cat."));
                };
        assertThat(tools.run("describe", photo)).isZero();
        assertThat(tools.output()).isEqualToIgnoringNewLines("A cow\r\u001b[JA cat. 一只猫。🐈");
    }

    @Test
    void onAPipeOnlyTheFinalTextIsWritten() {
        tools.before = events -> events.accept(new Event.Draft("A cow"));
        assertThat(tools.run("describe", photo)).isZero();
        assertThat(tools.output()).doesNotContain("cow").doesNotContain("\u001b");
    }

    @Test
    void aStopEndsWith130() {
        tools.before = _ -> tools.stop.stop();
        assertThat(tools.run("describe", photo)).isEqualTo(130);
        assertThat(tools.run("describe", "--json", photo, other)).isEqualTo(130);
        assertThat(tools.requests).hasSize(1);
    }

    @Test
    void aMissingPackEndsWithThree() {
        assertThat(tools.run("bench")).isEqualTo(3);
    }

    @Test
    void aFaultIsOneLineUnlessVerbose() {
        assertThat(tools.run("doctor")).isEqualTo(1);
        assertThat(tools.messages().strip().lines()).hasSize(1);
        assertThat(tools.run("doctor", "-v")).isEqualTo(1);
        assertThat(tools.messages()).contains("\tat ");
    }

    @Test
    void modelsAreListedAsTheContractSays() {
        assertThat(tools.run("models", "list", "--json")).isZero();
        JsonNode pack = json().get("packs").get(0);
        assertThat(pack.get("id").asText()).isEqualTo("lite");
        assertThat(pack.get("name").asText()).isEqualTo("Model lite");
        assertThat(pack.get("bytes").asLong()).isEqualTo(491_400_064);
        assertThat(pack.get("licence").asText()).isEqualTo("Apache-2.0");
        assertThat(pack.get("installed").asBoolean()).isFalse();
        assertThat(pack.get("verified").asBoolean()).isFalse();
    }

    @Test
    void theRecommendedPackIsBroughtWithSparseProgress() {
        assertThat(tools.run("models", "get", "recommended", "--json")).isZero();
        assertThat(json().get("packs").get(0).get("installed").asBoolean()).isTrue();
        assertThat(tools.messages().lines()).hasSizeBetween(5, 15);
        assertThat(tools.messages()).doesNotContain("\r");
    }

    @Test
    void aDamagedPackFailsTheVerification() {
        tools.installed.put("bad", true);
        assertThat(tools.run("models", "verify")).isEqualTo(1);
        assertThat(tools.messages()).contains("models get bad");
        assertThat(tools.run("models", "remove", "bad")).isZero();
        assertThat(tools.run("models", "verify")).isZero();
    }
}
