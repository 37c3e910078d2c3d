package org.quintet.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quintet.core.Stop;
import org.quintet.knowledge.Knowledge.Hit;
import org.quintet.perception.meaning.SentenceEncoder;

/// Passages made ready to be found. Thread-safe.
final class Shelf {
    /// How much the words count beside the cosine of the meanings.
    private static final double WORDS = 0.35;

    /// The BM25 score that counts half.
    private static final double HALF = 4;

    private static final int BATCH = 256;

    private final List<Passage> passages;
    private final WordIndex words;

    /// Meanings of pieces, and of which passage each is.
    private final List<float[]> meanings = new ArrayList<>();

    private final List<Integer> owners = new ArrayList<>();

    Shelf(List<Passage> passages, SentenceEncoder encoder, Stop stop) {
        this.passages = passages;
        this.words = new WordIndex(passages);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            for (String piece : Pieces.of(passages.get(i))) {
                pieces.add(piece);
                owners.add(i);
            }
        }
        for (int start = 0; start < pieces.size(); start += BATCH) {
            stop.check();
            List<String> batch = pieces.subList(start, Math.min(start + BATCH, pieces.size()));
            meanings.addAll(List.of(encoder.encode(batch)));
        }
    }

    List<Hit> find(String question, int most, SentenceEncoder encoder) {
        if (passages.isEmpty() || question.isBlank()) {
            return List.of();
        }
        double[] nearest = new double[passages.size()];
        float[] asked = encoder.encode(List.of(question))[0];
        for (int i = 0; i < owners.size(); i++) {
            int owner = owners.get(i);
            nearest[owner] = Math.max(nearest[owner], dot(asked, meanings.get(i)));
        }
        double[] scores = words.scores(question, passages.size());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            double share = scores[i] / (scores[i] + HALF);
            hits.add(new Hit(passages.get(i), nearest[i] + WORDS * share * (1 - nearest[i])));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
