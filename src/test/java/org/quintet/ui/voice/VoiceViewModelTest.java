package org.quintet.ui.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Role;
import org.quintet.core.Settings;
import org.quintet.core.Task;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.common.Notices;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.ScriptedSpeech;
import org.quintet.ui.voice.Exchange.Phase;
import org.quintet.ui.voice.VoiceViewModel.State;

class VoiceViewModelTest {
    private static final long MILLISECOND = 1_000_000;

    @TempDir Path home;
    private final Direct direct = new Direct();
    private final Notices notices = new Notices();
    private VoiceSettings settings = VoiceSettings.DEFAULT.withConsent(true);
    private FakeServices fakes;
    private VoiceViewModel model;
    private long now;

    @BeforeEach
    void open() {
        fakes = new FakeServices(home, Settings.DEFAULT);
        model = model();
    }

    private VoiceViewModel model() {
        VoiceViewModel made =
                new VoiceViewModel(
                        fakes.services(),
                        direct,
                        direct,
                        notices,
                        () -> now,
                        () -> Language.ENGLISH,
                        () -> Generation.DEFAULT,
                        () -> settings,
                        () -> {});
        direct.settle();
        return made;
    }

    private void pass(long milliseconds) {
        now += milliseconds * MILLISECOND;
    }

    private Exchange say(String words, String language) {
        fakes.voice.speech.hears(words, language);
        model.talk();
        direct.settle();
        fakes.voice.microphone.hear(2, 0.4);
        pass(2000);
        model.release();
        direct.settle();
        return model.exchanges().getLast();
    }

    private ScriptedSpeech.Talk talk() {
        return fakes.voice.speech.talks.getLast();
    }

