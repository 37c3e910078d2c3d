package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest.PackFile;

/// The last steps of every install, from a filled folder to a pack in its place. Nothing is in that
/// place before all of them have gone well.
///
/// @param shelf where packs go and work is kept
/// @param trial tries a pack out
record Installer(Shelf shelf, PackTrial trial) {
    private static final String UNKNOWN = "";

    /// Hashes the files, writes `pack.json`, tries the pack out, brings it to the disk and moves it
    /// into its place.
    ///
    /// @param staging a folder with all files of the pack; gone afterwards
    /// @param manifest what is known of the pack; of its files only the hashes are looked at, the
    ///   folder tells which there are
    InstalledPack install(Path staging, Manifest manifest, Progress progress, Stop stop)
            throws IOException {
        Manifest complete =
                Manifests.withFiles(manifest, describe(staging, manifest.files(), progress, stop));
        ManifestFile.write(staging, complete);
        ManifestFile.checkFiles(staging, complete);
        for (PackFile file : complete.files()) {
            if (file.path().endsWith(".onnx")) {
                GraphCheck.check(staging.resolve(file.path()));
            }
        }
        progress.at("pack.testing", 0, -1);
        trial.run(staging, complete, stop);
        stop.check();
        progress.at("pack.installing", 0, -1);
        DurableFiles.syncTree(staging);
        return shelf.put(staging, complete);
    }

    /// Reads all files of a pack and compares them with its manifest.
    ///
    /// @return the first that is not as it should be; empty where all are
    static List<String> damaged(InstalledPack pack, Progress progress, Stop stop)
            throws IOException {
        long total = pack.manifest().files().stream().mapToLong(PackFile::bytes).sum();
        long before = 0;
        for (PackFile file : pack.manifest().files()) {
            Path path = pack.folder().resolve(file.path());
            long start = before;
            boolean right =
                    Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(path) == file.bytes()
                            && Sha256.of(
                                            path,
                                            done ->
                                                    progress.at(
                                                            "pack.checking", start + done, total),
                                            stop)
                                    .equals(file.sha256());
            if (!right) {
                return List.of(file.path());
            }
            before += file.bytes();
        }
        return List.of();
    }

    /// Describes all files of a folder. Hashes that are known, of files of the same size, are taken
    /// over and not computed again.
    private static List<PackFile> describe(
            Path folder, List<PackFile> known, Progress progress, Stop stop) throws IOException {
        List<PackFile> files = new ArrayList<>();
        long total = 0;
        for (Path path : paths(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (name.equals(ManifestFile.NAME)) {
                continue;
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new QuintetException(Kind.FAILED, "pack.link", name);
            }
            long bytes = Files.size(path);
            String sha256 =
                    known.stream()
                            .filter(file -> file.path().equals(name) && file.bytes() == bytes)
                            .map(PackFile::sha256)
                            .findFirst()
                            .orElse(UNKNOWN);
            files.add(new PackFile(name, bytes, sha256));
            total += sha256.equals(UNKNOWN) ? bytes : 0;
        }
        long before = 0;
        for (int i = 0; i < files.size(); i++) {
            PackFile file = files.get(i);
            if (file.sha256().equals(UNKNOWN)) {
                long start = before;
                long all = total;
                String sha256 =
                        Sha256.of(
                                folder.resolve(file.path()),
                                done -> progress.at("pack.checking", start + done, all),
                                stop);
                files.set(i, new PackFile(file.path(), file.bytes(), sha256));
                before += file.bytes();
            }
        }
        return files;
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
        }
    }
}
