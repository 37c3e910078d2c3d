package org.quintet.pack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What the tests of this room need again and again.
final class Workbench {
    static final String FILE = "model.gguf";

    private Workbench() {}

    /// Bytes that look like a model file: a GGUF header and noise.
    static byte[] model(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        bytes[0] = 'G';
        bytes[1] = 'G';
        bytes[2] = 'U';
        bytes[3] = 'F';
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Catalogue.Entry entry(
            String id, byte[] model, List<URI> locations, List<Catalogue.PackageSet> packages) {
        return new Catalogue.Entry(
                id,
                "writer",
                "1",
                "Model " + id,
                "pack.purpose.lite",
                new Manifest.License("Apache-2.0", "https://example.org", true),
                List.of("en"),
                new Manifest.Capabilities(List.of("text"), List.of("text")),
                id.equals("base") ? 8192 : 2048,
                model.length,
                List.of(
                        new Catalogue.RemoteFile(
                                FILE,
                                null,
                                null,
                                model.length,
                                sha256(model),
                                locations,
                                packages)),
                new Manifest.SelfTest("Hello", "hello"));
    }

    static Catalogue catalogue(Catalogue.Entry... entries) {
        return new Catalogue(2, List.of(entries));
    }

    static Fetcher fetcher(Map<String, String> environment) {
        return fetcher(environment, Duration.ofSeconds(30));
    }

    static Fetcher fetcher(Map<String, String> environment, Duration patience) {
        return new Fetcher(List.of(), environment, patience, DiskSpace.SYSTEM);
    }

    /// A converter that keeps the file as it is.
    static final PackConverter KEEP =
            (model, folder, progress, stop) -> {
                Files.copy(model, folder.resolve(FILE));
                return manifest("any", List.of());
            };

    static Manifest manifest(String id, List<Manifest.PackFile> files) {
        return new Manifest(
                1,
                id,
                "1",
                "A model",
                new Manifest.License("MIT", "https://example.org", true),
                Map.of(),
                Manifest.QUINTET_LAYOUT,
                null,
                new Manifest.Capabilities(List.of("text"), List.of("text")),
                List.of("en"),
                files,
                List.of(new Manifest.Variant("q4", List.of("cpu"), 1000, 0)),
                Map.of("decoder", new Manifest.PartFile(FILE, null)),
                null,
                null,
                null,
                null,
                null);
    }

    /// Writes a whole pack with one file.
    static Path pack(Path folder, String id, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(FILE), content);
        ManifestFile.write(
                folder,
                manifest(
                        id, List.of(new Manifest.PackFile(FILE, content.length, sha256(content)))));
        return folder;
    }

    static PackStore store(Path root, Catalogue catalogue, Fetcher fetcher) {
        return new PackStore(root, catalogue, fetcher, KEEP, (_, _, _) -> {}, 4000);
    }
}
