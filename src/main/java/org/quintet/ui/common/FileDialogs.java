package org.quintet.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files. On the window's thread; blocks until the user has answered.
public interface FileDialogs {
    /// Pictures to open; empty where the user takes none.
    List<Path> pictures();

    /// Sound and video files to open; empty where the user takes none.
    List<Path> sounds();

    /// Documents, pictures and recordings to make something of; empty where the user takes none.
    List<Path> documents();

    /// A model file to take in.
    Optional<Path> model();

    /// A folder to read from or to write into.
    ///
    /// @param titleKey message key of what it is for
    Optional<Path> folder(String titleKey);

    /// Where to save, with the ending that tells the format.
    ///
    /// @param titleKey message key of what is saved
    Optional<Path> save(String titleKey, String suggestedName, List<Format> formats);

    /// A format to save in.
    ///
    /// @param key message key of its name
    /// @param ending the ending of its files, without a dot
    record Format(String key, String ending) {}
}
