package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Path;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// Turns a model into files of a pack. Thread-safe.
@FunctionalInterface
public interface PackConverter {
    /// Converts one model.
    ///
    /// @param model a file, or a folder where the model has several, which may hold others; they
    ///   are whole: their hashes were right, or the user picked them
    /// @param folder a folder; receives files of the pack, but not `pack.json`
    /// @param stop ends the work early; what is in the folder by then is thrown away
    /// @return what is known of the pack from the model itself. The caller sets id, version and
    ///   source, and for a pack of the catalogue also kind, name, licence, languages, capabilities,
    ///   self-test and memory; it hashes the files that are not in the list of files
    /// @throws org.quintet.core.QuintetException where the file is of a kind that can't be
    ///   converted
    Manifest convert(Path model, Path folder, Progress progress, Stop stop) throws IOException;

    /// Whether a folder on the user's disk holds a model for [#convert].
    default boolean takes(Path folder) {
        return false;
    }
}
