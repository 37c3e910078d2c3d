package org.quintet.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.ui.chat.ChatViewModel.State;
import org.quintet.ui.chat.Turn.Phase;
import org.quintet.ui.common.Notices;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.MemoryHistory;
import org.quintet.ui.fakes.ScriptedAssistant;

class ChatViewModelTest {
    private final ScriptedAssistant assistant = new ScriptedAssistant();
    private final MemoryHistory history = new MemoryHistory();
    private final Direct direct = new Direct();
    private final ChatViewModel chat = chat();

    private ChatViewModel chat() {
        ChatViewModel made =
                new ChatViewModel(
                        assistant,
                        history,
                        direct,
                        direct,
                        () -> Language.ENGLISH,
                        () -> Generation.DEFAULT,
                        () -> {});
        direct.settle();
        return made;
    }

    private void say(String text) {
        chat.draftProperty().set(text);
        chat.send();
        direct.settle();
    }

    @Test
    void sendsWordsAndPicturesTogether() {
        Path picture = Path.of("cat.jpg");
        chat.addPictures(List.of(picture));
        say("What is this?");
        assertThat(chat.stateProperty().get()).isEqualTo(State.WORKING);
        assertThat(assistant.last().request().task()).isEqualTo(new Task.Ask());
        assertThat(assistant.last().request().last().text()).isEqualTo("What is this?");
        assertThat(assistant.last().request().last().pictures()).hasSize(1);
        assertThat(chat.pictures()).isEmpty();
        assertThat(chat.draftProperty().get()).isEmpty();
    }

