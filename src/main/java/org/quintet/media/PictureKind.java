package org.quintet.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/// The picture formats that are read, told apart by what a file holds and never by its name.
enum PictureKind {
    PNG("PNG"),
    JPEG("JPEG"),
    GIF("GIF"),
    BMP("BMP"),
    TIFF("TIFF"),
    WEBP("WebP"),
    AVIF("AVIF");

    private static final int BRANDS_END = 64;

    private final String shown;

    PictureKind(String shown) {
        this.shown = shown;
    }

    /// The name people know it by.
    String shown() {
        return shown;
    }

    /// The kind of a file, from its first bytes.
    static Optional<PictureKind> of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, BRANDS_END), ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("BM")) {
            return Optional.of(BMP);
        }
        // The second pair is BigTIFF, with offsets of 64 bits.
        if (head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("II+\0")
                || head.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        // ISO/IEC 23000-22: `avif` or `avis` among the brands of the file type box.
        if (head.startsWith("ftyp", 4) && head.indexOf("avi", 8) > 0) {
            return Optional.of(AVIF);
        }
        return Optional.empty();
    }
}
