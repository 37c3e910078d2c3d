package org.quintet.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quintet.core.Evidence.Hue.RED;
import static org.quintet.core.Evidence.Hue.WHITE;
import static org.quintet.core.Evidence.Medium.Kind.PHOTO;
import static org.quintet.fusion.SightBuilder.LEFT;
import static org.quintet.fusion.SightBuilder.MIDDLE;
import static org.quintet.fusion.SightBuilder.RIGHT;
import static org.quintet.fusion.SightBuilder.sight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Modality;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;
import org.quintet.core.Sight;

class DescribeTaskTest {
    private static final String SIGN =
            "This photo shows a red stop sign in the middle. The text on the stop sign reads "
                    + "“STOP”.";

    private static final Map<String, Sight> SIGHTS =
            Map.of(
                    "sign.png",
                    sight().medium(PHOTO)
                            .thing("stop sign", MIDDLE, 0.9, RED)
                            .text("STOP", MIDDLE, 0.95)
                            .build(),
                    "cat.png",
                    sight().medium(PHOTO)
                            .thing("cat", MIDDLE, 0.9, WHITE)
                            .subject("Persian cat", 0.65)
                            .thing("bowl", LEFT, 0.4)
                            .thing("ball", RIGHT, 0.4)
                            .build(),
                    "dock.png",
                    sight().medium(PHOTO)
                            .thing("person", LEFT, 0.9, Posture.STANDING)
                            .thing("person", RIGHT, 0.9)
                            .thing("boat", MIDDLE, 0.5)
                            .build());

    private static final String CAT =
            "This photo shows a white cat in the middle. The cat is probably a Persian cat. "
                    + "Perhaps there is also a bowl on the left.";

    @TempDir private Path folder;
    private Path sign = Path.of("");
    private Path cat = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        sign = Files.createFile(folder.resolve("sign.png"));
        cat = Files.createFile(folder.resolve("cat.png"));
    }

    @Test
    void tellsWhatIsKnownAtOnceAndTheTextWhenItWasRead() {
        Bench bench = new Bench(SIGHTS, null);

        Answer answer = describe(bench, sign);

        assertThat(bench.drafts())
                .containsExactly("This photo shows a red stop sign in the middle.", SIGN);
        assertThat(answer.text()).isEqualTo(SIGN);
        assertThat(answer.sights()).containsExactly(SIGHTS.get("sign.png"));
        assertThat(answer.route()).isEqualTo("picture→evidence→sentences");
        assertThat(answer.model()).isEqualTo("built-in");
        assertThat(answer.weights()).containsExactly(Map.entry(Modality.PICTURE, 1.0));
        assertThat(answer.timings()).containsKeys("first", "total", "look", "read");
        assertThat(bench.events.getFirst()).isEqualTo(new Event.Stage(Event.Step.LOOKING));
        assertThat(bench.events).contains(new Event.Stage(Event.Step.READING));
        assertThat(bench.events).doesNotHaveAnyElementsOfTypes(Event.Finished.class);
    }

    @Test
    void describesSeveralPicturesOneAfterTheOther() {
        Answer answer = describe(new Bench(SIGHTS, null), sign, cat);

        assertThat(answer.text()).isEqualTo(SIGN + "\n\n" + CAT);
        assertThat(answer.sights()).hasSize(2);
    }

    @Test
    void aPictureThatCannotBeReadDoesNotLoseTheOthers() {
        Answer answer = describe(new Bench(SIGHTS, null), sign, folder.resolve("broken.png"), cat);

        assertThat(answer.text()).startsWith(SIGN).endsWith(CAT).contains("Add a picture file");
        assertThat(answer.sights()).hasSize(3);
    }

    @Test
    void aloneItFails() {
        assertThatThrownBy(() -> describe(new Bench(SIGHTS, null), folder.resolve("broken.png")))
                .isInstanceOf(QuintetException.class);
    }

    @Test
    void theDecoderMayJoinTheSentences() {
        String joined =
                "This photo shows a white cat in the middle, probably a Persian cat. "
                        + "Perhaps there is also a bowl on the left.";
        ScriptedModel model = new ScriptedModel(joined);
        Bench bench = new Bench(SIGHTS, model);

        Answer answer = describe(bench, cat);

        assertThat(answer.text()).isEqualTo(joined);
        assertThat(answer.model()).isEqualTo("scripted");
        assertThat(answer.tokens()).isEqualTo(5);
        assertThat(bench.drafts()).containsExactly(CAT, joined);
        assertThat(bench.events).doesNotHaveAnyElementsOfTypes(Event.Token.class);
    }

    @Test
    void whatOneDoesIsNotToldOfAll() throws IOException {
        ScriptedModel model =
                new ScriptedModel(
                        "This photo shows two people standing, one on the left and one on the"
                                + " right, and probably a boat in the middle.");

        Answer answer =
                describe(new Bench(SIGHTS, model), Files.createFile(folder.resolve("dock.png")));

        assertThat(model.prompts).hasSize(1);
        assertThat(answer.text()).contains("One of them is standing.");
    }

    @Test
    void whatTheDecoderInventsIsNeverShown() {
        Bench bench =
                new Bench(SIGHTS, new ScriptedModel("A fluffy white cat naps beside a bowl."));

        Answer answer = describe(bench, cat);

        assertThat(answer.text()).isEqualTo(CAT);
        assertThat(answer.model()).isEqualTo("built-in");
        assertThat(bench.drafts()).containsExactly(CAT);
    }

    @Test
    void theDecoderIsLeftAloneWhenNothingIsToJoinOrTheUserSaysSo() {
        ScriptedModel model = new ScriptedModel();

        describe(new Bench(SIGHTS, model), sign);
        Bench off = new Bench(SIGHTS, model);
        off.enrich = false;
        describe(off, cat);

        assertThat(model.prompts).isEmpty();
    }

    @Test
    void aStopEndsTheLook() {
        Bench bench = new Bench(SIGHTS, null);
        bench.stop.stop();

        assertThatThrownBy(() -> describe(bench, sign))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.kind()).isEqualTo(QuintetException.Kind.STOPPED));
    }

    @Test
    void wordsAloneCannotBeDescribed() {
        Bench bench = new Bench(SIGHTS, null);

        assertThatThrownBy(
                        () ->
                                bench.describe()
                                        .run(
                                                Bench.asking(Message.of(Role.USER, "hello")),
                                                bench.models(),
                                                bench.events::add,
                                                bench.stop))
                .hasMessageContaining("no picture");
    }

    @Test
    void speaksChineseWhenAsked() {
        Bench bench = new Bench(SIGHTS, null);

        Answer answer =
                bench.describe()
                        .run(
                                bench.describing(Language.CHINESE, sign),
                                bench.models(),
                                bench.events::add,
                                bench.stop);

        assertThat(answer.text()).isEqualTo("照片中间有一个红色的停车标志。停车标志上写着“STOP”。");
    }

    private static Answer describe(Bench bench, Path... files) {
        return bench.describe()
                .run(
                        bench.describing(Language.ENGLISH, files),
                        bench.models(),
                        bench.events::add,
                        bench.stop);
    }

    @Test
    void looksAgainOnlyWhenTheFileChanged() throws IOException {
        Bench bench = new Bench(SIGHTS, null);

        describe(bench, sign);
        describe(bench, sign);
        assertThat(bench.looks).isEqualTo(1);

        Files.write(sign, List.of("changed"));
        describe(bench, sign);
        assertThat(bench.looks).isEqualTo(2);
    }
}
