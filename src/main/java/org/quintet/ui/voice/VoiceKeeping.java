package org.quintet.ui.voice;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quintet.core.History;
import org.quintet.core.Message;
import org.quintet.core.Role;

/// Keeps exchanges in the history as they grow: the recording first, its words when they are
/// understood, the answer while it is written. Lives on the window's thread; the history is written
/// on a queue.
final class VoiceKeeping {
    private static final int TITLE_LENGTH = 48;

    private final History history;
    private final Executor disk;
    private final Runnable changed;
    private Talk talk = new Talk();

    /// @param changed hears, on the queue, that the list of conversations changed
    VoiceKeeping(History history, Executor disk, Runnable changed) {
        this.history = history;
        this.disk = disk;
        this.changed = changed;
    }

    /// What comes next belongs to a new conversation.
    void startNew() {
        talk = new Talk();
    }

    /// Keeps a question for the first time.
    ///
    /// @param untitled what to call the conversation as long as no word of it is understood
    void asked(Exchange exchange, String untitled) {
        Talk now = talk;
        Message message = exchange.asked();
        String title = title(message.text(), untitled);
        boolean named = !message.text().isEmpty();
        disk.execute(
                () -> {
                    if (now.id == 0) {
                        now.id = history.begin(title).id();
                        now.named = named;
                    }
                    exchange.place.question = history.append(now.id, message).id();
                    changed.run();
                });
    }

    /// Keeps other words of a question.
    void reworded(Exchange exchange) {
        Talk now = talk;
        String text = exchange.questionProperty().get();
        disk.execute(
                () -> {
                    history.rewrite(exchange.place.question, text);
                    if (!now.named && !text.isEmpty()) {
                        now.named = true;
                        history.rename(now.id, title(text, ""));
                    }
                    changed.run();
                });
    }

    /// Keeps the answer as far as it is written. Each time is a whole write to the disk: at most
    /// one waits, with the newest text.
    void answered(Exchange exchange) {
        Talk now = talk;
        Place place = exchange.place;
        if (place.unsaved.getAndSet(exchange.answerProperty().get()) == null) {
            disk.execute(
                    () -> {
                        String last = place.unsaved.getAndSet(null);
                        if (last == null) {
                            return;
                        }
                        if (place.answer == 0) {
                            Message said = Message.of(Role.ASSISTANT, last);
                            place.answer = history.append(now.id, said).id();
                        } else {
                            history.rewrite(place.answer, last);
                        }
                        changed.run();
                    });
        }
    }

    /// Forgets an exchange and those after it.
    void cutFrom(Exchange exchange) {
        disk.execute(
                () -> {
                    history.cutFrom(exchange.place.question);
                    changed.run();
                });
    }

    private static String title(String text, String untitled) {
        String first = text.lines().findFirst().orElse(untitled);
        return first.codePointCount(0, first.length()) <= TITLE_LENGTH
                ? first
                : first.substring(0, first.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }

    // A conversation gets its id when its first turn is on disk. Used on the queue only.
    private static final class Talk {
        private long id;
        private boolean named;
    }

    /// Where an exchange is kept. Used on the queue only, save the words that wait.
    static final class Place {
        private long question;
        private long answer;
        private final AtomicReference<@Nullable String> unsaved = new AtomicReference<>();
    }
}
