package org.quintet.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Recognises a model's folder and tells which of its files make a pack. Reads, never writes.
final class FolderImport {
    private static final int MAX_FILES = 2000;
    private static final long README_BYTES = 64 << 10;
    private static final Pattern LICENCE =
            Pattern.compile("(?m)^license:[ \\t]*([A-Za-z0-9.+-]{1,40})[ \\t]*$");
    private static final Pattern DTYPE =
            Pattern.compile("_(fp16|int8|uint8|quantized|q4f16|q4|bnb4)\\.onnx$");
    private static final Set<String> TEXTS =
            Set.of(".json", ".txt", ".jinja", ".model", ".md", ".onnx");

    private final Path folder;

    private FolderImport(Path folder) {
        this.folder = folder;
    }

    /// What a folder without `pack.json` would be as a pack. Its `files` carry sizes but no hashes
    /// yet.
    ///
    /// @param id the id it will have
    /// @throws QuintetException where it has neither layout, or is not safe to take in
    static Found find(Path folder, String id) throws IOException {
        return new FolderImport(folder).find(id);
    }

    private Found find(String id) throws IOException {
        String layout = layout();
        List<Path> files = files();
        Set<Path> needed = new TreeSet<>();
        for (Path file : files) {
            if (file.toString().endsWith(".onnx")) {
                needed.addAll(GraphCheck.check(file));
            }
        }
        for (Path file : files) {
            if (TEXTS.stream().anyMatch(ending -> file.toString().endsWith(ending))) {
                needed.add(file);
            }
        }
        if (needed.stream().noneMatch(file -> file.toString().endsWith(".onnx"))) {
            throw unknown();
        }
        List<String> paths = needed.stream().map(this::relative).toList();
        PackPath.Collisions collisions = new PackPath.Collisions();
        paths.forEach(path -> collisions.add(PackPath.check(path)));
        return new Found(manifest(id, layout, paths), paths);
    }

    private String layout() throws IOException {
        if (isFile("genai_config.json")) {
            StrictJson.tree(folder.resolve("genai_config.json"));
            return "genai";
        }
        if (isFile("config.json")
                && Files.isDirectory(folder.resolve("onnx"), LinkOption.NOFOLLOW_LINKS)) {
            StrictJson.tree(folder.resolve("config.json"));
            return "transformers.js";
        }
        throw unknown();
    }

    private QuintetException unknown() {
        return new QuintetException(
                Kind.FAILED, "pack.unknownFolder", String.valueOf(folder.getFileName()));
    }

    private boolean isFile(String name) {
        return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /// All files, hidden ones aside.
    ///
    /// @throws QuintetException where one is a link or something else than a file
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path dir, BasicFileAttributes attributes) {
                        return !dir.equals(folder) && isHidden(dir)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (isHidden(file)) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (!attributes.isRegularFile()) {
                            throw new QuintetException(
                                    Kind.FAILED, "pack.link", PackPath.shown(relative(file)));
                        }
                        files.add(file);
                        if (files.size() > MAX_FILES) {
                            throw new QuintetException(
                                    Kind.FAILED, "pack.manyFiles", folder.getFileName(), MAX_FILES);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private String relative(Path file) {
        // A name may hold a backslash on this system; the path check finds it there.
        return folder.relativize(file)
                .toString()
                .replace(folder.getFileSystem().getSeparator(), "/");
    }

    private Manifest manifest(String id, String layout, List<String> paths) throws IOException {
        return new Manifest(
                1,
                id,
                "1",
                name(),
                licence(),
                Map.of("folder", PackPath.shown(String.valueOf(folder.getFileName()))),
                layout,
                null,
                new Manifest.Capabilities(inputs(paths), List.of("text")),
                List.of(),
                List.of(),
                variants(paths),
                Map.of(),
                null,
                paths.contains("tokenizer.json") ? new Manifest.Tokenizer("tokenizer.json") : null,
                null,
                null,
                null);
    }

    private String name() throws IOException {
        if (isFile("config.json")) {
            String given =
                    StrictJson.tree(folder.resolve("config.json")).path("_name_or_path").asText("");
            String last = given.substring(given.lastIndexOf('/') + 1);
            if (!last.isBlank()) {
                return PackPath.shown(last);
            }
        }
        return PackPath.shown(String.valueOf(folder.getFileName()));
    }

    /// The licence that the front matter of a hub's model card names.
    private Manifest.License licence() throws IOException {
        if (isFile("README.md") && Files.size(folder.resolve("README.md")) <= README_BYTES) {
            String card =
                    new String(
                            Files.readAllBytes(folder.resolve("README.md")),
                            StandardCharsets.UTF_8);
            Matcher matcher = LICENCE.matcher(card);
            if (card.startsWith("---") && matcher.find()) {
                return Manifest.License.named(matcher.group(1));
            }
        }
        return Manifest.License.UNKNOWN;
    }

    private static List<String> inputs(List<String> paths) {
        List<String> inputs = new ArrayList<>(List.of("text"));
        if (paths.stream().anyMatch(path -> path.contains("vision"))) {
            inputs.add("picture");
        }
        if (paths.stream().anyMatch(path -> path.contains("audio_encoder"))) {
            inputs.add("audio");
        }
        return inputs;
    }

    private static List<Manifest.Variant> variants(List<String> paths) {
        Set<String> dtypes = new LinkedHashSet<>();
        for (String path : paths) {
            if (path.endsWith(".onnx")) {
                Matcher matcher = DTYPE.matcher(path);
                dtypes.add(matcher.find() ? matcher.group(1) : "fp32");
            }
        }
        return dtypes.stream()
                .map(dtype -> new Manifest.Variant(dtype, List.of("cpu"), 0, 0))
                .toList();
    }

    /// A folder that can become a pack.
    ///
    /// @param manifest what is known of it; no files yet
    /// @param paths its files
    record Found(Manifest manifest, List<String> paths) {}
}
