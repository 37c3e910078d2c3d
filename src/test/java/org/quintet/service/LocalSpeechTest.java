package org.quintet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Transcript;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LocalSpeechTest {
    private final Scripted parts = new Scripted();

    private LocalAssistant assistant() {
        return new LocalAssistant(parts, parts.packs, parts.preferences::get);
    }

    @Test
    void whatIsSaidWhileTheModelsLoadIsHeardFromItsFirstSample() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        parts.whileLoading = () -> await(slow);
        try (LocalAssistant assistant = assistant()) {
            Speech.Listening listening = assistant.speech().listen(Hearing.DEFAULT, _ -> {});
            listening.add(new float[300]);
            listening.add(new float[200]);
            slow.countDown();
            listening.add(new float[100]);
            assertThat(listening.finish().text()).isEqualTo("600 samples");
        }
        assertThat(parts.open).hasValue(0);
    }

    @Test
    void aStopEndsTheWaitForTheModels() {
        CountDownLatch slow = new CountDownLatch(1);
        parts.whileLoading = () -> await(slow);
        try (LocalAssistant assistant = assistant()) {
            Speech.Listening listening = assistant.speech().listen(Hearing.DEFAULT, _ -> {});
            listening.stop();
            assertThatThrownBy(listening::finish)
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            told -> assertThat(told.kind()).isEqualTo(Kind.STOPPED));
            slow.countDown();
        }
        assertThat(parts.open).hasValue(0);
    }

    @Test
    void partsOfWhatIsSaidAreToldMeanwhile() throws InterruptedException {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (LocalAssistant assistant = assistant()) {
            Speech.Listening listening =
                    assistant
                            .speech()
                            .listen(Hearing.DEFAULT, (Transcript t) -> told.add(t.text()));
            listening.add(new float[5]);
            listening.finish();
        }
        assertThat(told).contains("5 samples");
    }

    @Test
    void sentencesAreSpokenInOrderWhileTheTextGrows() throws Exception {
        Spoken spoken = new Spoken();
        try (LocalAssistant assistant = assistant()) {
            Speech.Utterance utterance =
                    assistant.speech().speak(Language.ENGLISH, Speaking.DEFAULT, spoken);
            utterance.add("The first sentence is here. The sec");
            assertThat(spoken.first.get().text()).isEqualTo("The first sentence is here.");
            utterance.add("ond one is, too. And this");
            utterance.end();
            spoken.over.get();
        }
        assertThat(spoken.sentences)
                .containsExactly(
                        "The first sentence is here.", "The second one is, too.", "And this");
        assertThat(parts.open).hasValue(0);
    }

    @Test
    void aStopSilencesTheRest() throws Exception {
        Spoken spoken = new Spoken();
        try (LocalAssistant assistant = assistant()) {
            Speech.Utterance utterance =
                    assistant.speech().speak(Language.ENGLISH, Speaking.DEFAULT, spoken);
            utterance.add("One is said. And th");
            spoken.first.get();
            utterance.stop();
            utterance.add("is is never said. ");
            utterance.end();
            spoken.over.get();
        }
        assertThat(spoken.sentences).containsExactly("One is said.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Spoken implements Speech.Listener {
        private final CompletableFuture<Sound> first = new CompletableFuture<>();
        private final CompletableFuture<Boolean> over = new CompletableFuture<>();
        private final List<String> sentences = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void sound(Sound sound) {
            sentences.add(sound.text());
            first.complete(sound);
        }

        @Override
        public void done() {
            over.complete(true);
        }

        @Override
        public void failed(QuintetException why) {
            over.completeExceptionally(why);
        }
    }
}
