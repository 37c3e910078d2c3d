package org.quintet.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.perception.meaning.SentenceEncoder;

/// The passages of the text files in a folder (`.md`, `.txt`, `.html`), found by meaning and by
/// words together. Files that were changed, added or removed are read anew at the next question.
/// Thread-safe.
public final class Knowledge {
    private final Path folder;
    private final SentenceEncoder encoder;
    private List<State> states = List.of();
    private List<Trouble> troubles = List.of();
    private @Nullable Shelf shelf;

    /// Knowledge of a folder; nothing is read before the first question.
    ///
    /// @param folder need not be there
    /// @param encoder must stay open as long as this is used
    public Knowledge(Path folder, SentenceEncoder encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /// A passage and how well it fits a question.
    ///
    /// @param score 0 to 1: the cosine of the question and the nearest piece of the passage, and
    ///   the share of the words
    public record Hit(Passage passage, double score) {}

    private record State(Path file, long bytes, long changed) {}

    /// The passages that fit a question best, the best first.
    ///
    /// @param most how many
    /// @throws QuintetException where the folder can't be read, or of kind `STOPPED`
    public List<Hit> find(String question, int most, Stop stop) {
        return current(stop).find(question, most, encoder);
    }

    /// The files that were left out at the last reading, and why.
    public synchronized List<Trouble> troubles() {
        return troubles;
    }

    private synchronized Shelf current(Stop stop) {
        List<Path> files = PassageReader.files(folder);
        List<State> found = states(files);
        if (shelf == null || !found.equals(states)) {
            PassageReader.Read read = PassageReader.read(folder, files);
            shelf = new Shelf(read.passages(), encoder, stop);
            troubles = List.copyOf(read.troubles());
            states = found;
        }
        return shelf;
    }

    private List<State> states(List<Path> files) {
        List<State> found = new ArrayList<>();
        for (Path file : files) {
            try {
                found.add(
                        new State(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException e) {
                throw new QuintetException(e, Kind.FAILED, "knowledge.unreadable", file);
            }
        }
        return found;
    }
}
