package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel.End;
import org.quintet.generation.LanguageModel.Reply;

/// The installed pack that the system property `quintet.test.pack` names.
@Tag("pack")
class InstalledPackTest {
    private static final Generation GREEDY = Generation.DEFAULT.greedy().withMaxLength(400);

    private static LanguageModel model;

    @BeforeAll
    static void open(@TempDir Path cache) throws IOException {
        model = InstalledPack.open(cache);
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    private static Reply ask(String question, Generation generation, Stop stop) {
        return model.reply(List.of(Message.of(Role.USER, question)), generation, _ -> {}, stop);
    }

    @Test
    void answersASureQuestion() {
        Reply reply = ask("What is the capital of France?", GREEDY, new Stop());

        assertThat(reply.text()).containsIgnoringCase("Paris");
        assertThat(reply.end()).isEqualTo(End.TURN);
    }

    @Test
    void answersInChineseWithWholeCharacters() {
        Reply reply = ask("法国的首都是哪里？请用中文回答。", GREEDY, new Stop());

        assertThat(reply.text()).contains("巴黎").doesNotContain("\uFFFD");
    }

    @Test
    void stopsInTheMiddleAndGoesOnAfterwards() {
        Stop stop = new Stop();
        List<String> heard = new ArrayList<>();
        Reply reply =
                model.reply(
                        List.of(Message.of(Role.USER, "Count from 1 to 100.")),
                        GREEDY,
                        text -> {
                            heard.add(text);
                            if (heard.size() == 5) {
                                stop.stop();
                            }
                        },
                        stop);

        assertThat(reply.end()).isEqualTo(End.STOPPED);
        assertThat(reply.text()).isEqualTo(String.join("", heard));
        assertThat(ask("What is the capital of France?", GREEDY, new Stop()).text())
                .containsIgnoringCase("Paris");
    }

    @Test
    void aSecondQuestionTakesInLittleOfTheConversationAgain() {
        String facts = "The picture shows a red motorcycle in a garage. ".repeat(12);
        List<Message> turns = new ArrayList<>();
        turns.add(Message.of(Role.SYSTEM, "Answer from these facts only. " + facts));
        turns.add(Message.of(Role.USER, "What is in the picture?"));
        Reply first = model.reply(turns, GREEDY, _ -> {}, new Stop());
        turns.add(Message.of(Role.ASSISTANT, first.text()));
        turns.add(Message.of(Role.USER, "What colour is it?"));

        Reply second = model.reply(turns, GREEDY, _ -> {}, new Stop());

        assertThat(second.text()).containsIgnoringCase("red");
        assertThat(second.promptTokens() - second.reusedTokens())
                .isLessThan(second.promptTokens() * 15 / 100);
    }

    @Test
    void writesJsonThatFitsASchema() throws IOException {
        String schema =
                """
                {"type":"object","properties":{
                  "city":{"type":"string","maxLength":40},
                  "country":{"type":"string","maxLength":40},
                  "population":{"type":"integer"},
                  "capital":{"type":"boolean"}},
                 "required":["city","country","population","capital"]}""";

        Reply reply = ask("Describe Paris as JSON.", GREEDY.withJsonSchema(schema), new Stop());

        JsonNode json = new ObjectMapper().readTree(reply.text());
        assertThat(json.get("city").asText()).contains("Paris");
        assertThat(json.get("country").asText()).contains("France");
        assertThat(json.get("population").isIntegralNumber()).isTrue();
    }

    @Test
    void aSentenceAskedForSeveralTimesIsWrittenOnce() {
        String sentence = "Plants turn light into sugar and store it in their roots.";
        String question = "Write this sentence three times, nothing else: " + sentence;
        Generation plain = GREEDY.withMaxLength(160);

        String free = ask(question, plain, new Stop()).text();
        String fresh =
                ask(question, plain.withoutRepeating(List.of(), List.of()), new Stop()).text();
        String other =
                ask(question, plain.withoutRepeating(List.of(sentence), List.of()), new Stop())
                        .text();

        String phrase = "turn light into sugar and store";
        assertThat(free.split(phrase, -1)).hasSizeGreaterThan(2);
        assertThat(fresh.split(phrase, -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(other).doesNotContain(phrase);
    }
}
