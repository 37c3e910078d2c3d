package org.quintet.ui.describe;

import java.util.List;
import java.util.function.Supplier;
import org.quintet.core.Answer;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.Request;
import org.quintet.core.Task;
import org.quintet.service.Assistant;
import org.quintet.ui.common.Feed;
import org.quintet.ui.common.UiThread;

/// Asks questions about pictures and keeps what is answered. Lives on the window's thread.
final class Asking {
    private final Assistant assistant;
    private final UiThread ui;
    private final Keeping keeping;
    private final Supplier<Generation> generation;
    private final Runnable changed;

    /// @param changed hears that a question came to its end
    Asking(
            Assistant assistant,
            UiThread ui,
            Keeping keeping,
            Supplier<Generation> generation,
            Runnable changed) {
        this.assistant = assistant;
        this.ui = ui;
        this.keeping = keeping;
        this.generation = generation;
        this.changed = changed;
    }

    void ask(PictureItem item, String text) {
        List<Message> messages = item.asking(text);
        Question question = new Question(text);
        item.questions().add(question);
        Request request = new Request(messages, new Task.Ask(), item.language(), generation.get());
        question.job = assistant.submit(request, new Feed(ui, new Reply(item, question)));
    }

    private final class Reply implements Feed.Sink {
        private final PictureItem item;
        private final Question question;

        Reply(PictureItem item, Question question) {
            this.item = item;
            this.question = question;
        }

        @Override
        public void text(String whole) {
            question.replyProperty().set(whole);
        }

        @Override
        public void finished(Answer answer) {
            question.job = null;
            question.replyProperty().set(answer.text());
            question.answerProperty().set(answer);
            keeping.answered(item, question.text(), answer.text());
            changed.run();
        }

        @Override
        public void failed(QuintetException failure) {
            question.job = null;
            question.failureProperty().set(failure);
            changed.run();
        }
    }
}
