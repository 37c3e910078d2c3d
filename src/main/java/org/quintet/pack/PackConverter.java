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
    /// @return what is known of the pack from the model itself. The list of files is made by the
    ///   caller from what lies in the folder; id, version and source are the caller's too, and for
    ///   a pack of the catalogue also name, licence, languages and self-test
    /// @throws org.quintet.core.QuintetException where the file is of a kind that can't be
    ///   converted
    Manifest convert(Path model, Path folder, Progress progress, Stop stop) throws IOException;
}
