package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static Drafts after(int... tokens) {
        Drafts drafts = new Drafts(7);
        drafts.take(tokens);
        return drafts;
    }

    @Test
    void whatFollowedTheLastTokensBeforeMayFollowAgain() {
        assertThat(after(1, 2, 3, 4, 5, 6, 9, 1, 2, 3).next(7)).containsExactly(4, 5, 6);
        assertThat(after(1, 2, 3, 4, 9, 2, 3).next(7)).containsExactly(4, 9, 2);
    }

    @Test
    void theLongestMatchIsPreferredAndAmongThoseTheNewest() {
        assertThat(after(1, 2, 3, 50, 8, 2, 3, 60, 7, 1, 2, 3).next(1)).containsExactly(50);
        assertThat(after(1, 2, 3, 50, 1, 2, 3, 60, 1, 2, 3).next(1)).containsExactly(60);
    }

    @Test
    void aSingleTokenSaysTooLittle() {
        assertThat(after(1, 2, 3, 4, 9, 3).next(7)).isEmpty();
        assertThat(new Drafts(7).next(7)).isEmpty();
        assertThat(after(1).next(7)).isEmpty();
    }

    @Test
    void noMoreThanThereIsRoomForOrTheDecoderTakes() {
        int[] twice = IntStream.range(0, 40).map(i -> i % 20).toArray();

        assertThat(after(twice).next(2)).hasSize(2);
        assertThat(after(twice).next(0)).isEmpty();
        Drafts none = new Drafts(0);
        none.take(twice);
        assertThat(none.next(7)).isEmpty();
    }

    @Test
    void aDraftThatWasRightMakesTheNextOneLonger() {
        Drafts drafts = after(IntStream.range(0, 40).map(i -> i % 20).toArray());

        assertThat(drafts.next(9)).hasSize(3);
        drafts.judge(3, 3);
        assertThat(drafts.next(9)).hasSize(7);
        drafts.judge(7, 6);
        assertThat(drafts.next(9)).hasSize(3);
    }

    @Test
    void guessesThatAreMostlyWrongRestAndComeBackOnTrial() {
        Drafts drafts = after(IntStream.range(0, 40).map(i -> i % 20).toArray());
        int tried = 0;
        while (drafts.next(3).length > 0) {
            drafts.judge(3, 1);
            tried++;
        }
        assertThat(tried).isBetween(3, 20);

        int silent = 0;
        while (drafts.next(3).length == 0) {
            drafts.take(silent++ % 20);
        }
        assertThat(silent).isBetween(20, 100);
        drafts.judge(3, 0);
        assertThat(drafts.next(3)).as("one wrong draft ends the trial").isEmpty();
    }

    @Test
    void guessesThatAreMostlyRightNeverRest() {
        Drafts drafts = after(IntStream.range(0, 40).map(i -> i % 20).toArray());
        for (int i = 0; i < 200; i++) {
            assertThat(drafts.next(3)).isNotEmpty();
            drafts.judge(3, i % 3 == 0 ? 0 : 3);
        }
    }
}
