package org.quintet.media.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Writes a WAV file, mono, 16 bit, piece by piece. After every piece the file is whole: when the
/// program is ended the hard way, all that was written by then can be read. For one thread.
///
/// Form: Multimedia Programming Interface and Data Specifications 1.0, IBM and Microsoft, 1991.
public final class WavWriter implements AutoCloseable {
    private static final int HEADER = 44;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;
    private static final short BITS = 16;
    private static final int LOUDEST = 1 << (BITS - 1);
    private static final long MOST_BYTES = 0xffff_ffffL - HEADER;

    private final Path file;
    private final int sampleRate;
    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private long bytes;

    /// Makes a file, or empties the one that is there.
    ///
    /// @throws QuintetException where it can't be made
    public WavWriter(Path file, int sampleRate) {
        this.file = file;
        this.sampleRate = sampleRate;
        try {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(e);
        }
        try {
            writeHeader();
        } catch (QuintetException e) {
            close();
            throw e;
        }
    }

    /// Appends samples; those louder than 1 are cut off there.
    ///
    /// @throws QuintetException where the disk takes no more; what was written before stays
    public void write(float[] samples, int offset, int length) {
        if (bytes + (long) Short.BYTES * length > MOST_BYTES) {
            throw new QuintetException(Kind.FAILED, "media.sound_file_full", file.toString());
        }
        if (buffer.capacity() < Short.BYTES * length) {
            buffer = ByteBuffer.allocate(Short.BYTES * length).order(ByteOrder.LITTLE_ENDIAN);
        }
        buffer.clear();
        for (int i = offset; i < offset + length; i++) {
            int sample = Math.round(samples[i] * LOUDEST);
            buffer.putShort((short) Math.clamp(sample, -LOUDEST, LOUDEST - 1));
        }
        buffer.flip();
        put(buffer, HEADER + bytes);
        bytes += (long) Short.BYTES * length;
        writeHeader();
    }

    private void writeHeader() {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (HEADER - 8 + bytes)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(FORMAT_BYTES).putShort(PCM).putShort((short) 1);
        header.putInt(sampleRate).putInt(Short.BYTES * sampleRate);
        header.putShort((short) Short.BYTES).putShort(BITS);
        header.put(ascii("data")).putInt((int) bytes);
        put(header.flip(), 0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void put(ByteBuffer from, long at) {
        try {
            long position = at;
            while (from.hasRemaining()) {
                position += channel.write(from, position);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private QuintetException failure(IOException cause) {
        return new QuintetException(cause, Kind.FAILED, "media.unwritable", file.toString());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
