package org.quintet.perception.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Grounds;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Reads text in pictures, Chinese and English, by the PP-OCRv5 mobile models: finds the lines,
/// turns the picture if it lies on its side or stands on its head, and recognises the characters.
/// Thread-safe; frees its models when closed.
public final class TextReader implements AutoCloseable {
    /// Lines that are recognised before the next partial result.
    private static final int GROUP = 6;

    /// Lines that are recognised before the first partial result: somebody waits for it, and a line
    /// may take a second look.
    private static final int FIRST_GROUP = 1;

    /// How many lines of a picture are read a second time at most.
    private static final int SECOND_LOOKS = 16;

    private final Graph detection;
    private final Graph direction;
    private final Graph recognition;
    private final TextDetector detector;
    private final LineReader lines;
    private final Uprighting uprighting;

    /// Loads the models.
    ///
    /// @param folder holds `det.onnx`, `cls.onnx`, `rec.onnx` and `characters.txt`
    /// @param threads threads a model uses
    public TextReader(OnnxRuntime runtime, Path folder, int threads) {
        GraphOptions options = GraphOptions.quiet(threads);
        detection = runtime.open(folder.resolve("det.onnx"), options);
        direction = runtime.open(folder.resolve("cls.onnx"), options);
        recognition = runtime.open(folder.resolve("rec.onnx"), options);
        detector = new TextDetector(detection);
        DirectionClassifier classifier = new DirectionClassifier(direction);
        TextRecognizer recognizer =
                new TextRecognizer(recognition, characters(folder.resolve("characters.txt")));
        lines = new LineReader(classifier, recognizer);
        uprighting = new Uprighting(classifier, recognizer);
    }

    private static List<String> characters(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "runtime.missing", file);
        }
    }

    /// Reads a picture. A transparent one is read over white and over a dark ground, and the surer
    /// reading counts.
    ///
    /// @param soFar hears the lines read so far, in reading order, each time there are more, or
    ///   surer ones over the other ground; on the calling thread
    /// @param stop ends the reading early
    /// @return all lines in reading order
    /// @throws QuintetException when stopped, or where a model fails
    public List<TextLine> read(Bitmap picture, Consumer<List<TextLine>> soFar, Stop stop) {
        List<TextLine> light = readOpaque(Grounds.LIGHT.under(picture), soFar, stop);
        if (!Grounds.matter(picture)) {
            return light;
        }
        Consumer<List<TextLine>> ifSurer =
                lines -> {
                    if (sureness(lines) > sureness(light)) {
                        soFar.accept(lines);
                    }
                };
        List<TextLine> dark = readOpaque(Grounds.DARK.under(picture), ifSurer, stop);
        return sureness(dark) > sureness(light) ? dark : light;
    }

    /// How many characters were read, each counted as far as its line is sure.
    private static double sureness(List<TextLine> lines) {
        return lines.stream().mapToDouble(line -> line.confidence() * line.text().length()).sum();
    }

    private List<TextLine> readOpaque(Bitmap flat, Consumer<List<TextLine>> soFar, Stop stop) {
        List<Quad> found = detector.find(flat, stop);
        if (found.isEmpty()) {
            return List.of();
        }
        Uprighting.Page page = uprighting.upright(flat, found, stop);
        LineReader.Budget budget = new LineReader.Budget(SECOND_LOOKS);
        List<TextLine> read = new ArrayList<>();
        int to = 0;
        while (to < page.lines().size()) {
            int from = to;
            to = Math.min(page.lines().size(), from + (from == 0 ? FIRST_GROUP : GROUP));
            List<Quad> group = page.lines().subList(from, to);
            for (LineReader.Line line : lines.read(page.picture(), group, budget, stop)) {
                read.add(evidence(line, page, flat));
            }
            soFar.accept(List.copyOf(read));
        }
        return List.copyOf(read);
    }

    /// A line with its box in the picture as it was before it was turned.
    private static TextLine evidence(LineReader.Line line, Uprighting.Page page, Bitmap picture) {
        Quad quad =
                line.quad()
                        .turned(-page.quarters(), page.picture().width(), page.picture().height());
        return new TextLine(
                line.reading().text(),
                quad.box(picture.width(), picture.height()),
                line.reading().mean(),
                line.reading().lowest());
    }

    @Override
    public void close() {
        detection.close();
        direction.close();
        recognition.close();
    }
}
