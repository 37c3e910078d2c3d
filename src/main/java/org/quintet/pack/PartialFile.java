package org.quintet.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// The beginning of a file that is being fetched: how much of it is on disk says where to go on.
/// Used by one thread at a time.
final class PartialFile implements AutoCloseable {
    private final Path path;
    private final Catalogue.RemoteFile file;
    private final FileChannel channel;
    private final DiskSpace space;

    private PartialFile(
            Path path, Catalogue.RemoteFile file, FileChannel channel, DiskSpace space) {
        this.path = path;
        this.file = file;
        this.channel = channel;
        this.space = space;
    }

    /// Opens what there is of a file in a folder, or begins it. What is longer than the file can be
    /// is cut off. A file that an earlier try has finished is looked at again.
    static PartialFile open(Path folder, Catalogue.RemoteFile file, DiskSpace space)
            throws IOException {
        Path path = partial(folder, file);
        Path finished = folder.resolve(file.file());
        if (Files.exists(finished)) {
            Files.move(finished, path, StandardCopyOption.REPLACE_EXISTING);
        }
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        PartialFile partial = new PartialFile(path, file, channel, space);
        if (partial.size() > file.bytes()) {
            partial.cutTo(file.bytes());
        }
        return partial;
    }

    /// Bytes of a file that are missing in a folder.
    static long missing(Path folder, Catalogue.RemoteFile file) throws IOException {
        for (Path there : List.of(folder.resolve(file.file()), partial(folder, file))) {
            if (Files.exists(there)) {
                return Math.max(0, file.bytes() - Files.size(there));
            }
        }
        return file.bytes();
    }

    private static Path partial(Path folder, Catalogue.RemoteFile file) {
        return folder.resolve(file.file() + ".part");
    }

    /// Gives the verified file its own name, after it is closed.
    void finish() throws IOException {
        Files.move(path, path.resolveSibling(file.file()), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Bytes the whole file will have.
    long length() {
        return file.bytes();
    }

    /// Bytes that are there.
    long size() throws IOException {
        return channel.size();
    }

    /// Whether all bytes are there, right or wrong.
    boolean complete() throws IOException {
        return size() == length();
    }

    /// Adds bytes at the end.
    ///
    /// @throws org.quintet.core.QuintetException where the disk does not take them
    void append(ByteBuffer bytes) {
        try {
            long at = channel.size();
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw space.failure(path, e);
        }
    }

    /// Forgets all bytes from a place on.
    void cutTo(long bytes) throws IOException {
        channel.truncate(bytes);
    }

    /// Whether a range holds what it should.
    boolean holds(long offset, long length, String sha256, Stop stop) throws IOException {
        return size() >= offset + length
                && Sha256.of(channel, offset, length, _ -> {}, stop).equals(sha256);
    }

    /// Whether the complete file is the right one; its bytes are on disk then.
    boolean verified(Progress progress, Stop stop) throws IOException {
        channel.force(true);
        String hash =
                Sha256.of(
                        channel,
                        0,
                        length(),
                        done -> progress.at("pack.checking", done, length()),
                        stop);
        return hash.equals(file.sha256());
    }

    /// The length of the longest beginning that is known to be right by the hashes of the pieces.
    long good(List<Catalogue.Part> pieces, Stop stop) throws IOException {
        long good = 0;
        for (Catalogue.Part piece : pieces) {
            if (!holds(good, piece.bytes(), piece.sha256(), stop)) {
                break;
            }
            good += piece.bytes();
        }
        return good;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
