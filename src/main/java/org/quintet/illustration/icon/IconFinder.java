package org.quintet.illustration.icon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quintet.perception.meaning.SentenceEncoder;

/// Finds drawings for words. A wrong picture is worse than none: what is not near enough is not
/// found. Thread-safe.
public final class IconFinder {
    /// Cosine from which a drawing is taken that shares no word: calibrated on the teaching words
    /// of the tests.
    static final double NEAR = 0.74;

    /// Persons and faces are near to much that people do.
    static final double NEAR_PERSON = 0.8;

    /// Cosine below which a drawing that shares a tag or a part of the word is not what is meant.
    static final double FAR = 0.35;

    /// The same where only any word of several is shared.
    static final double FAR_PART = 0.55;

    private final Path folder;
    private final IconSet set;
    private final WordIndex words;
    private @Nullable IconVectors vectors;

    /// Finds in a set.
    ///
    /// @param folder `assets/pictures`, where the vectors lie that are read at their first use
    public IconFinder(Path folder, IconSet set) {
        this.folder = folder;
        this.set = set;
        this.words = new WordIndex(set.icons());
    }

    /// A drawing and how well it fits: 1 and more by name, else less.
    public record Found(Icon icon, double score) {}

    /// Drawings for words, the best first; none where none fits.
    ///
    /// @param encoder tells what a word means; without one only the letters are compared
    public List<List<Found>> find(List<String> texts, @Nullable SentenceEncoder encoder) {
        float[][] meanings = encoder == null ? new float[0][] : meanings(texts, encoder);
        List<List<Found>> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<Icon, Double> scores = words.find(texts.get(i));
            if (encoder == null) {
                scores.values().removeIf(score -> score <= WordIndex.PART);
            } else if (!Words.tokens(texts.get(i)).isEmpty()) {
                boolean known =
                        texts.get(i).strip().length() > 1
                                && IconVectors.isKnown(meanings[i], meanings[texts.size()]);
                weigh(scores, vectors().near(meanings[i], set.icons().size()), known);
            }
            all.add(
                    scores.entrySet().stream()
                            .map(entry -> new Found(entry.getKey(), entry.getValue()))
                            .sorted(
                                    Comparator.comparingDouble(Found::score)
                                            .reversed()
                                            .thenComparing(found -> found.icon().id()))
                            .toList());
        }
        return all;
    }

    /// What texts mean, and last what one means that the encoder does not know.
    private static float[][] meanings(List<String> texts, SentenceEncoder encoder) {
        List<String> all = new ArrayList<>(texts);
        all.add(IconVectors.UNKNOWN);
        return encoder.encode(all);
    }

    /// Adds what is near in meaning, and takes away what shares a word but not the meaning.
    private void weigh(Map<Icon, Double> scores, float[] near, boolean known) {
        for (int i = 0; i < near.length; i++) {
            Icon icon = set.icons().get(i);
            Double word = scores.get(icon);
            if (word == null) {
                if (known && near[i] >= (icon.person() ? NEAR_PERSON : NEAR)) {
                    scores.put(icon, near[i] - 0.1);
                }
            } else if (word == WordIndex.NAME) {
                scores.put(icon, word + near[i] / 10);
            } else if (near[i] < (word == WordIndex.PART ? FAR_PART : FAR)) {
                scores.remove(icon);
            } else {
                scores.put(icon, 0.4 * word + 0.6 * near[i]);
            }
        }
    }

    private synchronized IconVectors vectors() {
        if (vectors == null) {
            vectors = IconVectors.in(folder, set);
        }
        return Objects.requireNonNull(vectors);
    }
}
