package org.quintet.cli;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.service.Speech;
import org.quintet.service.SpeechFile;

/// Speaks into a file, as the sentences come.
final class SpeakingAloud {
    private final Session session;

    SpeakingAloud(Session session) {
        this.session = session;
    }

    /// The language of a text by its script; another where it has none.
    static Language languageOf(String text, Language otherwise) {
        boolean chinese =
                text.codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        return chinese ? Language.CHINESE : letters ? Language.ENGLISH : otherwise;
    }

    /// Speaks a text into a WAV file.
    ///
    /// @return how many seconds it lasts
    double write(String text, Language language, Speaking how, Path target)
            throws InterruptedException {
        try (SpeechFile file = new SpeechFile(target)) {
            Writing writing = new Writing(file);
            Speech.Utterance utterance =
                    session.tools().speech().get().speak(language, how, writing);
            try (Stop.Registration _ = session.stop().onStop(utterance::stop)) {
                utterance.add(text);
                utterance.end();
                writing.over.get();
            }
            return file.seconds();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof QuintetException told
                    ? told
                    : new IllegalStateException(e.getCause());
        }
    }

    private static final class Writing implements Speech.Listener {
        private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        private final SpeechFile file;

        Writing(SpeechFile file) {
            this.file = file;
        }

        @Override
        public void sound(Sound sound) {
            file.add(sound);
        }

        @Override
        public boolean waits() {
            return true;
        }

        @Override
        public void done() {
            over.complete(null);
        }

        @Override
        public void failed(QuintetException why) {
            over.completeExceptionally(why);
        }
    }
}
