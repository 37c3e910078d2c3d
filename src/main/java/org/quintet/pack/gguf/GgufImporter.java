package org.quintet.pack.gguf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.pack.convert.PackWriter;
import org.quintet.pack.convert.WeightsFile;

/// Turns a GGUF file into a pack: an ONNX graph with its weights, the table of token embeddings, a
/// tokenizer and `pack.json`. The GGUF file is not needed afterwards. Thread-safe.
public final class GgufImporter {
    /// Longest conversation a pack's cache may hold; the tables of rotary positions are this long.
    private static final int MOST_POSITIONS = 8192;

    private static final int LONGEST_LINE = 200;
    private static final int SCHEMA = 1;
    private static final String MODEL = "model.onnx";
    private static final String EMBEDDINGS = "embeddings.bin";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String MANIFEST = "pack.json";

    private final ObjectMapper json = new ObjectMapper();

    /// Reads a GGUF file and writes a pack. Memory stays flat whatever the file's size; all cores
    /// work.
    ///
    /// @param gguf the file
    /// @param folder an existing folder for the pack's files; files of these names are replaced,
    ///   and half-written ones stay behind after a failure
    /// @param identity what the file does not say
    /// @return what was written to `pack.json`
    /// @throws QuintetException when the file is damaged or of a kind that cannot be imported, when
    ///   the disk is full, or when it was stopped
    public Manifest importFile(
            Path gguf, Path folder, ImportIdentity identity, Progress progress, Stop stop) {
        return importFile(gguf, folder, identity, Recipe::of, progress, stop);
    }

    /// Imports with a recipe of one's own.
    Manifest importFile(
            Path gguf,
            Path folder,
            ImportIdentity identity,
            LongFunction<Recipe> recipeForSize,
            Progress progress,
            Stop stop) {
        GgufErrors errors = new GgufErrors(gguf.getFileName().toString());
        try (Arena arena = Arena.ofShared()) {
            GgufFile file = GgufFile.open(gguf, errors, arena);
            Hyperparameters shape = Hyperparameters.of(file);
            Vocabulary vocabulary = Vocabulary.of(file);
            GgufTensor table = DecoderGraph.embedding(file, shape);
            Recipe recipe = recipeForSize.apply(file.weights());
            int positions = Math.min(shape.contextLength(), MOST_POSITIONS);
            DecoderGraph graph = new DecoderGraph(file, shape, recipe, positions);
            PackWriter writer = new PackWriter(folder, progress, stop);
            WeightsFile embeddings = new WeightsFile();
            embeddings.add(table.data());
            writer.write(Map.of(DecoderGraph.WEIGHTS, graph.weights(), EMBEDDINGS, embeddings));
            Files.write(folder.resolve(MODEL), graph.model());
            new TokenizerFile(vocabulary).write(folder.resolve(TOKENIZER));
            List<Manifest.PackFile> files =
                    writer.describe(List.of(DecoderGraph.WEIGHTS, EMBEDDINGS, TOKENIZER, MODEL));
            Manifest manifest =
                    new Manifest(
                            SCHEMA,
                            identity.id(),
                            identity.version(),
                            name(file, identity, gguf),
                            license(file, identity),
                            identity.source(),
                            Manifest.QUINTET_LAYOUT,
                            Packs.Use.WRITER.id(),
                            new Manifest.Capabilities(List.of("text"), List.of("text")),
                            identity.languages(),
                            files,
                            List.of(
                                    new Manifest.Variant(
                                            recipe.name(), List.of("cpu"), identity.minRamMb(), 0)),
                            Map.of(
                                    "decoder",
                                    new Manifest.PartFile(MODEL, null),
                                    "embeddings",
                                    new Manifest.PartFile(EMBEDDINGS, describe(table))),
                            new Manifest.Cache("shared", positions),
                            new Manifest.Tokenizer(TOKENIZER),
                            chatTemplate(file, vocabulary),
                            new Manifest.GenerationInfo(vocabulary.ends(), shape.contextLength()),
                            identity.selfTest());
            json.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(MANIFEST).toFile(), manifest);
            return manifest;
        } catch (InternalError e) {
            // Java's word for a mapped file that got shorter while it was read.
            throw errors.damaged(e);
        } catch (IOException | UncheckedIOException e) {
            throw new QuintetException(e, Kind.FAILED, "pack.unwritable", folder);
        }
    }

    private static String name(GgufFile file, ImportIdentity identity, Path gguf) {
        return identity.name().isBlank()
                ? told(file, "general.name").orElse(gguf.getFileName().toString())
                : identity.name();
    }

    private static Manifest.License license(GgufFile file, ImportIdentity identity) {
        return identity.license().equals(Manifest.License.UNKNOWN)
                ? Manifest.License.named(told(file, "general.license").orElse(""))
                : identity.license();
    }

    /// A line that the file says about itself, fit to be shown.
    private static Optional<String> told(GgufFile file, String key) {
        return file.textIfAny(key)
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_LINE);
    }

    private static Manifest.Table describe(GgufTensor table) {
        return new Manifest.Table(table.type().name(), 0, table.rows(), table.columns());
    }

    private static Manifest.@Nullable ChatTemplate chatTemplate(
            GgufFile file, Vocabulary vocabulary) {
        Optional<String> template = file.textIfAny("tokenizer.chat_template");
        return template.isEmpty()
                ? null
                : new Manifest.ChatTemplate(template.get(), vocabulary.bos(), vocabulary.eos());
    }
}
