package org.quintet.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;

/// A decoder that says what a test tells it to, a word at a time. A token is four characters.
final class ScriptedModel implements LanguageModel {
    private static final Pattern WORD = Pattern.compile("(?<= )");

    final List<List<Message>> prompts = new ArrayList<>();
    End end = End.TURN;
    private final Deque<String> replies = new ArrayDeque<>();

    ScriptedModel(String... replies) {
        this.replies.addAll(List.of(replies));
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public int contextLength() {
        return 1024;
    }

    @Override
    public int countTokens(String text) {
        return (text.length() + 3) / 4;
    }

    @Override
    public Reply reply(
            List<Message> messages, Generation generation, Consumer<String> onText, Stop stop) {
        prompts.add(messages);
        StringBuilder said = new StringBuilder();
        for (String word : WORD.splitAsStream(replies.removeFirst()).toList()) {
            if (stop.stopped()) {
                break;
            }
            said.append(word);
            onText.accept(word);
        }
        return new Reply(
                said.toString(),
                stop.stopped() ? End.STOPPED : end,
                10,
                0,
                5,
                Duration.ofMillis(1),
                Duration.ofMillis(1));
    }

    @Override
    public void close() {}
}