    @Test
    void withoutConsentNothingIsArmedOrRecorded() {
        settings = VoiceSettings.DEFAULT;
        model.settingsChanged();
        model.attend(true);
        model.talk();
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.CONSENT);
        assertThat(fakes.voice.microphone.armed).isFalse();
        assertThat(fakes.voice.microphone.recordings).isZero();
    }

    @Test
    void withoutConsentTheKeyRecordsOnceTheUserChoseThat() {
        settings = VoiceSettings.DEFAULT;
        model.settingsChanged();
        model.onlyWhileHeld();
        model.attend(true);
        direct.settle();
        assertThat(fakes.voice.microphone.armed).isFalse();
        say("What is a tide?", "en");
        assertThat(fakes.voice.microphone.recordings).isEqualTo(1);
        assertThat(fakes.voice.microphone.armed).isFalse();
    }

    @Test
    void theMicrophoneIsArmedWhileTheViewIsLookedAt() {
        model.attend(true);
        direct.settle();
        assertThat(fakes.voice.microphone.armed).isTrue();
        assertThat(model.armedProperty().get()).isTrue();
        model.attend(false);
        direct.settle();
        assertThat(fakes.voice.microphone.armed).isFalse();
        assertThat(model.armedProperty().get()).isFalse();
    }

    @Test
    void aSpokenQuestionIsAskedAndAnswered() {
        Exchange exchange = say("What is a tide?", "en");
        assertThat(exchange.questionProperty().get()).isEqualTo("What is a tide?");
        assertThat(fakes.assistant.last().request().task()).isEqualTo(new Task.Ask());
        assertThat(fakes.assistant.last().request().last())
                .isEqualTo(Message.of(Role.USER, "What is a tide?"));
        fakes.assistant.last().start().write("A long wave.").finish();
        direct.settle();
        assertThat(exchange.answerProperty().get()).isEqualTo("A long wave.");
        assertThat(exchange.seconds()).isEqualTo(2);
    }

    @Test
    void theAnswerIsInTheLanguageOfTheQuestion() {
        say("潮汐是什么？", "zh");
        assertThat(fakes.assistant.last().request().language()).isEqualTo(Language.CHINESE);
        assertThat(talk().language).isEqualTo(Language.CHINESE);
    }

    @Test
    void whatIsSaidShowsWhileItIsSaid() {
        model.talk();
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.RECORDING);
        fakes.voice.speech.understand("What is", "en");
        fakes.voice.microphone.hear(0.5, 0.3);
        direct.settle();
        assertThat(model.partialProperty().get()).isEqualTo("What is");
        assertThat(model.levelProperty().get().peak()).isEqualTo(0.3);
        assertThat(fakes.voice.speech.heard).isEqualTo(8000);
    }

    @Test
    void theAnswerIsSpokenAsItIsWritten() {
        say("What is a tide?", "en");
        fakes.assistant.last().start().write("A wave. ");
        direct.settle();
        assertThat(talk().text()).isEqualTo("A wave. ");
        fakes.assistant.last().write("A long one.").finish();
        direct.settle();
        assertThat(talk().text()).isEqualTo("A wave. A long one.");
        assertThat(talk().whole).isTrue();
    }

    @Test
    void theSentenceThatIsHeardIsKnown() {
        Exchange exchange = say("What is a tide?", "en");
        fakes.assistant.last().start().write("A wave. A long one.").finish();
        pass(700);
        talk().say("A wave.");
        talk().say("A long one.");
        direct.settle();
        assertThat(exchange.timingsProperty().get().toSound()).isEqualTo(700);
        assertThat(model.stateProperty().get()).isEqualTo(State.SPEAKING);
        fakes.voice.loudspeaker.last().at = 2.5;
        model.tick();
        assertThat(model.sentenceProperty().get().text()).isEqualTo("A long one.");
        talk().done();
        direct.settle();
        assertThat(model.sentenceProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(State.ANSWER);
    }

    @Test
    void theKeyStopsTheVoiceAndRecordsAtOnce() {
        Exchange first = say("Tell me a story", "en");
        fakes.assistant.last().start().write("Once upon a time. ");
        direct.settle();
        talk().say("Once upon a time.");
        direct.settle();
        model.talk();
        assertThat(fakes.voice.loudspeaker.last().stopped).isTrue();
        assertThat(talk().stopped).isTrue();
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.RECORDING);
        assertThat(first.answerProperty().get()).isEqualTo("Once upon a time. ");
        assertThat(first.phaseProperty().get()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void stopEndsWritingAndSpeakingAndKeepsWhatStands() {
        Exchange exchange = say("Tell me a story", "en");
        fakes.assistant.last().start().write("Once upon");
        direct.settle();
        model.stop();
        direct.settle();
        assertThat(fakes.assistant.last().stopped()).isTrue();
        assertThat(exchange.answerProperty().get()).isEqualTo("Once upon");
        assertThat(model.stateProperty().get()).isEqualTo(State.ANSWER);
    }

    @Test
    void aTouchOfTheKeyAsksNothingAndLeavesNoFile() {
        model.talk();
        direct.settle();
        Path file = fakes.voice.microphone.file;
        pass(100);
        model.release();
        direct.settle();
        assertThat(model.exchanges()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatWasSaidBeforeTheMicrophoneWasUnpluggedStays() {
        model.talk();
        direct.settle();
        fakes.voice.microphone.hear(3, 0.4);
        fakes.voice.microphone.unplug(new QuintetException(Kind.FAILED, "fakes.unplugged"));
        direct.settle();
        Exchange kept = model.exchanges().getLast();
        assertThat(kept.phaseProperty().get()).isEqualTo(Phase.KEPT);
        assertThat(kept.recordingProperty().get()).exists();
        assertThat(model.stateProperty().get()).isEqualTo(State.TROUBLE);
        model.retry(kept);
        fakes.assistant.last().hear(ScriptedSpeech.transcript("Hello", "en")).finish();
        direct.settle();
        assertThat(kept.questionProperty().get()).isEqualTo("Hello");
        assertThat(fakes.assistant.last().request().task()).isEqualTo(new Task.Ask());
    }

    @Test
    void silenceAsksNothingAndKeepsTheRecording() {
        Exchange exchange = say("", "");
        assertThat(exchange.phaseProperty().get()).isEqualTo(Phase.KEPT);
        assertThat(exchange.failureProperty().get().key()).isEqualTo("ui.voice.nothing");
        assertThat(fakes.assistant.plays()).isEmpty();
    }

    @Test
    void aMissingMicrophoneIsTold() {
        fakes.voice.microphone.fail(new QuintetException(Kind.FAILED, "fakes.noMicrophone"));
        model.talk();
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.TROUBLE);
        assertThat(model.failureProperty().get().key()).isEqualTo("fakes.noMicrophone");
    }

    @Test
    void theRecordingAndItsWordsAreInTheHistory() {
        Exchange exchange = say("What is a tide?", "en");
        fakes.assistant.last().start().write("A wave.").finish();
        direct.settle();
        long id = fakes.history.conversations("").getFirst().id();
        assertThat(fakes.history.conversations("").getFirst().title()).isEqualTo("What is a tide?");
        List<Message> kept = fakes.history.turns(id).stream().map(turn -> turn.message()).toList();
        assertThat(kept.getFirst().parts())
                .containsExactly(
                        new Part.Voice(exchange.recordingProperty().get()),
                        new Part.Text("What is a tide?"));
        assertThat(kept.getLast()).isEqualTo(Message.of(Role.ASSISTANT, "A wave."));
    }

    @Test
    void aRecordingThatACrashLeftIsOfferedAgain() throws Exception {
        Path left = home.resolve("recordings").resolve("2026-01-01 10.00.00.000.wav");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "sound");
        model = model();
        assertThat(model.exchanges()).hasSize(1);
        assertThat(model.exchanges().getFirst().phaseProperty().get()).isEqualTo(Phase.KEPT);
    }

    @Test
    void aDiscardedRecordingComesBackUntilTheOfferHasPassed() {
        Exchange exchange = say("", "");
        Path file = exchange.recordingProperty().get();
        model.discard(exchange);
        direct.settle();
        assertThat(model.exchanges()).isEmpty();
        assertThat(file).exists();
        notices.undo();
        assertThat(model.exchanges()).containsExactly(exchange);
        model.discard(exchange);
        notices.settle();
        direct.settle();
        assertThat(file).doesNotExist();
    }

    @Test
    void aSupportQuestionGoesToTheDesk() {
        model.modeProperty().set(Mode.SUPPORT);
        model.ask("Where is my order?");
        assertThat(fakes.assistant.last().request().task()).isEqualTo(new Task.Support());
    }

    @Test
    void otherWordsAreAskedInTheirPlace() {
        Exchange exchange = say("What is a tie?", "en");
        var first = fakes.assistant.last();
        first.start().write("Clothing.");
        direct.settle();
        model.resend(exchange, "What is a tide?");
        direct.settle();
        assertThat(exchange.answerProperty().get()).isEmpty();
        fakes.assistant.last().start().write("A wave.").finish();
        direct.settle();
        assertThat(exchange.answerProperty().get()).isEqualTo("A wave.");
    }

    @Test
    void silentAnswersAreNotSpoken() {
        settings = settings.withAloud(false);
        say("What is a tide?", "en");
        assertThat(fakes.voice.speech.talks).isEmpty();
    }

    @Test
    void withoutALoudspeakerTheAnswerStillStands() {
        fakes.voice.loudspeaker.fail(new QuintetException(Kind.FAILED, "fakes.noLoudspeaker"));
        Exchange exchange = say("What is a tide?", "en");
        fakes.assistant.last().start().write("A wave.").finish();
        talk().say("A wave.");
        direct.settle();
        assertThat(exchange.answerProperty().get()).isEqualTo("A wave.");
        assertThat(notices.noticeProperty().get().failure())
                .hasMessageContaining("No loudspeaker was found");
        assertThat(model.stateProperty().get()).isEqualTo(State.ANSWER);
    }
}
