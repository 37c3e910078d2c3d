package org.quintet.service;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;

/// A decoder whose speed is told after each reply.
record MeteredModel(LanguageModel model, DoubleConsumer tokensPerSecond) implements LanguageModel {
    @Override
    public String id() {
        return model.id();
    }

    @Override
    public int contextLength() {
        return model.contextLength();
    }

    @Override
    public int countTokens(String text) {
        return model.countTokens(text);
    }

    @Override
    public Reply reply(
            List<Message> messages, Generation generation, Consumer<String> onText, Stop stop) {
        Reply reply = model.reply(messages, generation, onText, stop);
        if (reply.tokensPerSecond() > 0) {
            tokensPerSecond.accept(reply.tokensPerSecond());
        }
        return reply;
    }

    @Override
    public void close() {
        model.close();
    }
}
