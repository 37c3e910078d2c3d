package org.quintet.illustration.icon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.perception.meaning.SentenceEncoder;

/// Things that are named for slides, in two languages, with the drawings that were found sensible
/// by looking at them; and words for which there is none.
final class TeachingWords {
    private static final Path FOLDER = Path.of("src/test/resources/org/quintet/illustration");

    private TeachingWords() {}

    /// How many words got a sensible drawing, and how many a wrong one.
    record Score(int words, int right, List<String> faults) {
        double sensible() {
            return (double) right / words;
        }

        double wrong() {
            return (double) faults.size() / words;
        }

        @Override
        public String toString() {
            return "%d words, %.1f %% sensible, %.1f %% wrong %s"
                    .formatted(words, 100 * sensible(), 100 * wrong(), faults);
        }
    }

    static Score score(IconFinder finder, @Nullable SentenceEncoder encoder) throws IOException {
        int words = 0;
        int right = 0;
        List<String> faults = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("teaching.tsv"))) {
            String[] fields = line.split("\t", -1);
            List<String> sensible = List.of(fields[2].split(" ", -1));
            for (int i = 0; i < 2; i++) {
                words++;
                List<IconFinder.Found> found = finder.find(List.of(fields[i]), encoder).getFirst();
                if (!found.isEmpty()) {
                    String icon = found.getFirst().icon().id();
                    if (sensible.contains(icon)) {
                        right++;
                    } else {
                        faults.add(fields[i] + " → " + icon);
                    }
                }
            }
        }
        return new Score(words, right, faults);
    }

    static List<String> falselyFound(IconFinder finder, @Nullable SentenceEncoder encoder)
            throws IOException {
        return Files.readAllLines(FOLDER.resolve("undrawn.txt")).stream()
                .filter(word -> !finder.find(List.of(word), encoder).getFirst().isEmpty())
                .toList();
    }
}
