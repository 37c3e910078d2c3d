package org.quintet.pack.gguf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import org.quintet.pack.Manifest.PackFile;

/// Writes a pack's large files with all cores and hashes files. For one thread.
final class PackWriter {
    private static final String CONVERTING = "pack.gguf.converting";
    private static final int COPY_BYTES = 4 << 20;

    private final Path folder;
    private final Progress progress;
    private final Stop stop;

    PackWriter(Path folder, Progress progress, Stop stop) {
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    /// Writes the weights file and the table of embeddings.
    void write(WeightsFile weights, Path weightsFile, GgufTensor table, Path tableFile)
            throws IOException {
        long tableBytes = table.data().byteSize();
        requireSpace(weights.size() + tableBytes);
        long total = weights.payload() + tableBytes;
        AtomicLong done = new AtomicLong();
        try (FileChannel weightsChannel = create(weightsFile);
                FileChannel tableChannel = create(tableFile)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (WeightsFile.Piece piece : weights.pieces()) {
                work.add(
                        () -> {
                            piece.write(sink(weightsChannel, done, total));
                            return null;
                        });
            }
            for (long at = 0; at < tableBytes; at += COPY_BYTES) {
                long from = at;
                long length = Math.min(COPY_BYTES, tableBytes - at);
                ByteBuffer bytes = table.data().asSlice(from, length).asByteBuffer();
                work.add(
                        () -> {
                            sink(tableChannel, done, total).write(bytes, from);
                            return null;
                        });
            }
            runAll(work);
        }
    }

    /// Sizes and SHA-256 of files in the folder.
    List<PackFile> describe(List<String> names) throws IOException {
        List<Callable<PackFile>> work = new ArrayList<>();
        for (String name : names) {
            work.add(() -> new PackFile(name, Files.size(folder.resolve(name)), sha256(name)));
        }
        return runAll(work);
    }

    private void requireSpace(long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < bytes) {
            throw new QuintetException(
                    Kind.FAILED, "pack.gguf.space", folder, Math.ceilDiv(bytes, 1_000_000));
        }
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

    private String sha256(String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                stop.check();
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
