package org.quintet.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// The right to change one pack, held by one thread of one process. The system gives it back when
/// the process dies. Its file stays, since deleting it would let two processes lock two files of
/// one name.
final class PackLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    private final FileChannel channel;

    private PackLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, waiting as long as another holds it.
    static PackLock take(Path file, Progress progress, Stop stop) throws IOException {
        while (true) {
            Optional<PackLock> lock = tryTake(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            progress.at("pack.waiting", 0, -1);
            stop.check();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new QuintetException(e, Kind.STOPPED, "core.stopped");
            }
        }
    }

    /// Takes the lock unless another holds it.
    static Optional<PackLock> tryTake(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new PackLock(channel));
            }
        } catch (OverlappingFileLockException _) {
            // Another thread of this process has it: the same as another process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
