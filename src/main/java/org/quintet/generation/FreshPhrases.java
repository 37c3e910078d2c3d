package org.quintet.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps a reply from repeating itself, or texts written before: the token that would complete a
/// phrase a second time is not allowed. Blocking n-grams of words goes back to Paulus et al. 2017;
/// here a phrase is six words or seven Chinese characters, or a mixture. What has no letters counts
/// nothing, so punctuation, numbers and the frame of a JSON text may come again. For one thread.
///
/// Phrases are compared token by token: at its first word a phrase may be spelt with other tokens
/// than before, and is then known from its second word on.
final class FreshPhrases implements Constraint {
    private static final int WORD = 7;
    private static final int CHARACTER = 6;
    private static final int PHRASE = 6 * WORD;

    /// Between texts; no token has this number.
    private static final int BREAK = -1;

    private final Constraint inner;
    private final Vocabulary vocabulary;
    private final int logits;
    private final List<int[]> terms = new ArrayList<>();

    /// All texts, the reply last, with what each token adds to a phrase.
    private int[] tokens = new int[1024];

    private int[] weights = new int[1024];
    private int length;
    private boolean inWord;

    /// @param inner what else holds for the reply
    /// @param logits number of logits
    FreshPhrases(Constraint inner, Vocabulary vocabulary, int logits) {
        this.inner = inner;
        this.vocabulary = vocabulary;
        this.logits = logits;
        add(BREAK);
    }

    /// Remembers a text whose phrases are used up; before the first token of the reply.
    void said(int[] text) {
        for (int token : text) {
            add(token);
        }
        add(BREAK);
    }

    /// Remembers a name that is always written to its end once it was begun.
    void term(int[] term) {
        terms.add(term.clone());
    }

    @Override
    public long @Nullable [] allowed(int left) {
        long[] allowed = inner.allowed(left);
        BitSet spent = spent();
        return spent.isEmpty() ? allowed : without(spent, allowed);
    }

    /// Where nothing would be left, what the inner constraint asks for goes first.
    private long @Nullable [] without(BitSet spent, long @Nullable [] allowed) {
        long[] mask = new long[Math.ceilDiv(logits, Long.SIZE)];
        if (allowed == null) {
            Arrays.fill(mask, -1L);
        } else {
            System.arraycopy(allowed, 0, mask, 0, Math.min(allowed.length, mask.length));
        }
        spent.stream().forEach(token -> mask[token >> 6] &= ~(1L << token));
        return Arrays.stream(mask).allMatch(word -> word == 0) ? allowed : mask;
    }

    /// The tokens that would complete a phrase again.
    private BitSet spent() {
        BitSet spent = new BitSet();
        int last = tokens[length - 1];
        for (int at = 1; at < length && last != BREAK; at++) {
            if (tokens[at - 1] == last && weights[at] > 0 && completesPhrase(at)) {
                spent.set(tokens[at]);
            }
        }
        for (int[] term : terms) {
            for (int i = 1; i < term.length; i++) {
                if (spent.get(term[i]) && endsWith(term, i)) {
                    spent.clear(term[i]);
                }
            }
        }
        return spent;
    }

    /// Whether the text before a place and the end of the reply have so much in common that the
    /// token at that place makes it a phrase.
    private boolean completesPhrase(int place) {
        int weight = weights[place];
        int back = 1;
        while (weight < PHRASE
                && back <= place
                && tokens[place - back] != BREAK
                && tokens[place - back] == tokens[length - back]) {
            weight += weights[place - back];
            back++;
        }
        return weight >= PHRASE;
    }

    private boolean endsWith(int[] term, int count) {
        return count <= length && Arrays.equals(tokens, length - count, length, term, 0, count);
    }

    @Override
    public void take(int token) {
        inner.take(token);
        add(token);
    }

    private void add(int token) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
            weights = Arrays.copyOf(weights, 2 * length);
        }
        tokens[length] = token;
        weights[length++] = token == BREAK ? endOfText() : weight(vocabulary.piece(token));
    }

    private int endOfText() {
        inWord = false;
        return 0;
    }

    /// What a piece adds: words that begin in it, and Chinese characters.
    private int weight(byte[] piece) {
        int weight = 0;
        int[] points = new String(piece, StandardCharsets.UTF_8).codePoints().toArray();
        for (int point : points) {
            if (Character.isIdeographic(point)) {
                weight += CHARACTER;
                inWord = false;
            } else if (Character.isLetter(point)) {
                weight += inWord ? 0 : WORD;
                inWord = true;
            } else {
                // "doesn't" is one word.
                inWord &= point == '\'' || point == '’';
            }
        }
        return weight;
    }

    @Override
    public boolean complete() {
        return inner.complete();
    }
}
