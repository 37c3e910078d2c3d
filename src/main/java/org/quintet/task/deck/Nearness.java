package org.quintet.task.deck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.task.support.Terms;

/// How near texts are in meaning: by a sentence space where one is installed, else by the words
/// they share. For one thread.
public final class Nearness {
    /// Texts nearer than this say the same.
    private static final double SAME = 0.82;

    /// Texts remembered; a deck asks for the same ones again and again.
    private static final int MOST = 4000;

    /// The terms of words that say nothing by themselves.
    private static final Set<String> SMALL =
            Set.of(
                    "a an the of to in on at by for with from into and or but as is are was were be been has have had do does did can may it its they their them this that these those which who when where what how you your we our us not no also such than then there here so if will would could shoul about other some any each both very more most one like often usual typic gener make made use used help helps need needs after befor while durin betwe"
                            .split(" "));

    private final @Nullable SentenceEncoder encoder;
    private final Map<String, float[]> known = new HashMap<>();

    /// @param encoder null where none is installed
    public Nearness(@Nullable SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /// The sentence space; null where none is installed.
    @Nullable SentenceEncoder encoder() {
        return encoder;
    }

    /// From 0 for unlike to 1 for the same.
    double of(String a, String b) {
        if (encoder == null) {
            return shared(a, b);
        }
        learn(List.of(a, b));
        return Math.clamp(dot(vector(a), vector(b)), 0.0, 1.0);
    }

    /// Whether two texts say the same: near in meaning, with the same numbers, the same way round.
    boolean same(String a, String b) {
        return same(a, b, SAME);
    }

    /// The same with another measure of what is near.
    boolean same(String a, String b, double near) {
        return of(a, b) > near
                && Claims.numbers(a).equals(Claims.numbers(b))
                && Bearing.of(a).isLike(Bearing.of(b));
    }

    /// Puts texts into the space together, which is faster than one by one.
    void learn(List<String> texts) {
        if (encoder == null) {
            return;
        }
        List<String> fresh = texts.stream().filter(t -> !known.containsKey(t)).distinct().toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (known.size() + fresh.size() > MOST) {
            known.clear();
            fresh = texts.stream().distinct().toList();
        }
        float[][] vectors = encoder.encode(fresh);
        for (int i = 0; i < vectors.length; i++) {
            known.put(fresh.get(i), vectors[i]);
        }
    }

    private float[] vector(String text) {
        float[] vector = known.get(text);
        if (vector == null) {
            throw new IllegalStateException("text was not learnt");
        }
        return vector;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The cosine of the counts of their terms.
    private static double shared(String a, String b) {
        Map<String, Integer> one = counts(a);
        Map<String, Integer> other = counts(b);
        double product = 0;
        for (Map.Entry<String, Integer> each : one.entrySet()) {
            product += each.getValue() * other.getOrDefault(each.getKey(), 0);
        }
        double size = size(one) * size(other);
        return size == 0 ? 0 : product / size;
    }

    private static double size(Map<String, Integer> counts) {
        return Math.sqrt(counts.values().stream().mapToDouble(n -> (double) n * n).sum());
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Terms.of(text).forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }

    /// The share of a text's terms that stand in another, without the small words that stand
    /// everywhere: 1 for all.
    static double covered(String text, String other) {
        List<String> terms = Terms.of(text).stream().filter(term -> !SMALL.contains(term)).toList();
        Set<String> of = new HashSet<>(Terms.of(other));
        return terms.isEmpty()
                ? 0
                : terms.stream().filter(of::contains).count() / (double) terms.size();
    }
}
