package org.quintet.ui.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quintet.core.Generation;
import org.quintet.core.History;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Task;
import org.quintet.core.Task.Style;
import org.quintet.ui.common.Notices;
import org.quintet.ui.describe.DescribeViewModel.State;
import org.quintet.ui.describe.PictureItem.Phase;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.MemoryHistory;
import org.quintet.ui.fakes.ScriptedAssistant;

class DescribeViewModelTest {
    private static final Path ONE = Path.of("one.jpg");
    private static final Path TWO = Path.of("two.jpg");

    private final ScriptedAssistant assistant = new ScriptedAssistant();
    private final MemoryHistory history = new MemoryHistory();
    private final Direct direct = new Direct();
    private final Notices notices = new Notices();
    private final DescribeViewModel describe =
            new DescribeViewModel(
                    assistant,
                    history,
                    direct,
                    direct,
                    notices,
                    Language.ENGLISH,
                    () -> Generation.DEFAULT,
                    () -> {});

    private PictureItem item(int index) {
        return describe.items().get(index);
    }

    private void play(int index) {
        assistant.plays().get(index).all();
        direct.settle();
    }

    @Test
    void everyPictureGetsItsPlaceInTheQueue() {
        describe.add(List.of(ONE, TWO));
        assertThat(assistant.plays()).hasSize(2);
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.WAITING);
        assertThat(describe.selectedProperty().get()).isSameAs(item(0));
        assistant.plays().getFirst().start().see().write("A per");
        direct.settle();
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.LOOKING);
        assertThat(item(0).textProperty().get()).isEqualTo("A per");
        assertThat(item(0).sightProperty().get()).isEqualTo(ScriptedAssistant.sight());
        assertThat(item(1).phaseProperty().get()).isEqualTo(Phase.WAITING);
        assertThat(describe.stateProperty().get()).isEqualTo(State.WORKING);
        assistant.plays().getFirst().finish();
        direct.settle();
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(describe.doneProperty().get()).isEqualTo(1);
    }

    @Test
    void hundredsOfPicturesAreGivenToTheAssistantAFewAtATimeTheShownOneFirst() {
        describe.add(
                IntStream.range(0, 300).mapToObj(i -> Path.of("picture" + i + ".jpg")).toList());
        assertThat(assistant.plays()).hasSize(3);
        describe.selectedProperty().set(item(200));
        for (int i = 0; i < 300; i++) {
            play(i);
        }
        assertThat(assistant.plays()).hasSize(300);
        assertThat(assistant.plays().get(3).request().last().pictures().getFirst().file())
                .isEqualTo(item(200).file());
        assertThat(describe.doneProperty().get()).isEqualTo(300);
        assertThat(describe.working()).isFalse();
    }

    @Test
    void stopReachesPicturesThatWaitToo() {
        describe.add(
                IntStream.range(0, 10).mapToObj(i -> Path.of("picture" + i + ".jpg")).toList());
        describe.stop();
        direct.settle();
        assertThat(assistant.plays()).hasSize(3);
        assertThat(describe.items()).allMatch(each -> each.phaseProperty().get() == Phase.STOPPED);
        assertThat(describe.working()).isFalse();
    }

    @Test
    void anotherStyleLetsARunningQuestionGoOn() {
        describe.add(List.of(ONE));
        play(0);
        describe.ask(item(0), "Who is it?");
        assistant.last().start();
        describe.styleProperty().set(Style.SHORT);
        assertThat(assistant.plays().get(1).stopped()).isFalse();
    }

    @Test
    void anotherLanguageDescribesAnewTheShownPictureFirst() {
        describe.add(List.of(ONE, TWO));
        play(0);
        play(1);
        describe.selectedProperty().set(item(1));
        describe.languageProperty().set(Language.CHINESE);
        assertThat(assistant.plays()).hasSize(4);
        assertThat(assistant.plays().get(2).request().last().pictures().getFirst().file())
                .isEqualTo(TWO);
        assertThat(assistant.plays().get(2).request().language()).isEqualTo(Language.CHINESE);
        play(2);
        assertThat(item(1).textProperty().get())
                .isEqualTo(ScriptedAssistant.description(Language.CHINESE, Style.FULL));
    }

    @Test
    void whatWasDescribedOnceIsThereAtOnce() {
        describe.add(List.of(ONE));
        play(0);
        describe.styleProperty().set(Style.SHORT);
        play(1);
        describe.styleProperty().set(Style.FULL);
        direct.settle();
        assertThat(assistant.plays()).hasSize(2);
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(item(0).textProperty().get())
                .isEqualTo(ScriptedAssistant.description(Language.ENGLISH, Style.FULL));
    }

    @Test
    void anOvertakenDescriptionNoLongerSpeaks() {
        describe.add(List.of(ONE));
        assistant.last().start();
        describe.languageProperty().set(Language.CHINESE);
        assertThat(assistant.plays().getFirst().stopped()).isTrue();
        play(1);
        assistant.plays().getFirst().write("late");
        direct.settle();
        assertThat(item(0).textProperty().get())
                .isEqualTo(ScriptedAssistant.description(Language.CHINESE, Style.FULL));
    }

    @Test
    void troubleOfOnePictureLeavesTheOthersAlone() {
        describe.add(List.of(ONE, TWO));
        assistant.plays().getFirst().fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        play(1);
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.TROUBLE);
        assertThat(item(1).phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(describe.stateProperty().get()).isEqualTo(State.TROUBLE);
        describe.retry(item(0));
        play(2);
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(item(0).failureProperty().get()).isNull();
    }

    @Test
    void stopEndsAllAndRetryBeginsAgain() {
        describe.add(List.of(ONE, TWO));
        describe.stop();
        direct.settle();
        assertThat(describe.items()).allMatch(each -> each.phaseProperty().get() == Phase.STOPPED);
        assertThat(describe.working()).isFalse();
        describe.retry(item(0));
        play(2);
        assertThat(item(0).phaseProperty().get()).isEqualTo(Phase.DONE);
    }

    @Test
    void removedPicturesComeBackWhereTheyWere() {
        describe.add(List.of(ONE, TWO));
        play(0);
        play(1);
        PictureItem first = item(0);
        describe.remove(first);
        assertThat(describe.items()).hasSize(1);
        assertThat(describe.selectedProperty().get()).isSameAs(item(0));
        notices.undo();
        assertThat(describe.items().getFirst()).isSameAs(first);
        assertThat(describe.selectedProperty().get()).isSameAs(first);
        describe.clear();
        assertThat(describe.stateProperty().get()).isEqualTo(State.EMPTY);
        notices.undo();
        assertThat(describe.items()).hasSize(2);
        assertThat(describe.stateProperty().get()).isEqualTo(State.ANSWER);
    }

    @Test
    void questionsCarryThePictureAndWhatWasSaidBefore() {
        describe.add(List.of(ONE));
        play(0);
        describe.ask(item(0), "What colour is the tie?");
        assertThat(assistant.last().request().task()).isEqualTo(new Task.Ask());
        assistant.last().start().write("Black.").finish();
        direct.settle();
        describe.ask(item(0), "And the coat?");
        assertThat(assistant.last().request().messages()).hasSize(3);
        assertThat(assistant.last().request().last().pictures()).hasSize(1);
        Question first = item(0).questions().getFirst();
        assertThat(first.replyProperty().get()).isEqualTo("Black.");
        assertThat(Objects.requireNonNull(first.answerProperty().get()).tokens()).isPositive();
    }

    @Test
    void descriptionsAndQuestionsAreKeptAsConversations() {
        describe.add(List.of(ONE));
        play(0);
        describe.ask(item(0), "Who is it?");
        play(1);
        describe.languageProperty().set(Language.CHINESE);
        play(2);
        var kept = history.conversations("");
        assertThat(kept).extracting(History.Conversation::title).containsExactly("one.jpg");
        List<Message> turns =
                history.turns(kept.getFirst().id()).stream().map(History.Turn::message).toList();
        assertThat(turns.getFirst().pictures()).containsExactly(new Part.Picture(ONE));
        assertThat(turns)
                .extracting(Message::text)
                .containsExactly(
                        "",
                        item(0).textProperty().get(),
                        "Who is it?",
                        item(0).questions().getFirst().replyProperty().get());
    }

    @Test
    void aPictureThatGoesWrongIsNotKept() {
        describe.add(List.of(ONE));
        assistant.last().fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        direct.settle();
        assertThat(history.conversations("")).isEmpty();
    }
}
