package org.quintet.generation;

import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.Set;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel.End;
import org.quintet.generation.LanguageModel.Reply;

/// Writes one reply, token by token.
final class ReplyWriter {
    private final Decoder decoder;
    private final Lookahead lookahead;
    private final Vocabulary vocabulary;
    private final Sampler sampler;
    private final TextStream text;
    private final Constraint constraint;
    private final Set<Integer> ends;
    private final int limit;
    private final Stop stop;
    private int written;

    /// @param drafts what is guessed ahead
    /// @param ends tokens that end a turn
    /// @param limit most tokens of prompt and reply
    ReplyWriter(
            Decoder decoder,
            Drafts drafts,
            Vocabulary vocabulary,
            Sampler sampler,
            TextStream text,
            Constraint constraint,
            Set<Integer> ends,
            int limit,
            Stop stop) {
        this.decoder = decoder;
        this.lookahead = new Lookahead(decoder, drafts);
        this.vocabulary = vocabulary;
        this.sampler = sampler;
        this.text = text;
        this.constraint = constraint;
        this.ends = ends;
        this.limit = limit;
        this.stop = stop;
    }

    /// Takes the prompt in and writes until something ends the reply.
    Reply write(int[] prompt) {
        long begin = System.nanoTime();
        long first = 0;
        int reused = decoder.reuse(prompt);
        sampler.see(prompt);
        End end;
        try {
            FloatBuffer logits = lookahead.start(prompt, reused, stop);
            first = System.nanoTime();
            end = write(prompt.length, logits);
        } catch (QuintetException failure) {
            if (failure.kind() != Kind.STOPPED) {
                throw failure;
            }
            end = End.STOPPED;
        }
        long now = System.nanoTime();
        long promptEnd = first == 0 ? now : first;
        return new Reply(
                text.end(),
                end,
                prompt.length,
                reused,
                written,
                Duration.ofNanos(promptEnd - begin),
                Duration.ofNanos(now - promptEnd),
                lookahead.drafted(),
                lookahead.accepted());
    }

    private End write(int promptLength, FloatBuffer promptLogits) {
        FloatBuffer logits = promptLogits;
        while (true) {
            int left = limit - promptLength - written;
            int token = sampler.pick(logits, constraint.allowed(left));
            if (ends.contains(token)) {
                return End.TURN;
            }
            written++;
            constraint.take(token);
            if (text.add(vocabulary.piece(token))) {
                return End.STOP_TEXT;
            }
            if (constraint.complete()) {
                return End.TURN;
            }
            if (left <= 1) {
                return End.LENGTH;
            }
            logits = lookahead.after(token, left - 1, stop);
        }
    }
}
