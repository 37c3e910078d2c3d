package org.quintet.pack;

import java.io.IOException;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// A place that a model file can be fetched from.
interface Source {
    /// What to call it in a message: a host, or a client program.
    String name();

    /// Goes on with a file where its beginning ends. The caller checks the whole.
    ///
    /// @throws IOException where this source can't give it; the next one is tried then, with what
    ///   was fetched so far
    /// @throws org.quintet.core.QuintetException where no other source could do better: stopped, or
    ///   the disk is full
    void fetch(PartialFile file, Progress progress, Stop stop) throws IOException;
}
