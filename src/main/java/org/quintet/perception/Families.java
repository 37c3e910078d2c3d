package org.quintet.perception;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quintet.core.Evidence.Subject;

/// Families of classes that are told where no single class is likely: a picture that looks a little
/// like forty buildings shows a building. Only families whose members look alike are here, since
/// textures and blurs look a little like very many insects, worms and clothes. Thread-safe.
final class Families {
    /// Textures, pages and drawings that show none of it reach 0.57.
    private static final double LIKELY = 0.6;

    private final Map<String, int[]> classes = new LinkedHashMap<>();

    Families() {
        try (InputStream in = Families.class.getResourceAsStream("families.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource families.tsv");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> classes.put(row[0], numbers(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(String ranges) {
        return Stream.of(ranges.split(",", -1))
                .map(range -> range.split("-", -1))
                .flatMapToInt(
                        ends ->
                                IntStream.rangeClosed(
                                        Integer.parseInt(ends[0]),
                                        Integer.parseInt(ends[ends.length - 1])))
                .toArray();
    }

    /// The likeliest family, named as the vocabulary names its group; empty where none is likely.
    ///
    /// @param probabilities of the classes, in the order of the classifier
    Optional<Subject> likeliest(double[] probabilities) {
        return classes.entrySet().stream()
                .map(family -> new Subject(family.getKey(), sum(family.getValue(), probabilities)))
                .filter(family -> family.confidence() >= LIKELY)
                .max(Comparator.comparingDouble(Subject::confidence));
    }

    private static double sum(int[] members, double[] probabilities) {
        return IntStream.of(members).mapToDouble(i -> probabilities[i]).sum();
    }
}