    @Test
    void sendsNothingWhereThereIsNothing() {
        say("   ");
        assertThat(assistant.plays()).isEmpty();
        assertThat(chat.stateProperty().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void keepsTheAnswerInTheHistoryAsItGrows() {
        say("Tides?");
        assistant.last().start().write("The Moon");
        direct.settle();
        long conversation = chat.conversationProperty().get();
        assertThat(history.turns(conversation)).hasSize(2);
        assertThat(history.turns(conversation).getLast().message().text()).isEqualTo("The Moon");
        assistant.last().write(" pulls.").finish();
        direct.settle();
        assertThat(history.turns(conversation).getLast().message().text())
                .isEqualTo("The Moon pulls.");
        assertThat(chat.stateProperty().get()).isEqualTo(State.ANSWER);
    }

    @Test
    void aGrowingAnswerIsNotWrittenAnewAtEveryPulse() {
        say("Tides?");
        assistant.last().start();
        int before = history.rewrites();
        for (int i = 0; i < 50; i++) {
            assistant.last().write("word ");
            direct.settle();
        }
        assistant.last().finish();
        direct.settle();
        assertThat(history.rewrites() - before).isLessThan(50);
        long conversation = chat.conversationProperty().get();
        assertThat(history.turns(conversation).getLast().message().text()).hasSize(250);
    }

    @Test
    void openingTheOpenConversationDoesNotStopItsAnswer() {
        say("Tides?");
        assistant.last().start().write("The Moon");
        direct.settle();
        chat.open(chat.conversationProperty().get());
        direct.settle();
        assertThat(assistant.last().stopped()).isFalse();
        assertThat(chat.stateProperty().get()).isEqualTo(State.WORKING);
    }

    @Test
    void onlyTheConversationAskedForLastOpens() {
        assistant.automatic();
        say("First?");
        long first = chat.conversationProperty().get();
        chat.startNew();
        say("Second?");
        chat.open(first);
        chat.startNew();
        direct.settle();
        assertThat(chat.turns()).isEmpty();
    }

    @Test
    void aBurstOfTokensCostsOneUpdate() {
        say("Tides?");
        int before = direct.pulses();
        assistant.last().start();
        for (int i = 0; i < 500; i++) {
            assistant.last().write("word ");
        }
        direct.settle();
        assertThat(direct.pulses() - before).isEqualTo(1);
        assertThat(chat.turns().getLast().textProperty().get()).hasSize(2500);
    }

    @Test
    void stopLeavesWhatIsThere() {
        say("Tides?");
        assistant.last().start().write("The Moon");
        direct.settle();
        chat.stop();
        direct.settle();
        assertThat(assistant.last().stopped()).isTrue();
        assertThat(chat.turns().getLast().textProperty().get()).isEqualTo("The Moon");
        assertThat(chat.turns().getLast().phaseProperty().get()).isEqualTo(Phase.STOPPED);
        assertThat(chat.stateProperty().get()).isEqualTo(State.ANSWER);
    }

    @Test
    void regeneratingAnswersTheSameQuestionAnew() {
        assistant.automatic().answering("One.");
        say("Tides?");
        assistant.answering("Two.");
        chat.regenerate();
        direct.settle();
        assertThat(chat.turns()).hasSize(2);
        assertThat(chat.turns().getLast().textProperty().get()).isEqualTo("Two.");
        assertThat(assistant.last().request().messages()).hasSize(1);
        assertThat(history.turns(chat.conversationProperty().get())).hasSize(2);
    }

    @Test
    void anEditedQuestionTakesThePlaceOfWhatFollowed() {
        assistant.automatic().answering("Yes.");
        say("First?");
        say("Second?");
        chat.resend(chat.turns().getFirst(), "Changed?");
        direct.settle();
        assertThat(chat.turns().stream().map(turn -> turn.textProperty().get()))
                .containsExactly("Changed?", "Yes.");
        assertThat(
                        history.turns(chat.conversationProperty().get()).stream()
                                .map(turn -> turn.message().text()))
                .containsExactly("Changed?", "Yes.");
    }

    @Test
    void aFailureShowsOnItsTurnAndCanBeTriedAgain() {
        say("Tides?");
        QuintetException failure = new QuintetException(Kind.FAILED, "fakes.offline");
        assistant.last().fail(failure);
        direct.settle();
        assertThat(chat.stateProperty().get()).isEqualTo(State.TROUBLE);
        assertThat(chat.turns().getLast().failureProperty().get()).isSameAs(failure);
        chat.regenerate();
        direct.settle();
        assertThat(chat.stateProperty().get()).isEqualTo(State.WORKING);
        assertThat(chat.turns()).hasSize(2);
    }

    @Test
    void draftsOutliveTheWindow() {
        chat.draftProperty().set("half a thou");
        direct.settle();
        assertThat(chat().draftProperty().get()).isEqualTo("half a thou");
    }

    @Test
    void eachConversationKeepsItsOwnDraft() {
        assistant.automatic();
        say("First?");
        long first = chat.conversationProperty().get();
        chat.draftProperty().set("for the first");
        direct.settle();
        chat.startNew();
        direct.settle();
        assertThat(chat.draftProperty().get()).isEmpty();
        chat.open(first);
        direct.settle();
        assertThat(chat.draftProperty().get()).isEqualTo("for the first");
        assertThat(chat.turns()).hasSize(2);
    }

    @Test
    void anAnswerCutOffByACrashIsShownAsStopped() {
        long id = history.begin("Tides").id();
        history.append(id, org.quintet.core.Message.of(Role.USER, "Tides?"));
        history.append(id, org.quintet.core.Message.of(Role.ASSISTANT, ""));
        chat.open(id);
        direct.settle();
        assertThat(chat.turns().getLast().phaseProperty().get()).isEqualTo(Phase.STOPPED);
        assertThat(chat.stateProperty().get()).isEqualTo(State.ANSWER);
    }

    @Test
    void chipsMove() {
        chat.addPictures(List.of(Path.of("a"), Path.of("b"), Path.of("c"), Path.of("a")));
        chat.movePicture(Path.of("c"), -2);
        assertThat(chat.pictures()).containsExactly(Path.of("c"), Path.of("a"), Path.of("b"));
        chat.movePicture(Path.of("c"), -1);
        assertThat(chat.pictures()).containsExactly(Path.of("c"), Path.of("a"), Path.of("b"));
    }

    @Test
    void saysWhenNoPackIsThere() {
        chat.packMissing(true);
        assertThat(chat.stateProperty().get()).isEqualTo(State.NO_PACK);
        chat.packMissing(false);
        assertThat(chat.stateProperty().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void aDeletedConversationComesBackOrIsErasedForGood() {
        Notices notices = new Notices();
        PastViewModel past = new PastViewModel(history, direct, direct, notices);
        history.begin("One");
        history.begin("Two");
        past.refresh();
        direct.settle();
        assertThat(past.conversations()).hasSize(2);
        past.delete(past.conversations().getFirst());
        direct.settle();
        assertThat(past.conversations()).hasSize(1);
        notices.undo();
        direct.settle();
        assertThat(past.conversations()).hasSize(2);
        assertThat(history.purges()).isZero();
        past.delete(past.conversations().getFirst());
        notices.settle();
        direct.settle();
        assertThat(history.purges()).isEqualTo(1);
        assertThat(past.conversations()).hasSize(1);
    }

    @Test
    void searchAndRenameReachTheHistory() {
        PastViewModel past = new PastViewModel(history, direct, direct, new Notices());
        history.begin("Tides");
        history.begin("Weather");
        past.queryProperty().set("tid");
        direct.settle();
        assertThat(past.conversations()).extracting("title").containsExactly("Tides");
        past.rename(past.conversations().getFirst(), " Tides and the Moon ");
        direct.settle();
        assertThat(past.conversations()).extracting("title").containsExactly("Tides and the Moon");
    }
}
