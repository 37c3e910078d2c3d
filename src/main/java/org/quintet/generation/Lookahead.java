package org.quintet.generation;

import java.nio.FloatBuffer;
import org.quintet.core.Stop;

/// Takes a reply into a decoder, some of it ahead of time: one run gives the logits after a token
/// and after each token of a draft, and costs little more than the first alone, since a step waits
/// for memory. As long as the reply goes the way of the draft, the next logits are there already;
/// where it leaves it, the rest is forgotten. Drafts have no say in what is written. For one
/// thread.
final class Lookahead {
    private final Decoder decoder;
    private final Drafts drafts;
    private int[] draft = {};
    private int right;
    private int drafted;
    private int accepted;

    Lookahead(Decoder decoder, Drafts drafts) {
        this.decoder = decoder;
        this.drafts = drafts;
    }

    /// Takes the prompt in.
    ///
    /// @param reused tokens of it that the decoder knows
    /// @return logits of what follows
    FloatBuffer start(int[] prompt, int reused, Stop stop) {
        drafts.take(prompt);
        return decoder.feed(prompt, reused, stop);
    }

    /// Takes in a token of the reply.
    ///
    /// @param room tokens that may still follow
    /// @return logits of what follows, valid until the next call
    FloatBuffer after(int token, int room, Stop stop) {
        drafts.take(token);
        if (right < draft.length) {
            if (draft[right] == token) {
                accepted++;
                right++;
                if (right == draft.length) {
                    drafts.judge(draft.length, right);
                }
                return decoder.row(right);
            }
            decoder.forget(draft.length - right);
            drafts.judge(draft.length, right);
        }
        draft = drafts.next(room - 1);
        right = 0;
        drafted += draft.length;
        int[] ahead = new int[1 + draft.length];
        ahead[0] = token;
        System.arraycopy(draft, 0, ahead, 1, draft.length);
        return decoder.verify(ahead, stop);
    }

    /// Tokens drafted.
    int drafted() {
        return drafted;
    }

    /// Tokens of drafts that the reply took up.
    int accepted() {
        return accepted;
    }
}
