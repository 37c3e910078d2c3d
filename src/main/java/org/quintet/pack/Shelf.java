package org.quintet.pack;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of the packs: `ID/` is a pack, `.work/ID/` an unfinished one, `.trash/` what is being
/// deleted, `.locks/` who may change what, `.verified/` the last readings. Thread-safe, and safe
/// between processes where the lock of the pack is held for a change.
///
/// @param root the folder
record Shelf(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String STAGING = "staging";
    private static final String SCRATCH = "scratch";

    /// Where a pack is or will be.
    Path place(String id) {
        return root.resolve(id);
    }

    /// Where a pack's download is kept; created where missing.
    Path work(String id) throws IOException {
        return Files.createDirectories(root.resolve(".work").resolve(id));
    }

    /// A new empty folder in which a pack is put together.
    Path staging(String id) throws IOException {
        Path staging = work(id).resolve(STAGING);
        DurableFiles.deleteTree(staging);
        return Files.createDirectory(staging);
    }

    /// The results of the last readings.
    Verifications verifications() {
        return new Verifications(root.resolve(".verified"));
    }

    /// Takes the right to change a pack, waiting for it.
    PackLock lock(String id, Progress progress, Stop stop) throws IOException {
        return PackLock.take(lockFile(id), progress, stop);
    }

    /// Takes the right to change a pack unless another has it.
    Optional<PackLock> tryLock(String id) throws IOException {
        return PackLock.tryTake(lockFile(id));
    }

    private Path lockFile(String id) {
        return root.resolve(".locks").resolve(id + ".lock");
    }

    /// The ids of all folders that look like a pack, sound or not.
    List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> folders = Files.list(root)) {
                folders.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                        .map(folder -> folder.getFileName().toString())
                        .filter(PackPath::isId)
                        .sorted()
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    /// A pack, when it is there, its manifest can be trusted, and all files have the right sizes.
    Optional<InstalledPack> find(String id) throws IOException {
        Path folder = place(id);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = ManifestFile.read(folder);
            ManifestFile.checkFiles(folder, manifest);
            if (manifest.id().equals(id)) {
                return Optional.of(new InstalledPack(folder, manifest));
            }
            LOG.info("the pack in {} calls itself {}", id, manifest.id());
        } catch (NoSuchFileException e) {
            LOG.info("the pack {} went away while it was looked at: {}", id, e.getMessage());
        } catch (QuintetException e) {
            LOG.info("the pack {} is damaged: {}", id, e.getMessage());
        }
        return Optional.empty();
    }

    /// Puts a finished folder in its place, in one step; what is there is taken away first.
    InstalledPack put(Path staging, Manifest manifest) throws IOException {
        Path place = place(manifest.id());
        discard(place);
        DurableFiles.move(staging, place);
        InstalledPack pack = new InstalledPack(place, manifest);
        verifications().record(pack, true);
        return pack;
    }

    /// Takes a pack away, in one step; its files are deleted afterwards.
    ///
    /// @throws QuintetException where the system does not let go of a file in use
    void discard(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path trash = Files.createDirectories(root.resolve(".trash"));
        try {
            DurableFiles.move(place, trash.resolve(UUID.randomUUID().toString()));
        } catch (FileSystemException e) {
            throw new QuintetException(e, Kind.FAILED, "pack.inUse", place.getFileName(), root);
        }
        emptyTrash();
    }

    /// Deletes what earlier runs left behind: trash, half-made packs, and downloads of packs that
    /// are installed by now. Unfinished downloads stay. What another process works on is left to
    /// it, and what can't be deleted to the next start.
    void tidy() {
        try {
            emptyTrash();
            Path work = root.resolve(".work");
            if (Files.isDirectory(work)) {
                List<Path> folders;
                try (Stream<Path> list = Files.list(work)) {
                    folders = list.toList();
                }
                for (Path folder : folders) {
                    tidy(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("could not tidy {}: {}", root, e.toString());
        }
    }

    private void tidy(Path work) throws IOException {
        String id = work.getFileName().toString();
        try (@Nullable PackLock lock = tryLock(id).orElse(null)) {
            if (lock == null) {
                return;
            }
            clear(id);
        }
    }

    /// Deletes what is half-made of a pack, and its download where the pack is installed. The
    /// caller holds the lock.
    void clear(String id) throws IOException {
        Path work = work(id);
        DurableFiles.deleteTree(work.resolve(STAGING));
        DurableFiles.deleteTree(work.resolve(SCRATCH));
        boolean empty;
        try (Stream<Path> list = Files.list(work)) {
            empty = list.findAny().isEmpty();
        }
        if (empty || find(id).isPresent()) {
            DurableFiles.deleteTree(work);
        }
    }

    private void emptyTrash() {
        try {
            DurableFiles.deleteTree(root.resolve(".trash"));
        } catch (IOException e) {
            // A file still in use on Windows: it goes at the next start.
            LOG.info("left in the trash for now: {}", e.toString());
        }
    }
}
