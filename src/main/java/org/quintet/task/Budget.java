package org.quintet.task;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.generation.LanguageModel;

/// Fits a conversation into what a decoder can take.
final class Budget {
    /// Special tokens and line breaks around a turn, rounded up.
    private static final int TURN = 8;

    private static final int REPLY = 512;

    private Budget() {}

    /// Tokens of a prompt, rounded up.
    static int tokens(List<Message> messages, LanguageModel writer) {
        return messages.stream()
                .mapToInt(message -> writer.countTokens(message.text()) + TURN)
                .sum();
    }

    /// The conversation with its oldest turns left out until a reply has room: first those after
    /// the beginning, never the beginning itself, never the last.
    ///
    /// @param beginning the turn that stays in front
    /// @param turns the conversation, the last of which asks
    static List<Message> fit(
            Message beginning, List<Message> turns, Generation generation, LanguageModel writer) {
        int limit = Math.min(generation.maxLength(), writer.contextLength());
        int left = limit - Math.min(REPLY, limit / 3) - tokens(List.of(beginning), writer);
        List<Message> kept = new ArrayList<>();
        for (Message turn : turns.reversed()) {
            left -= tokens(List.of(turn), writer);
            if (left < 0 && !kept.isEmpty()) {
                break;
            }
            kept.addFirst(turn);
        }
        // A conversation begins with a question, not with half an answer.
        while (kept.size() > 1 && kept.getFirst().role() != Role.USER) {
            kept.removeFirst();
        }
        kept.addFirst(beginning);
        return kept;
    }
}
