package org.quintet.generation;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Stop;

/// A decoder that continues a conversation in text. Thread-safe; one reply at a time, others wait.
public interface LanguageModel extends AutoCloseable {
    /// The pack's id.
    String id();

    /// Most tokens of prompt and reply together.
    int contextLength();

    /// Tokens of a text, without special tokens; for budgets.
    int countTokens(String text);

    /// Writes the next turn. What the prompt has in common with the last one is not computed again.
    ///
    /// @param messages the conversation; only words are looked at
    /// @param onText hears the text as it grows, in whole characters, on the calling thread
    /// @param stop ends the reply within one node of the graph; what is written by then is returned
    /// @throws org.quintet.core.QuintetException where the prompt leaves no room for a reply
    Reply reply(List<Message> messages, Generation generation, Consumer<String> onText, Stop stop);

    /// Frees the native memory, after a running reply has ended.
    @Override
    void close();

    /// What was written.
    ///
    /// @param text the reply without special tokens and stop texts
    /// @param end why it ends
    /// @param promptTokens length of the prompt
    /// @param reusedTokens how many of them were still in the cache
    /// @param newTokens tokens written
    /// @param promptTime time to take in the prompt, up to the first token
    /// @param writeTime time for the other tokens
    /// @param draftedTokens tokens that were guessed ahead of the decoder
    /// @param acceptedTokens how many of them the decoder wrote
    record Reply(
            String text,
            End end,
            int promptTokens,
            int reusedTokens,
            int newTokens,
            Duration promptTime,
            Duration writeTime,
            int draftedTokens,
            int acceptedTokens) {
        /// A reply without guesses.
        public Reply(
                String text,
                End end,
                int promptTokens,
                int reusedTokens,
                int newTokens,
                Duration promptTime,
                Duration writeTime) {
            this(text, end, promptTokens, reusedTokens, newTokens, promptTime, writeTime, 0, 0);
        }

        /// Tokens a second after the first one; 0 where there was only one.
        public double tokensPerSecond() {
            return newTokens < 2 || writeTime.isZero()
                    ? 0
                    : (newTokens - 1) * 1e9 / writeTime.toNanos();
        }
    }

    /// Why a reply ends.
    enum End {
        /// The model ended its turn.
        TURN,
        /// A stop text was reached.
        STOP_TEXT,
        /// The limit of tokens was reached.
        LENGTH,
        /// The user stopped it.
        STOPPED
    }
}
