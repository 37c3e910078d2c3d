package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// The packs in a folder. Thread-safe; several processes may share the folder.
public final class PackStore implements Packs {
    /// The id that stands for the pack which suits this machine.
    public static final String RECOMMENDED = "recommended";

    private static final String IMPORTED = "pack.purpose.imported";
    private static final String BROKEN = "pack.purpose.broken";

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Fetcher fetcher;
    private final PackConverter converter;
    private final Installer installer;
    private final DiskSpace space;
    private final long memoryMb;

    /// The packs of a folder, which need not exist yet; what earlier runs left unfinished in it is
    /// cleaned up.
    ///
    /// @param root the folder
    /// @param fetcher brings files; stays the caller's to close
    /// @param converter makes packs of GGUF files
    /// @param trial tries each pack out before it is installed
    /// @param memoryMb memory of this machine
    public PackStore(
            Path root,
            Catalogue catalogue,
            Fetcher fetcher,
            PackConverter converter,
            PackTrial trial,
            long memoryMb) {
        this(root, catalogue, fetcher, converter, trial, memoryMb, DiskSpace.SYSTEM);
    }

    PackStore(
            Path root,
            Catalogue catalogue,
            Fetcher fetcher,
            PackConverter converter,
            PackTrial trial,
            long memoryMb,
            DiskSpace space) {
        this.shelf = new Shelf(root);
        this.catalogue = catalogue;
        this.fetcher = fetcher;
        this.converter = converter;
        this.installer = new Installer(shelf, trial);
        this.space = space;
        this.memoryMb = memoryMb;
        shelf.tidy();
    }

    @Override
    public List<Pack> list() {
        return onDisk(
                () -> {
                    List<Pack> packs = new ArrayList<>();
                    List<String> others = new ArrayList<>(shelf.ids());
                    for (Catalogue.Entry entry : catalogue.packs()) {
                        packs.add(known(entry, shelf.find(entry.id())));
                        others.remove(entry.id());
                    }
                    for (String id : others) {
                        Optional<InstalledPack> pack = shelf.find(id);
                        packs.add(pack.isPresent() ? imported(pack.get()) : broken(id));
                    }
                    return packs;
                });
    }

    @Override
    public String recommended() {
        return catalogue.recommended(memoryMb).id();
    }

    /// An installed pack, ready to be loaded.
    ///
    /// @throws QuintetException of kind `PACK_MISSING` where it is not there or not whole
    public InstalledPack open(String id) {
        String name = resolve(id);
        return onDisk(() -> shelf.find(name))
                .orElseThrow(() -> new QuintetException(Kind.PACK_MISSING, "pack.absent", name));
    }

    @Override
    public void get(String id, Progress progress, Stop stop) {
        String name = resolve(id);
        Optional<Catalogue.Entry> entry = catalogue.find(name);
        if (entry.isEmpty()) {
            // Not in the catalogue, so it can only be an import that is there already.
            open(name);
            return;
        }
        changeDisk(() -> bringUnlessThere(entry.get(), progress, stop));
    }

    private void bringUnlessThere(Catalogue.Entry entry, Progress progress, Stop stop)
            throws IOException {
        if (isSound(entry.id())) {
            return;
        }
        try (PackLock _ = shelf.lock(entry.id(), progress, stop)) {
            // Another process may have brought it while this one waited.
            if (!isSound(entry.id())) {
                bring(entry, progress, stop);
            }
        }
    }

    private boolean isSound(String id) throws IOException {
        Optional<InstalledPack> pack = shelf.find(id);
        return pack.isPresent()
                && shelf.verifications().state(pack.get()) != Verifications.State.BAD;
    }

    private void bring(Catalogue.Entry entry, Progress progress, Stop stop) throws IOException {
        Path work = shelf.work(entry.id());
        long missing = 0;
        long largestPiece = 0;
        for (Catalogue.RemoteFile file : entry.files()) {
            missing += PartialFile.missing(work, file);
            largestPiece = Math.max(largestPiece, largestPiece(file));
        }
        space.require(work, missing + 2 * largestPiece + entry.installedBytes());
        fetcher.fetch(entry, work, progress, stop);
        try {
            Path staging = shelf.staging(entry.id());
            progress.at("pack.converting", 0, -1);
            Manifest manifest = assemble(entry, work, staging, progress, stop);
            installer.install(staging, Manifests.fromCatalogue(manifest, entry), progress, stop);
        } finally {
            // A failed try must not keep the disk filled; what was fetched stays for the next one.
            shelf.clear(entry.id());
        }
    }

    private static long largestPiece(Catalogue.RemoteFile file) {
        return file.packages().stream()
                .flatMap(set -> set.parts().stream())
                .mapToLong(Catalogue.Part::bytes)
                .max()
                .orElse(0);
    }

