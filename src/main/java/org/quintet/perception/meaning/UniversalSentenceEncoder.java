package org.quintet.perception.meaning;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.runtime.Tensor;

/// Google's Universal Sentence Encoder, multilingual, version 3: sixteen languages, Chinese and
/// English among them, in one space of 512 dimensions.
///
/// Yang et al., *Multilingual Universal Sentence Encoder for Semantic Retrieval*, 2019. The graph
/// cuts texts into tokens itself; it was made for sentences and short paragraphs, so of a longer
/// text only the beginning counts. Emoji and other characters beyond the basic plane are unknown to
/// it, since ONNX Runtime's Java hands texts over in modified UTF-8.
public final class UniversalSentenceEncoder implements SentenceEncoder {
    /// Numbers in a vector.
    public static final int DIMENSIONS = 512;

    private static final String OUTPUT = "outputs";
    private static final int MOST_CHARACTERS = 2000;

    /// Texts of a batch are padded to the longest: large batches waste memory and gain no time.
    private static final int BATCH = 32;

    private final Graph graph;

    /// Loads the model.
    ///
    /// @param graph the part `sentences` of the pack `meaning`
    /// @param threads threads within one sentence; one is nearly as fast as two
    /// @throws org.quintet.core.QuintetException where the file is missing or broken, or this
    ///   platform lacks the operators it needs
    public UniversalSentenceEncoder(OnnxRuntime runtime, Path graph, int threads) {
        this.graph = runtime.open(graph, GraphOptions.quiet(threads).withTextOperators());
    }

    @Override
    public float[][] encode(List<String> texts) {
        float[][] vectors = new float[texts.size()][];
        for (int start = 0; start < vectors.length; start += BATCH) {
            int end = Math.min(start + BATCH, vectors.length);
            List<String> batch =
                    texts.subList(start, end).stream()
                            .map(UniversalSentenceEncoder::beginning)
                            .toList();
            Map<String, Tensor> outputs = graph.run(batch, Set.of(OUTPUT), new Stop());
            FloatBuffer numbers = Objects.requireNonNull(outputs.get(OUTPUT)).floats();
            for (int i = start; i < end; i++) {
                vectors[i] = new float[DIMENSIONS];
                numbers.get(vectors[i]);
                scaleToUnit(vectors[i]);
            }
        }
        return vectors;
    }

    private static String beginning(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    private static void scaleToUnit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
