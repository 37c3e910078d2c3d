package org.quintet.perception.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Recognises the characters of straightened lines. Thread-safe.
final class TextRecognizer {
    /// Height of the lines it takes, in pixels.
    static final int HEIGHT = 48;

    /// Longest line it takes, in pixels.
    static final int MOST_WIDTH = 3200;

    private static final int GRID = 8;
    private static final int SHORTEST = 48;
    private static final int BATCH = 8;

    /// Lines of one batch are padded to the longest; more padding than this costs more than another
    /// run.
    private static final double PADDING = 1.25;

    private final Graph graph;
    private final List<String> characters;

    /// @param characters what each class of the graph stands for; the first one is the blank
    TextRecognizer(Graph graph, List<String> characters) {
        this.graph = graph;
        this.characters = List.copyOf(characters);
    }

    /// Reads lines.
    ///
    /// @param lines pictures of [#HEIGHT] rows
    /// @return the readings, in the same order
    List<Reading> read(List<Bitmap> lines, Stop stop) {
        List<Integer> byWidth =
                IntStream.range(0, lines.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> lines.get(i).width()))
                        .toList();
        Reading[] readings = new Reading[lines.size()];
        int from = 0;
        while (from < byWidth.size()) {
            int to = from + 1;
            int narrowest = Math.max(SHORTEST, lines.get(byWidth.get(from)).width());
            while (to < byWidth.size()
                    && to - from < BATCH
                    && lines.get(byWidth.get(to)).width() <= PADDING * narrowest) {
                to++;
            }
            stop.check();
            readBatch(lines, byWidth.subList(from, to), readings, stop);
            from = to;
        }
        return Arrays.asList(readings);
    }

    private void readBatch(List<Bitmap> lines, List<Integer> batch, Reading[] readings, Stop stop) {
        int widest = lines.get(batch.getLast()).width();
        int width = GRID * Math.ceilDiv(Math.max(SHORTEST, widest), GRID);
        int size = 3 * HEIGHT * width;
        FloatBuffer input = Tensor.directFloats(batch.size() * size);
        for (int i = 0; i < batch.size(); i++) {
            Pixels.write(
                    lines.get(batch.get(i)),
                    input,
                    i * size,
                    width,
                    HEIGHT,
                    Pixels.Normalization.RECOGNITION);
        }
        Tensor output =
                graph.run(
                                Map.of("x", new Tensor(input, batch.size(), 3, HEIGHT, width)),
                                graph.outputs(),
                                stop)
                        .values()
                        .iterator()
                        .next();
        int steps = (int) output.shape()[1];
        int classes = (int) output.shape()[2];
        for (int i = 0; i < batch.size(); i++) {
            readings[batch.get(i)] =
                    decode(output.floats(), i * steps * classes, steps, classes, characters);
        }
    }

    /// Greedy decoding of connectionist temporal classification (Graves et al., 2006): the
    /// likeliest class of each step, without repeats and blanks. A character is as sure as its
    /// surest step.
    ///
    /// @param probabilities softmax outputs, `steps` rows of `classes`
    /// @param offset where the first row begins
    static Reading decode(
            FloatBuffer probabilities,
            int offset,
            int steps,
            int classes,
            List<String> characters) {
        List<String> glyphs = new ArrayList<>();
        List<Double> sure = new ArrayList<>();
        float[] row = new float[classes];
        int last = 0;
        for (int step = 0; step < steps; step++) {
            probabilities.get(offset + step * classes, row);
            int best = 0;
            for (int k = 1; k < classes; k++) {
                if (row[k] > row[best]) {
                    best = k;
                }
            }
            if (best != 0 && best != last) {
                if (isDegrees(characters.get(best))
                        && !glyphs.isEmpty()
                        && glyphs.getLast().equals("°")) {
                    // One glyph read twice: the sign for degrees Celsius holds the ring already.
                    glyphs.removeLast();
                    sure.removeLast();
                }
                glyphs.add(characters.get(best));
                sure.add((double) row[best]);
            } else if (best != 0) {
                sure.set(sure.size() - 1, Math.max(sure.getLast(), row[best]));
            }
            last = best;
        }
        return reading(glyphs, sure);
    }

    /// Some classes are glyphs of several code points, as flags are.
    private static Reading reading(List<String> glyphs, List<Double> sure) {
        List<Double> probabilities = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            int codePoints = Math.toIntExact(glyphs.get(i).codePoints().count());
            probabilities.addAll(Collections.nCopies(codePoints, sure.get(i)));
        }
        return new Reading(String.join("", glyphs), probabilities);
    }

    private static boolean isDegrees(String character) {
        return character.equals("℃") || character.equals("℉");
    }
}
