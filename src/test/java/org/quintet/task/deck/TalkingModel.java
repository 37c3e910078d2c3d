package org.quintet.task.deck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;

/// A decoder that answers each question as a test tells it to.
final class TalkingModel implements LanguageModel {
    final List<String> questions = new ArrayList<>();
    private final UnaryOperator<String> answers;

    TalkingModel(UnaryOperator<String> answers) {
        this.answers = answers;
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public int contextLength() {
        return 4096;
    }

    @Override
    public int countTokens(String text) {
        return text.length() / 3;
    }

    @Override
    public Reply reply(
            List<Message> messages, Generation generation, Consumer<String> onText, Stop stop) {
        String question = messages.getLast().text();
        questions.add(question);
        String text = stop.stopped() ? "" : answers.apply(question);
        return new Reply(
                text,
                stop.stopped() ? End.STOPPED : End.TURN,
                10,
                0,
                5,
                Duration.ofMillis(1),
                Duration.ofMillis(1));
    }

    @Override
    public void close() {}
}
