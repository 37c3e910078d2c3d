package org.quintet.task.support;

import java.util.List;
import org.quintet.perception.meaning.SentenceEncoder;

/// Puts texts near each other that share words, which is enough to test what is built on meanings.
public final class TermEncoder implements SentenceEncoder {
    private static final int DIMENSIONS = 512;

    @Override
    public float[][] encode(List<String> texts) {
        float[][] all = new float[texts.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = encode(texts.get(i));
        }
        return all;
    }

    private static float[] encode(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String term : Terms.of(text)) {
            vector[Math.floorMod(term.hashCode(), DIMENSIONS)]++;
        }
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        for (int i = 0; i < DIMENSIONS && squares > 0; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public void close() {}
}