    /// Fills a folder with the files of a pack.
    private Manifest assemble(
            Catalogue.Entry entry, Path work, Path staging, Progress progress, Stop stop)
            throws IOException {
        List<Path> models = new ArrayList<>();
        for (Catalogue.RemoteFile file : entry.files()) {
            Path fetched = work.resolve(file.file());
            if (file.place() == null) {
                models.add(fetched);
            } else {
                Path place = staging.resolve(file.place());
                Files.createDirectories(place.getParent());
                Files.copy(fetched, place);
            }
        }
        return switch (models.size()) {
            case 0 -> Manifests.of(entry);
            case 1 -> converter.convert(models.getFirst(), staging, progress, stop);
            default -> converter.convert(work, staging, progress, stop);
        };
    }

    @Override
    public boolean verify(String id, Progress progress, Stop stop) {
        InstalledPack pack = open(id);
        return onDisk(
                () -> {
                    boolean good = Installer.damaged(pack, progress, stop).isEmpty();
                    shelf.verifications().record(pack, good);
                    return good;
                });
    }

    @Override
    public void remove(String id) {
        String name = resolve(id);
        changeDisk(
                () -> {
                    try (PackLock _ = shelf.tryLock(name).orElseThrow(() -> busy(name))) {
                        shelf.discard(shelf.place(name));
                        DurableFiles.deleteTree(shelf.work(name));
                        shelf.verifications().forget(name);
                    }
                });
    }

    private static QuintetException busy(String id) {
        return new QuintetException(Kind.FAILED, "pack.busy", id);
    }

    @Override
    public Pack importFrom(Path source, Progress progress, Stop stop) {
        return onDisk(
                () -> {
                    InstalledPack pack =
                            new PackImport(shelf, installer, converter, space)
                                    .run(source.toAbsolutePath(), progress, stop);
                    Optional<Catalogue.Entry> entry = catalogue.find(pack.manifest().id());
                    return entry.isPresent()
                            ? known(entry.get(), Optional.of(pack))
                            : imported(pack);
                });
    }

    /// The id that a user means.
    private String resolve(String id) {
        String name = id.equals(RECOMMENDED) ? recommended() : id;
        if (!PackPath.isId(name)
                || (catalogue.find(name).isEmpty() && !Files.isDirectory(shelf.place(name)))) {
            List<String> known = new ArrayList<>(onDisk(shelf::ids));
            known.removeIf(there -> catalogue.find(there).isPresent());
            known.addAll(0, catalogue.packs().stream().map(Catalogue.Entry::id).toList());
            throw new QuintetException(
                    Kind.USAGE, "pack.unknown", PackPath.shown(id), String.join(", ", known));
        }
        return name;
    }

    /// What is installed speaks for itself: it may be an import under the same id.
    private Pack known(Catalogue.Entry entry, Optional<InstalledPack> pack) throws IOException {
        Manifest.License licence = pack.map(p -> p.manifest().license()).orElse(entry.license());
        return new Pack(
                entry.id(),
                entry.use(),
                pack.map(p -> p.manifest().name()).orElse(entry.name()),
                entry.purpose(),
                licence.spdx(),
                licence.url(),
                entry.downloadBytes(),
                pack.map(PackStore::bytes).orElse(entry.installedBytes()),
                entry.minRamMb(),
                pack.isPresent(),
                pack.isPresent() && isGood(pack.get()),
                entry.id().equals(recommended()));
    }

    private Pack imported(InstalledPack pack) throws IOException {
        Manifest manifest = pack.manifest();
        return new Pack(
                manifest.id(),
                manifest.use(),
                manifest.name(),
                IMPORTED,
                manifest.license().spdx(),
                manifest.license().url(),
                0,
                bytes(pack),
                manifest.variants().stream().mapToInt(Manifest.Variant::minRamMb).max().orElse(0),
                true,
                isGood(pack),
                false);
    }

    private static Pack broken(String id) {
        return new Pack(id, Packs.Use.WRITER, id, BROKEN, "", "", 0, 0, 0, false, false, false);
    }

    private boolean isGood(InstalledPack pack) throws IOException {
        return shelf.verifications().state(pack) == Verifications.State.GOOD;
    }

    private static long bytes(InstalledPack pack) {
        return pack.manifest().files().stream().mapToLong(Manifest.PackFile::bytes).sum();
    }

    private void changeDisk(DiskChange change) {
        onDisk(
                () -> {
                    change.run();
                    return true;
                });
    }

    private <T> T onDisk(DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw space.failure(shelf.root(), e);
        }
    }

    @FunctionalInterface
    private interface DiskWork<T> {
        T run() throws IOException;
    }

    @FunctionalInterface
    private interface DiskChange {
        void run() throws IOException;
    }
}
