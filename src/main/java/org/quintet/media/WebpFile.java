package org.quintet.media;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The chunks of a WebP file (RFC 9649), as far as the size and the first frame of an animation.
///
/// @param width declared width in pixels
/// @param height declared height in pixels
/// @param still a file that holds only the first frame, in the form decoders without animation read
@SuppressWarnings("ArrayRecordComponent") // passed on to the decoder at once, never compared
record WebpFile(int width, int height, byte[] still) {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int ALPHA_FLAG = 0x10;

    /// Reads the chunks.
    ///
    /// @throws IOException when the file ends too early or its chunks contradict each other
    static WebpFile of(byte[] file) throws IOException {
        if (file.length < HEADER + CHUNK_HEADER) {
            throw new EOFException("WebP of " + file.length + " bytes");
        }
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = CHUNK_HEADER + Integer.toUnsignedLong(data.getInt(4));
        if (end > file.length) {
            throw new EOFException("WebP declares " + end + " bytes and has " + file.length);
        }
        return of(data, file, (int) end);
    }

    private static WebpFile of(ByteBuffer data, byte[] file, int end) throws IOException {
        for (int at = HEADER; at + CHUNK_HEADER <= end; at = next(data, at)) {
            int body = at + CHUNK_HEADER;
            switch (tag(data, at)) {
                case "VP8 " -> {
                    require(data, body, 10);
                    return new WebpFile(
                            data.getShort(body + 6) & 0x3fff,
                            data.getShort(body + 8) & 0x3fff,
                            file);
                }
                case "VP8L" -> {
                    require(data, body, 5);
                    int bits = data.getInt(body + 1);
                    return new WebpFile((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, file);
                }
                case "ANMF" -> {
                    return firstFrame(data, file, at);
                }
                case "ALPH" -> {
                    return extended(data, file);
                }
                default -> {
                    // Profiles, notes and chunks of later versions say nothing about the size.
                }
            }
        }
        throw new EOFException("WebP without a picture");
    }

    private static WebpFile extended(ByteBuffer data, byte[] file) throws IOException {
        int body = HEADER + CHUNK_HEADER;
        require(data, body, 10);
        return new WebpFile(uint24(data, body + 4) + 1, uint24(data, body + 7) + 1, file);
    }

    private static WebpFile firstFrame(ByteBuffer data, byte[] file, int at) throws IOException {
        int body = at + CHUNK_HEADER;
        int end = (int) Math.min(file.length, body + Integer.toUnsignedLong(data.getInt(at + 4)));
        require(data, body, FRAME_HEADER + CHUNK_HEADER);
        int width = uint24(data, body + 6) + 1;
        int height = uint24(data, body + 9) + 1;
        byte[] chunks = Arrays.copyOfRange(file, body + FRAME_HEADER, end);
        boolean alpha = tag(data, body + FRAME_HEADER).equals("ALPH");
        ByteBuffer head =
                ByteBuffer.allocate(alpha ? HEADER + CHUNK_HEADER + 10 : HEADER)
                        .order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        head.putInt(head.capacity() - CHUNK_HEADER + chunks.length);
        head.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        if (alpha) {
            head.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(ALPHA_FLAG);
            putUint24(head, width - 1);
            putUint24(head, height - 1);
        }
        ByteArrayOutputStream still = new ByteArrayOutputStream(head.capacity() + chunks.length);
        still.write(head.array());
        still.write(chunks);
        return new WebpFile(width, height, still.toByteArray());
    }

    private static int next(ByteBuffer data, int at) throws IOException {
        long length = Integer.toUnsignedLong(data.getInt(at + 4));
        long next = at + CHUNK_HEADER + length + (length & 1);
        if (next > Integer.MAX_VALUE) {
            throw new EOFException("WebP chunk of " + length + " bytes");
        }
        return (int) next;
    }

    private static void require(ByteBuffer data, int at, int length) throws IOException {
        if (at + length > data.limit()) {
            throw new EOFException("WebP chunk ends at " + data.limit());
        }
    }

    private static String tag(ByteBuffer data, int at) {
        byte[] tag = new byte[4];
        data.get(at, tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }

    private static int uint24(ByteBuffer data, int at) {
        return (data.getShort(at) & 0xffff) | ((data.get(at + 2) & 0xff) << 16);
    }

    private static void putUint24(ByteBuffer data, int value) {
        data.putShort((short) value).put((byte) (value >> 16));
    }
}
