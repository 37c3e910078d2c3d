package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Path;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// Turns a model file into the files of a pack. Thread-safe.
@FunctionalInterface
public interface PackConverter {
    /// Converts one model file.
    ///
    /// @param model a file that is whole: its hash was right, or the user picked it
    /// @param folder an empty folder; receives all files of the pack but `pack.json`
    /// @param stop ends the work early; what is in the folder by then is thrown away
    /// @return what is known of the pack from the model itself. The caller sets id, version and
    ///   source, and for a pack of the catalogue also name, licence, languages, self-test and
    ///   memory; it hashes the files that are not in the list of files
    /// @throws org.quintet.core.QuintetException where the file is of a kind that can't be
    ///   converted
    Manifest convert(Path model, Path folder, Progress progress, Stop stop) throws IOException;
}
