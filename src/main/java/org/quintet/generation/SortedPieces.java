package org.quintet.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.generation.json.Automaton;

/// A vocabulary in the order of its bytes: neighbours share their beginnings, so an automaton walks
/// over all tokens with few steps. Immutable and thread-safe.
final class SortedPieces {
    private final Vocabulary vocabulary;
    private final int[] tokens;
    private final int[] shared;

    /// @param size tokens from this id on have no logits and are left out
    SortedPieces(Vocabulary vocabulary, int size) {
        this.vocabulary = vocabulary;
        this.tokens =
                IntStream.range(0, Math.min(size, vocabulary.size()))
                        .filter(token -> vocabulary.piece(token).length > 0)
                        .boxed()
                        .sorted(Comparator.comparing(vocabulary::piece, Arrays::compareUnsigned))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.shared = new int[tokens.length];
        for (int i = 1; i < tokens.length; i++) {
            byte[] before = vocabulary.piece(tokens[i - 1]);
            byte[] here = vocabulary.piece(tokens[i]);
            int mismatch = Arrays.mismatch(before, here);
            shared[i] = mismatch < 0 ? here.length : mismatch;
        }
    }

    /// Hears of a token that an automaton lets through.
    interface Visitor {
        /// The automaton lets a token through.
        ///
        /// @param reached the automaton's state after the token
        void accept(int token, int reached);
    }

    /// Tries every token from a state of an automaton.
    void walk(Automaton automaton, int from, Visitor visitor) {
        int[] states = new int[64];
        states[0] = from;
        int valid = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (shared[i] > valid) {
                // It begins like a token that went wrong further in front.
                continue;
            }
            byte[] piece = vocabulary.piece(tokens[i]);
            if (piece.length >= states.length) {
                states = Arrays.copyOf(states, 2 * piece.length);
            }
            valid = shared[i];
            while (valid < piece.length) {
                int next = automaton.next(states[valid], piece[valid] & 0xff);
                if (next == Automaton.DEAD) {
                    break;
                }
                states[++valid] = next;
            }
            if (valid == piece.length) {
                visitor.accept(tokens[i], states[valid]);
            }
        }
    }

    /// Tokens that spell some bytes, the longest first token taken each time.
    ///
    /// @throws QuintetException where the vocabulary can't spell them
    List<Integer> cover(byte[] bytes) {
        List<Integer> cover = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int token = longest(bytes, at);
            cover.add(token);
            at += vocabulary.piece(token).length;
        }
        return cover;
    }

    private int longest(byte[] bytes, int from) {
        for (int to = bytes.length; to > from; to--) {
            byte[] wanted = Arrays.copyOfRange(bytes, from, to);
            int low = 0;
            int high = tokens.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Arrays.compareUnsigned(vocabulary.piece(tokens[middle]), wanted);
                if (order == 0) {
                    return tokens[middle];
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
        }
        throw new QuintetException(Kind.FAILED, "generation.noToken");
    }

    /// The bytes of a token.
    byte[] piece(int token) {
        return vocabulary.piece(token);
    }
}
