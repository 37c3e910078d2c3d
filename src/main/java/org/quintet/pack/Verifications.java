package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.quintet.core.QuintetException;

/// Remembers how the last reading of each pack's files ended, and which state of the files that
/// was: a file changed since then makes it worthless. Thread-safe.
///
/// @param folder where it is kept
record Verifications(Path folder) {
    /// Keeps a result.
    void record(InstalledPack pack, boolean good) throws IOException {
        Files.createDirectories(folder);
        DurableFiles.write(
                file(pack.manifest().id()), StrictJson.write(new Result(good, stamps(pack))));
    }

    /// The last result for a pack as it lies there now.
    State state(InstalledPack pack) throws IOException {
        Path file = file(pack.manifest().id());
        if (!Files.isRegularFile(file)) {
            return State.UNKNOWN;
        }
        Result result;
        try {
            result = StrictJson.read(file, Result.class);
        } catch (QuintetException _) {
            // Not readable is the same as never written: the pack can be verified anew.
            return State.UNKNOWN;
        }
        if (!stamps(pack).equals(result.stamps())) {
            return State.UNKNOWN;
        }
        return result.good() ? State.GOOD : State.BAD;
    }

    /// Forgets a pack.
    void forget(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }

    private static Map<String, String> stamps(InstalledPack pack) throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        stamps.put(ManifestFile.NAME, stamp(pack.folder().resolve(ManifestFile.NAME)));
        for (Manifest.PackFile file : pack.manifest().files()) {
            stamps.put(file.path(), stamp(pack.folder().resolve(file.path())));
        }
        return stamps;
    }

    private static String stamp(Path file) throws IOException {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException _) {
            return "gone";
        }
    }

    private record Result(boolean good, Map<String, String> stamps) {}

    /// How the last reading ended.
    enum State {
        GOOD,
        BAD,
        UNKNOWN
    }
}
