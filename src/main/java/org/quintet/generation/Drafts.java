package org.quintet.generation;

import java.util.Arrays;

/// Guesses how a reply goes on: where its last tokens stood before, in the prompt or in the reply,
/// the same may follow again (prompt lookup, Saxena 2023). Answers that take up words of their
/// input gain by it. For one thread.
///
/// Whether guessing pays is judged by the guesses alone and not by the clock, so that a seed keeps
/// making a reply repeatable.
final class Drafts {
    private static final int LONGEST_MATCH = 3;
    private static final int SHORTEST_MATCH = 2;

    /// A draft at first, and after one that was right to its end: rows of one run are the cheaper
    /// the more there are.
    private static final int SHORT = 3;

    private static final int LONG = 7;

    /// Right guesses less wrong ones: kept between these, and with fewer than none for good reason
    /// nothing is guessed for a while.
    private static final int MOST_CREDIT = 16;

    private static final int LEAST_CREDIT = -8;
    private static final int TRIAL_CREDIT = -5;
    private static final int REST = 48;

    private final int most;
    private int[] tokens = new int[1024];
    private int length;
    private int credit;
    private int rest;
    private boolean allRight;

    /// @param most most tokens of a draft; 0 for no drafts
    Drafts(int most) {
        this.most = most;
    }

    /// Remembers tokens of the prompt or of the reply.
    void take(int... more) {
        if (length + more.length > tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * (length + more.length));
        }
        System.arraycopy(more, 0, tokens, length, more.length);
        length += more.length;
        rest = Math.max(0, rest - more.length);
    }

    /// The tokens that may follow now, none where there is no guess.
    ///
    /// @param room most tokens wanted
    int[] next(int room) {
        int wanted = Math.min(Math.min(most, room), allRight ? LONG : SHORT);
        if (wanted < 1 || rest > 0) {
            return new int[0];
        }
        int shorter = -1;
        for (int at = length - 1; at >= SHORTEST_MATCH; at--) {
            int common = common(at);
            if (common == LONGEST_MATCH) {
                return Arrays.copyOfRange(tokens, at, Math.min(length, at + wanted));
            }
            if (common == SHORTEST_MATCH && shorter < 0) {
                shorter = at;
            }
        }
        return shorter < 0
                ? new int[0]
                : Arrays.copyOfRange(tokens, shorter, Math.min(length, shorter + wanted));
    }

    /// How many tokens before a place are the last ones of all.
    private int common(int place) {
        int common = 0;
        while (common < LONGEST_MATCH
                && common < place
                && tokens[place - 1 - common] == tokens[length - 1 - common]) {
            common++;
        }
        return common;
    }

    /// Learns how much of a draft was right.
    void judge(int drafted, int right) {
        allRight = right == drafted;
        credit = Math.clamp(credit + 2 * right - drafted, LEAST_CREDIT, MOST_CREDIT);
        if (credit == LEAST_CREDIT) {
            credit = TRIAL_CREDIT;
            rest = REST;
        }
    }
}
