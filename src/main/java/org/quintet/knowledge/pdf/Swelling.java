package org.quintet.knowledge.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Finds out whether parts of a document are far larger than they pretend, before they are unpacked
/// into memory. Pictures are not looked at, since nothing unpacks them. Thread-safe.
public final class Swelling {
    /// What packed data can grow by at most in one step (RFC 1951).
    private static final int MOST_GROWTH = 1032;

    /// Parts that can at most come to this many bytes are not unpacked to see.
    private static final int SMALL = 1 << 16;

    private static final List<COSName> PACKED =
            List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private Swelling() {}

    /// Whether all parts of a document together stay below a size.
    ///
    /// @throws IOException where it is damaged
    public static boolean fits(PDDocument document, long most) throws IOException {
        COSDocument objects = document.getDocument();
        long left = most;
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            COSObject object = objects.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                left -= size(stream, left);
                if (left < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long size(COSStream stream, long most) throws IOException {
        int steps =
                switch (stream.getFilters()) {
                    case COSName name -> PACKED.contains(name) ? 1 : 0;
                    case COSArray names ->
                            (int) names.toList().stream().filter(PACKED::contains).count();
                    case null, default -> 0;
                };
        long length = stream.getLength();
        if (steps == 0 || length * Math.pow(MOST_GROWTH, steps) < SMALL) {
            return length;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream unpacked = raw;
            for (int i = 0; i < steps; i++) {
                unpacked = new InflaterInputStream(unpacked);
            }
            return count(unpacked, most);
        }
    }

    private static long count(InputStream in, long most) {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try {
            for (int n = in.read(buffer); n >= 0 && all <= most; n = in.read(buffer)) {
                all += n;
            }
        } catch (IOException e) {
            // Damaged data end here; what reads them will end here too, or tell.
            return all;
        }
        return all;
    }
}
