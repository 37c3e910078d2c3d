package org.quintet.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Word and PowerPoint files, opened with care: an archive that unpacks to more than is read is
/// refused before its parts are taken into memory, and nothing that it links to is fetched.
final class OfficeFile {
    static {
        // What all parts come to is counted below; files of many slides hold more parts, and those
        // with many equal rows are packed tighter, than the library expects.
        ZipSecureFile.setMaxFileCount(Limits.PARTS);
        ZipSecureFile.setMaxEntrySize(Limits.DOCUMENT_BYTES);
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    private OfficeFile() {}

    static List<Passage> passages(String name, Path file) throws IOException {
        checkSize(name, file);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            String type = type(parts);
            if (type.contains("wordprocessingml") || type.contains("ms-word")) {
                return WordPassages.of(name, parts);
            }
            if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
                return SlidePassages.of(name, parts);
            }
            throw new QuintetException(Kind.FAILED, "knowledge.otherKind", name);
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static String type(OPCPackage parts) throws OpenXML4JException {
        List<PackagePart> main =
                parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        return main.isEmpty() ? "" : main.getFirst().getContentType();
    }

    /// Counts what the parts that hold text really unpack to; sizes that are written in an archive
    /// may lie.
    private static void checkSize(String name, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = Limits.UNPACKED_BYTES;
            byte[] buffer = new byte[1 << 16];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (!part.endsWith(".xml") && !part.endsWith(".rels")) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            throw new QuintetException(
                                    Kind.FAILED,
                                    "knowledge.swells",
                                    name,
                                    Limits.UNPACKED_BYTES >> 20);
                        }
                    }
                }
            }
        }
    }

    /// What is wrong with a file in the form that Office had before 2007, in which locked files are
    /// still wrapped.
    static QuintetException refusal(String name, Path file) throws IOException {
        try (POIFSFileSystem old = new POIFSFileSystem(file.toFile(), true)) {
            boolean locked = old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
            return new QuintetException(
                    Kind.FAILED, locked ? "knowledge.locked" : "knowledge.oldOffice", name);
        }
    }
}
