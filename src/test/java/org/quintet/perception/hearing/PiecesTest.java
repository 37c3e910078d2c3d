package org.quintet.perception.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

class PiecesTest {
    private static List<Piece> cut(float[] samples) {
        List<Piece> pieces = new ArrayList<>();
        try (Graph graph =
                        new OnnxRuntime()
                                .open(
                                        Sounds.MODELS.resolve("vad/model.onnx"),
                                        GraphOptions.quiet(1));
                Pieces cutter = new Pieces(new VoiceActivity(graph), pieces::add)) {
            Stop stop = new Stop();
            // Odd lengths, as a microphone may give them.
            for (int at = 0; at < samples.length; at += 777) {
                float[] more = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + 777));
                cutter.add(more, more.length, stop);
                assertThat(cutter.taken()).isEqualTo(at + more.length);
            }
            cutter.end(stop);
        }
        return pieces;
    }

    private static void assertApartAndTrue(List<Piece> pieces, float[] samples) {
        long end = 0;
        for (Piece piece : pieces) {
            assertThat(piece.start()).isGreaterThanOrEqualTo(end);
            assertThat(piece.seconds()).isLessThan(29);
            end = piece.start() + piece.samples().length;
            for (int i = 0; i < piece.samples().length; i++) {
                int at = Math.toIntExact(piece.start()) + i;
                assertThat(piece.samples()[i])
                        .isEqualTo(at < samples.length ? Math.clamp(samples[at], -1, 1) : 0);
            }
        }
    }

    @Test
    void aLongPausePartsTwoPhrasesAndIsInNeither() {
        float[] phrase = Arrays.copyOf(Sounds.read(Sounds.outside("jfk.flac")), 36_000);
        float[] sound = Sounds.joined(Sounds.silence(1), phrase, Sounds.silence(60), phrase);

        List<Piece> pieces = cut(sound);

        assertThat(pieces).hasSize(2).allMatch(Piece::endsAtPause);
        assertThat(pieces.getFirst().startSeconds()).isBetween(0.9, 1.4);
        assertThat(pieces.getLast().startSeconds()).isBetween(63.0, 63.7);
        assertApartAndTrue(pieces, sound);
    }

    @Test
    void speechWithoutAPauseIsCutBeforeItIsTooLongAndNothingIsLost() {
        float[] speech = Sounds.read(Sounds.outside("jfk.flac"));
        float[] breathless = Arrays.copyOfRange(speech, (int) (8.3 * 16_000), 10 * 16_000);
        float[][] parts = new float[30][];
        Arrays.fill(parts, breathless);
        float[] sound = Sounds.joined(parts);

        List<Piece> pieces = cut(sound);

        assertApartAndTrue(pieces, sound);
        assertThat(pieces).hasSizeGreaterThan(1);
        int kept = pieces.stream().mapToInt(piece -> piece.samples().length).sum();
        assertThat((double) kept / sound.length).isGreaterThan(0.97);
    }

    @Test
    void whatIsNoSpeechGivesNoPiece() {
        assertThat(cut(new float[0])).isEmpty();
        assertThat(cut(new float[160])).isEmpty();
        assertThat(cut(Sounds.silence(40))).isEmpty();
        float[] broken = new float[3 * Sounds.RATE];
        Arrays.fill(broken, Float.NaN);
        assertThat(cut(broken)).isEmpty();
        Arrays.fill(broken, Float.POSITIVE_INFINITY);
        assertThat(cut(broken)).isEmpty();
        Arrays.fill(broken, 1e30f);
        assertThat(cut(broken)).isEmpty();
    }
}
