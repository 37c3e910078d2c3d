package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.core.Packs;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.pack.Manifest.PackFile;

/// Reads and writes `pack.json`. What comes out of [#read] has passed every rule: it is of a known
/// schema, complete, and names files inside the pack only.
public final class ManifestFile {
    /// The name of the file in the folder of a pack.
    public static final String NAME = "pack.json";

    private static final int SCHEMA = 1;
    private static final int MAX_FILES = 10_000;
    private static final Set<String> LAYOUTS =
            Set.of(Manifest.QUINTET_LAYOUT, "transformers.js", "genai");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private ManifestFile() {}

    /// Reads the manifest of a pack's folder and checks it by itself; see [#checkFiles] for the
    /// files it names.
    ///
    /// @throws QuintetException where it is not a manifest this version can trust
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new QuintetException(Kind.FAILED, "pack.missingFile", NAME);
        }
        return check(StrictJson.read(file, Manifest.class));
    }

    /// Writes the manifest of a pack, whole or not at all; what is there before is replaced.
    static void write(Path folder, Manifest manifest) throws IOException {
        DurableFiles.write(folder.resolve(NAME), StrictJson.write(check(manifest)));
    }

    /// Compares the files on disk with the manifest by kind and size, without reading them.
    ///
    /// @throws QuintetException for the first that is missing, of another size, or reached by a
    ///   link
    public static void checkFiles(Path folder, Manifest manifest) throws IOException {
        for (PackFile file : manifest.files()) {
            Path path = folder;
            for (String name : file.path().split("/", -1)) {
                path = path.resolve(name);
                if (Files.isSymbolicLink(path)) {
                    throw new QuintetException(Kind.FAILED, "pack.link", file.path());
                }
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new QuintetException(Kind.FAILED, "pack.missingFile", file.path());
            }
            long size = Files.size(path);
            if (size != file.bytes()) {
                throw new QuintetException(
                        Kind.FAILED, "pack.wrongSize", file.path(), size, file.bytes());
            }
        }
    }

    private static Manifest check(Manifest m) {
        if (m.schema() != SCHEMA) {
            throw new QuintetException(Kind.FAILED, "pack.schema", m.schema(), SCHEMA);
        }
        require(m.id() != null && PackPath.isId(m.id()), "id");
        requireText(m.version(), "version");
        requireText(m.name(), "name");
        require(m.license() != null, "license");
        requireText(m.license().spdx(), "license.spdx");
        require(m.license().url() != null, "license.url");
        require(m.source() != null, "source");
        require(m.layout() != null && LAYOUTS.contains(m.layout()), "layout");
        require(m.kind() == null || Packs.Use.of(m.kind()).isPresent(), "kind");
        require(m.capabilities() != null, "capabilities");
        requireTexts(m.capabilities().in(), "capabilities.in");
        requireTexts(m.capabilities().out(), "capabilities.out");
        requireTexts(m.languages(), "languages");
        Set<String> files = checkFileList(m.files());
        require(m.variants() != null, "variants");
        for (Manifest.Variant variant : m.variants()) {
            require(variant != null && variant.minRamMb() >= 0, "variants");
            requireText(variant.dtype(), "variants.dtype");
            requireTexts(variant.eps(), "variants.eps");
        }
        checkParts(m, files);
        return m;
    }

    private static Set<String> checkFileList(List<PackFile> files) {
        require(files != null && !files.isEmpty() && files.size() <= MAX_FILES, "files");
        PackPath.Collisions collisions = new PackPath.Collisions();
        collisions.add(NAME);
        Set<String> paths = new HashSet<>();
        long total = 0;
        for (PackFile file : files) {
            require(file != null && file.path() != null, "files.path");
            collisions.add(PackPath.check(file.path()));
            paths.add(file.path());
            require(file.bytes() >= 0 && file.bytes() <= Long.MAX_VALUE - total, "files.bytes");
            total += file.bytes();
            require(
                    file.sha256() != null && SHA256.matcher(file.sha256()).matches(),
                    "files.sha256");
        }
        return paths;
    }

    private static void checkParts(Manifest m, Set<String> files) {
        require(m.parts() != null, "parts");
        m.parts()
                .forEach(
                        (role, part) -> {
                            require(part != null && part.file() != null, "parts." + role);
                            requireListed(part.file(), files);
                            Manifest.Table table = part.table();
                            if (table != null) {
                                checkTable(part.file(), table, m.files());
                            }
                        });
        if (m.tokenizer() != null) {
            require(m.tokenizer().file() != null, "tokenizer.file");
            requireListed(m.tokenizer().file(), files);
        }
        if (m.cache() != null) {
            requireText(m.cache().kind(), "cache.kind");
            require(m.cache().maxLength() > 0, "cache.maxLength");
        }
        if (m.chatTemplate() != null) {
            requireText(m.chatTemplate().template(), "chatTemplate.template");
            require(m.chatTemplate().bosToken() != null, "chatTemplate.bosToken");
            require(m.chatTemplate().eosToken() != null, "chatTemplate.eosToken");
        }
        if (m.generation() != null) {
            require(m.generation().contextLength() > 0, "generation.contextLength");
            List<Integer> ends = m.generation().eosTokenIds();
            require(
                    ends != null && ends.stream().allMatch(id -> id != null && id >= 0),
                    "generation.eosTokenIds");
        }
        if (m.selfTest() != null) {
            requireText(m.selfTest().prompt(), "selfTest.prompt");
            requireText(m.selfTest().expect(), "selfTest.expect");
        }
    }

    private static void checkTable(String path, Manifest.Table table, List<PackFile> files) {
        require(
                table.type() != null
                        && table.offset() >= 0
                        && table.rows() > 0
                        && table.columns() > 0,
                "parts.table");
        long bytes =
                files.stream()
                        .filter(file -> file.path().equals(path))
                        .mapToLong(PackFile::bytes)
                        .findFirst()
                        .orElse(0);
        // No number format takes less than a bit for a number.
        boolean inside =
                table.offset() < bytes
                        && (long) table.rows() * table.columns() / 8 <= bytes - table.offset();
        require(inside, "parts.table.offset");
    }

    private static void requireListed(String path, Set<String> files) {
        PackPath.check(path);
        if (!files.contains(path)) {
            throw new QuintetException(Kind.FAILED, "pack.missingFile", path);
        }
    }

    private static void requireTexts(List<String> texts, String field) {
        require(texts != null, field);
        for (String text : texts) {
            requireText(text, field);
        }
    }

    private static void requireText(String text, String field) {
        require(text != null && !text.isBlank(), field);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new QuintetException(Kind.FAILED, "pack.field", PackPath.shown(field));
        }
    }
}
