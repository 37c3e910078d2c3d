package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Stop;

/// A folder that holds one package at a time, as long as pieces are taken out of it: several files
/// may lie in one package. For one thread.
final class PackageFolder implements AutoCloseable {
    private final Programs programs;
    private final Path folder;
    private final Map<String, List<String>> launchers = new HashMap<>();
    private @Nullable Held held;

    /// @param folder its content is deleted
    PackageFolder(Programs programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    private record Held(String client, String name, String version, Path file) {
        boolean is(PackageClient wanted, Catalogue.Part part) {
            return client.equals(wanted.id())
                    && name.equals(part.name())
                    && version.equals(part.version());
        }
    }

    /// The package of a piece, fetched unless it is here.
    ///
    /// @param fetched hears about how many bytes have come
    /// @return the package file; gone when another is asked for
    Path fetch(PackageClient client, Catalogue.Part part, LongConsumer fetched, Stop stop)
            throws IOException {
        Held here = held;
        if (here == null || !here.is(client, part)) {
            held = null;
            List<String> launcher = launcher(client, stop);
            Path file = client.fetch(programs, launcher, part, emptied(), fetched, stop);
            here = new Held(client.id(), part.name(), part.version(), file);
            held = here;
        }
        return here.file();
    }

    private List<String> launcher(PackageClient client, Stop stop) throws IOException {
        List<String> launcher = launchers.get(client.id());
        if (launcher == null) {
            launcher = client.launcher(programs, emptied(), stop);
            launchers.put(client.id(), launcher);
        }
        return launcher;
    }

    private Path emptied() throws IOException {
        DurableFiles.deleteTree(folder);
        return Files.createDirectories(folder);
    }

    @Override
    public void close() throws IOException {
        DurableFiles.deleteTree(folder);
    }
}
