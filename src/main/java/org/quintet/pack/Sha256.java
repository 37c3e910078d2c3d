package org.quintet.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.quintet.core.Stop;

/// SHA-256 of files, in lower-case hex.
public final class Sha256 {
    private static final int BLOCK = 1 << 20;

    private Sha256() {}

    /// The hash of a whole file.
    ///
    /// @param done hears the bytes read so far
    public static String of(Path file, LongConsumer done, Stop stop) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel, 0, Long.MAX_VALUE, done, stop);
        }
    }

    /// The hash of a range of a file, or of what there is of it.
    static String of(FileChannel file, long offset, long length, LongConsumer done, Stop stop)
            throws IOException {
        MessageDigest digest = digest();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < length; ) {
            stop.check();
            block.clear().limit((int) Math.min(BLOCK, length - at));
            int read = file.read(block, offset + at);
            if (read < 0) {
                break;
            }
            digest.update(block.flip());
            at += read;
            done.accept(at);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
