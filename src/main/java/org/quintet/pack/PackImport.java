package org.quintet.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest.PackFile;

/// Takes models in from the user's own disk. Files are copied, and it is the copies that are
/// checked: what changes in the source afterwards, through a hard link or otherwise, changes
/// nothing in the pack. (On file systems that can, the copy shares its blocks with the source.)
///
/// @param shelf where packs go
/// @param installer does the last steps
/// @param converter makes packs of GGUF files and of folders that need it
/// @param space tells whether the copy fits
record PackImport(Shelf shelf, Installer installer, PackConverter converter, DiskSpace space) {
    private static final byte[] GGUF = "GGUF".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 1 << 22;
    private static final int MAX_ID = 40;

    // Beginnings of ZIP, gzip, 7z, RAR, xz, zstd and bzip2 files.
    private static final List<byte[]> ARCHIVES =
            List.of(
                    new byte[] {'P', 'K', 3, 4},
                    new byte[] {0x1f, (byte) 0x8b},
                    new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf},
                    new byte[] {'R', 'a', 'r', '!'},
                    new byte[] {(byte) 0xfd, '7', 'z', 'X'},
                    new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd},
                    new byte[] {'B', 'Z', 'h'});
    private static final Set<String> ARCHIVE_ENDINGS = Set.of(".tar", ".zip", ".tgz", ".whl");

    /// Takes in a file or a folder.
    InstalledPack run(Path source, Progress progress, Stop stop) throws IOException {
        if (Files.isDirectory(source)) {
            Path folder = source.toRealPath();
            return !isPack(folder) && converter.takes(folder)
                    ? convert(folder, fileName(folder), size(folder), progress, stop)
                    : copy(folder, progress, stop);
        }
        if (!Files.isRegularFile(source)) {
            throw new QuintetException(Kind.USAGE, "pack.noImport", source);
        }
        byte[] head = head(source);
        if (Arrays.equals(head, GGUF)) {
            String name = fileName(source).replaceFirst("(?i)\\.gguf$", "");
            return convert(source, name, Files.size(source), progress, stop);
        }
        String name = fileName(source);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean archive =
                ARCHIVES.stream().anyMatch(magic -> startsWith(head, magic))
                        || ARCHIVE_ENDINGS.stream().anyMatch(lower::endsWith);
        throw new QuintetException(
                Kind.FAILED, archive ? "pack.archive" : "pack.unknownFile", PackPath.shown(name));
    }

    private static boolean isPack(Path folder) {
        return Files.exists(folder.resolve(ManifestFile.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private InstalledPack convert(Path model, String name, long bytes, Progress progress, Stop stop)
            throws IOException {
        String id = freeId(name);
        try (PackLock _ = shelf.lock(id, progress, stop)) {
            requireFree(id);
            // What a model becomes is at most a little larger than itself, save for 4-bit forms
            // that are widened to 8 bits.
            space.require(shelf.work(id), 2 * bytes);
            try {
                Path staging = shelf.staging(id);
                progress.at("pack.converting", 0, -1);
                Manifest manifest = converter.convert(model, staging, progress, stop);
                return installer.install(
                        staging,
                        Manifests.imported(
                                manifest, id, Map.of("file", PackPath.shown(fileName(model)))),
                        progress,
                        stop);
            } finally {
                shelf.clear(id);
            }
        }
    }

    private InstalledPack copy(Path folder, Progress progress, Stop stop) throws IOException {
        Manifest manifest;
        List<String> paths;
        boolean hashed = isPack(folder);
        if (hashed) {
            manifest = ManifestFile.read(folder);
            ManifestFile.checkFiles(folder, manifest);
            paths = manifest.files().stream().map(PackFile::path).toList();
        } else {
            FolderImport.Found found =
                    FolderImport.find(folder, freeId(String.valueOf(folder.getFileName())));
            manifest = found.manifest();
            paths = found.paths();
        }
        String id = manifest.id();
        try (PackLock _ = shelf.lock(id, progress, stop)) {
            requireFree(id);
            try {
                Path staging = shelf.staging(id);
                copy(folder, paths, staging, progress, stop);
                if (hashed) {
                    requireUnchanged(new InstalledPack(staging, manifest), progress, stop);
                }
                return installer.install(staging, manifest, progress, stop);
            } finally {
                shelf.clear(id);
            }
        }
    }

    private static void requireUnchanged(InstalledPack copy, Progress progress, Stop stop)
            throws IOException {
        List<String> damaged = Installer.damaged(copy, progress, stop);
        if (!damaged.isEmpty()) {
            throw new QuintetException(Kind.FAILED, "pack.wrongHash", damaged.getFirst());
        }
    }

    private void requireFree(String id) throws IOException {
        if (Files.exists(shelf.place(id), LinkOption.NOFOLLOW_LINKS)) {
            throw new QuintetException(Kind.FAILED, "pack.exists", id);
        }
    }

    private void copy(Path from, List<String> paths, Path to, Progress progress, Stop stop)
            throws IOException {
        long total = 0;
        for (String path : paths) {
            total += Files.size(from.resolve(path));
        }
        space.require(to, total);
        long done = 0;
        for (String path : paths) {
            Path target = to.resolve(path);
            Files.createDirectories(target.getParent());
            done = copy(from.resolve(path), target, done, total, progress, stop);
        }
    }

    private static long copy(
            Path from, Path to, long before, long total, Progress progress, Stop stop)
            throws IOException {
        long done = before;
        try (FileChannel in =
                        FileChannel.open(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                FileChannel out =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                stop.check();
                long moved = in.transferTo(at, BLOCK, out);
                if (moved <= 0) {
                    break;
                }
                at += moved;
                done += moved;
                progress.at("pack.copying", done, total);
            }
        }
        return done;
    }

    /// An id made of a name, not taken yet.
    private String freeId(String name) throws IOException {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String base = plain.substring(0, Math.min(MAX_ID, plain.length()));
        if (!PackPath.isId(base)) {
            base = "model";
        }
        String id = base;
        for (int i = 2; Files.exists(shelf.place(id), LinkOption.NOFOLLOW_LINKS); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(GGUF.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return ByteBuffer.wrap(head, 0, Math.min(head.length, magic.length))
                .equals(ByteBuffer.wrap(magic));
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
