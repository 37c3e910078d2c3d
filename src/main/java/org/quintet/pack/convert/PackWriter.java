package org.quintet.pack.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.DiskSpace;
import org.quintet.pack.Manifest.PackFile;
import org.quintet.pack.Sha256;

/// Writes a pack's large files with all cores and hashes files. For one thread.
public final class PackWriter {
    private static final String CONVERTING = "pack.converting";

    private final Path folder;
    private final Progress progress;
    private final Stop stop;

    /// @param folder where the files go
    public PackWriter(Path folder, Progress progress, Stop stop) {
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    /// Writes files by their plans.
    ///
    /// @throws QuintetException where the disk has not enough room
    /// @throws InternalError where a mapped file that a plan reads from got shorter meanwhile
    public void write(Map<String, WeightsFile> files) throws IOException {
        DiskSpace.SYSTEM.require(
                folder, files.values().stream().mapToLong(WeightsFile::size).sum());
        long total = files.values().stream().mapToLong(WeightsFile::payload).sum();
        AtomicLong done = new AtomicLong();
        List<FileChannel> channels = new ArrayList<>();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (Map.Entry<String, WeightsFile> file : files.entrySet()) {
                FileChannel channel = create(folder.resolve(file.getKey()));
                channels.add(channel);
                for (WeightsFile.Piece piece : file.getValue().pieces()) {
                    work.add(
                            () -> {
                                piece.write(sink(channel, done, total));
                                return null;
                            });
                }
            }
            runAll(work);
        } finally {
            for (FileChannel channel : channels) {
                channel.close();
            }
        }
    }

    /// Sizes and SHA-256 of files in the folder.
    public List<PackFile> describe(List<String> names) throws IOException {
        List<Callable<PackFile>> work = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            work.add(() -> new PackFile(name, Files.size(file), Sha256.of(file, _ -> {}, stop)));
        }
        return runAll(work);
    }

    private WeightsFile.Sink sink(FileChannel channel, AtomicLong done, long total) {
        return (bytes, offset) -> {
            stop.check();
            int length = bytes.remaining();
            try {
                for (long at = offset; bytes.hasRemaining(); ) {
                    at += channel.write(bytes, at);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.at(CONVERTING, done.addAndGet(length), total);
        };
    }

    private static FileChannel create(Path path) throws IOException {
        return FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    /// Runs work on all cores, in order of the list; the first failure ends the rest.
    private static <T> List<T> runAll(List<Callable<T>> work) throws IOException {
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<T>> running = work.stream().map(cores::submit).toList();
            List<T> results = new ArrayList<>();
            try {
                for (Future<T> one : running) {
                    results.add(one.get());
                }
            } catch (ExecutionException e) {
                cores.shutdownNow();
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                cores.shutdownNow();
                Thread.currentThread().interrupt();
                throw new QuintetException(e, Kind.STOPPED, "core.stopped");
            }
            return results;
        }
    }
}
