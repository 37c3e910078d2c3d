package org.quintet.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Transcript.Segment;

class TranscriptFormatTest {
    private static final Transcript TWO =
            new Transcript(
                    "Is 1 < 2? 是的。",
                    "en",
                    0.9,
                    4000,
                    List.of(
                            new Segment(0, 1.2345, "Is 1 < 2?", 0.9, List.of()),
                            new Segment(3661.5, 3661.5, "是的。\n\n--> end", 0.8, List.of())));

    @Test
    void subRipNumbersItsLinesAndLeavesNoEmptyOneInside() {
        assertThat(TranscriptFormat.SRT.write(TWO))
                .isEqualTo(
                        """
                        1
                        00:00:00,000 --> 00:00:01,235
                        Is 1 < 2?

                        2
                        01:01:01,500 --> 01:01:01,600
                        是的。 --> end

                        """);
    }

    @Test
    void webVttEscapesWhatWouldBeMarkup() {
        assertThat(TranscriptFormat.VTT.write(TWO))
                .isEqualTo(
                        """
                        WEBVTT

                        00:00:00.000 --> 00:00:01.235
                        Is 1 &lt; 2?

                        01:01:01.500 --> 01:01:01.600
                        是的。 --&gt; end

                        """);
    }

    @Test
    void textIsTheWordsAlone() {
        assertThat(TranscriptFormat.TEXT.write(TWO)).isEqualTo("Is 1 < 2? 是的。\n");
        assertThat(TranscriptFormat.TEXT.write(Transcript.EMPTY)).isEmpty();
        assertThat(TranscriptFormat.SRT.write(Transcript.EMPTY)).isEmpty();
        assertThat(TranscriptFormat.VTT.write(Transcript.EMPTY)).isEqualTo("WEBVTT\n\n");
    }

    @Test
    void anotherLanguageThanAskedForIsToldOnlyWhenItIsSure() {
        Hearing chinese = new Hearing("zh", Hearing.Script.SIMPLIFIED, false);
        assertThat(TWO.soundsUnlike(chinese)).isTrue();
        assertThat(TWO.soundsUnlike(Hearing.DEFAULT)).isFalse();
        assertThat(TWO.soundsUnlike(new Hearing("en", Hearing.Script.SIMPLIFIED, false))).isFalse();
        assertThat(new Transcript("x", "en", 0.5, 1, List.of()).soundsUnlike(chinese)).isFalse();
        assertThat(Transcript.EMPTY.soundsUnlike(chinese)).isFalse();
    }
}
