package org.quintet.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// The right to change one pack, held by one thread of one process. The system gives it back when
/// the process dies. Its file stays, since deleting it would let two processes lock two files of
/// one name.
final class PackLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    /// The lock files that this process holds. A second channel on one of them must not even be
    /// opened: on POSIX systems closing it gives the lock of the first away.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private PackLock(Path file, FileChannel channel) {
        this.file = file;
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
        Path folder = Files.createDirectories(DurableFiles.parent(file));
        Path name = folder.toRealPath().resolve(file.getFileName());
        if (!HELD.add(name)) {
            return Optional.empty();
        }
        Optional<PackLock> lock = Optional.empty();
        try {
            lock = tryLock(name);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(name);
            }
        }
    }

    private static Optional<PackLock> tryLock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new PackLock(file, channel)) : Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
