package org.quintet.pack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quintet.core.Stop;

/// Another process that brings a pack, and may die at a step of it.
final class ChildStore {
    static final byte[] MODEL = Workbench.model(400_000, 2);

    /// The exit code of a process that was killed.
    static final int KILLED = 137;

    private ChildStore() {}

    /// Brings the pack.
    ///
    /// @param args folder of the packs, location of the model, step to die at or `-`
    public static void main(String[] args) {
        try (Fetcher fetcher = Workbench.fetcher(Map.of())) {
            store(Path.of(args[0]), URI.create(args[1]), fetcher)
                    .get(
                            "lite",
                            (what, done, _) -> {
                                if (what.equals(args[2]) && done >= 0) {
                                    Runtime.getRuntime().halt(KILLED);
                                }
                            },
                            new Stop());
        }
    }

    static PackStore store(Path root, URI location, Fetcher fetcher) {
        return Workbench.store(
                root,
                Workbench.catalogue(Workbench.entry("lite", MODEL, List.of(location), List.of())),
                fetcher);
    }

    static Process start(Path root, URI location, String step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildStore.class.getName(),
                        root.toString(),
                        location.toString(),
                        step)
                .inheritIO()
                .start();
    }
}
