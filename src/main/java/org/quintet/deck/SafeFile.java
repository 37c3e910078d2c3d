package org.quintet.deck;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Writes a file so that it is there whole or not at all: to a temporary one beside it, which then
/// takes its place. Whatever goes wrong, an older file stays as it was.
final class SafeFile {
    private SafeFile() {}

    /// Fills a file.
    @FunctionalInterface
    interface Filler {
        void fill(Path file) throws IOException;
    }

    /// @throws QuintetException where the file can't be written, and what the filler throws
    static void write(Path target, Filler filler) {
        Path file = target.toAbsolutePath();
        Path folder = folderOf(file);
        try {
            if (Files.exists(file) && readOnly(file)) {
                throw new QuintetException(Kind.FAILED, "deck.readOnly", file);
            }
            Path fresh = fresh(folder, file);
            try {
                filler.fill(fresh);
                replace(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, key(e), file, reason(e));
        }
    }

    /// The folder a file lies in.
    ///
    /// @throws QuintetException where it is not there
    static Path folderOf(Path target) {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new QuintetException(
                    Kind.FAILED, "deck.noFolder", folder == null ? file : folder);
        }
        return folder;
    }

    /// Makes a folder, and those above it, where they are missing.
    ///
    /// @throws QuintetException where that can't be
    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "deck.noFolder", folder);
        }
    }

    private static Path fresh(Path folder, Path file) throws IOException {
        try {
            return Files.createTempFile(folder, ".quintet-", ".new");
        } catch (AccessDeniedException e) {
            throw new QuintetException(e, Kind.FAILED, "deck.noFolder", folder);
        } catch (NoSuchFileException e) {
            // The folder went between the look and the touch.
            throw new QuintetException(e, Kind.FAILED, "deck.noFolder", file);
        }
    }

    private static void replace(Path fresh, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (posix(fresh)) {
            // A temporary file is for its owner alone; what is saved is as any file of the user.
            Files.setPosixFilePermissions(
                    fresh,
                    Files.exists(file)
                            ? Files.getPosixFilePermissions(file)
                            : Set.of(
                                    PosixFilePermission.OWNER_READ,
                                    PosixFilePermission.OWNER_WRITE,
                                    PosixFilePermission.GROUP_READ,
                                    PosixFilePermission.OTHERS_READ));
        }
        try {
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException | FileAlreadyExistsException e) {
            // Windows says so of a file that another program holds open.
            throw new QuintetException(e, Kind.FAILED, "deck.readOnly", file);
        }
    }

    /// Whether nobody may write the file. Its folder alone decides whether it can be replaced, but
    /// who marked it so wants it kept.
    private static boolean readOnly(Path file) throws IOException {
        if (posix(file)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            boolean marked =
                    !permissions.contains(PosixFilePermission.OWNER_WRITE)
                            && !permissions.contains(PosixFilePermission.GROUP_WRITE);
            return marked || !Files.isWritable(file);
        }
        return !Files.isWritable(file);
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String key(IOException failure) {
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        boolean full =
                reason.contains("no space left")
                        || reason.contains("not enough space")
                        || reason.contains("quota");
        return full ? "deck.full" : "deck.failed";
    }

    private static String reason(IOException failure) {
        String reason =
                failure instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
