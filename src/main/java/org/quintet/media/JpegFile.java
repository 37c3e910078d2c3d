package org.quintet.media;

/// The markers of a JPEG file (ITU-T T.81, annex B), as far as to tell a whole file from a cut one.
final class JpegFile {
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;

    private JpegFile() {}

    /// Whether the end-of-image marker is there. Decoders go on without it, in grey.
    static boolean hasEnd(byte[] file) {
        int at = 2;
        while (at + 3 < file.length) {
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff || marker == 0xff) {
                at++;
            } else if (marker == EOI) {
                return true;
            } else if (isBare(marker)) {
                at += 2;
            } else {
                at += 2 + Math.max(2, ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff));
                if (marker == SOS) {
                    at = endOfScan(file, at);
                }
            }
        }
        return at + 1 < file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == EOI;
    }

    private static boolean isBare(int marker) {
        return marker <= 1 || (marker >= 0xd0 && marker <= 0xd8);
    }

    /// The next marker that is neither a stuffed byte nor a restart.
    private static int endOfScan(byte[] file, int from) {
        int at = from;
        while (at + 1 < file.length
                && ((file[at] & 0xff) != 0xff
                        || file[at + 1] == 0
                        || (file[at + 1] & 0xf8) == 0xd0)) {
            at++;
        }
        return at;
    }
}
