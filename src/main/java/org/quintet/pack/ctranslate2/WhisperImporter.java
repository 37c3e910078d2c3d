package org.quintet.pack.ctranslate2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.pack.StrictJson;
import org.quintet.pack.convert.PackWriter;

/// Turns a Whisper model of CTranslate2, of any size, into the files of a pack: two ONNX graphs
/// with their weights in eight bits, `tokenizer.json` and `whisper.json`. The model is not needed
/// afterwards. Thread-safe.
public final class WhisperImporter {
    /// The file with the weights in the folder of a model.
    public static final String MODEL = "model.bin";

    /// The file that says what the weights leave unsaid.
    public static final String CONFIG = "config.json";

    /// The tokenizer.
    public static final String TOKENIZER = "tokenizer.json";

    private static final String ENCODER = "encoder.onnx";
    private static final String DECODER = "decoder.onnx";
    private static final String DATA = ".data";
    private static final String SETTINGS = "whisper.json";

    /// Whether a folder holds what this can turn into a pack.
    public static boolean fits(Path folder) {
        return List.of(MODEL, CONFIG, TOKENIZER).stream()
                .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /// Reads a model and writes a pack. Memory stays flat whatever the model's size; all cores
    /// work.
    ///
    /// @param model a folder with `model.bin`, `config.json` and `tokenizer.json`
    /// @param folder an existing folder for the pack's files; half-written ones stay behind after a
    ///   failure
    /// @return what is known of the pack from the model itself
    /// @throws QuintetException when the model is damaged or of a kind that cannot be imported,
    ///   when the disk is full, or when it was stopped
    public Manifest convert(Path model, Path folder, Progress progress, Stop stop) {
        Ct2Errors errors = new Ct2Errors(MODEL);
        try (Arena arena = Arena.ofShared()) {
            Ct2File file = Ct2File.open(model.resolve(MODEL), errors, arena);
            WhisperShape shape = WhisperShape.of(file);
            WhisperConfig config = WhisperConfig.read(model.resolve(CONFIG), shape);
            WhisperEncoder encoder = new WhisperEncoder(file, shape, ENCODER + DATA);
            WhisperDecoder decoder =
                    new WhisperDecoder(file, shape, config.alignmentHeads(), DECODER + DATA);
            PackWriter writer = new PackWriter(folder, progress, stop);
            writer.write(
                    Map.of(
                            ENCODER + DATA, encoder.weights(),
                            DECODER + DATA, decoder.weights()));
            Files.write(folder.resolve(ENCODER), encoder.model());
            Files.write(folder.resolve(DECODER), decoder.model());
            config.write(folder.resolve(SETTINGS), shape);
            StrictJson.tree(model.resolve(TOKENIZER));
            Files.copy(model.resolve(TOKENIZER), folder.resolve(TOKENIZER));
            return manifest(
                    shape,
                    writer.describe(
                            List.of(
                                    ENCODER,
                                    ENCODER + DATA,
                                    DECODER,
                                    DECODER + DATA,
                                    TOKENIZER,
                                    SETTINGS)));
        } catch (InternalError e) {
            // Java's word for a mapped file that got shorter while it was read.
            throw errors.damaged(e);
        } catch (IOException | UncheckedIOException e) {
            throw new QuintetException(e, Kind.FAILED, "pack.unwritable", folder);
        }
    }

    private static Manifest manifest(WhisperShape shape, List<Manifest.PackFile> files) {
        return new Manifest(
                1,
                "imported",
                "1",
                "Whisper",
                Manifest.License.UNKNOWN,
                Map.of(),
                Manifest.QUINTET_LAYOUT,
                Packs.Use.VOICE.id(),
                new Manifest.Capabilities(List.of("audio"), List.of("text")),
                List.of(),
                files,
                List.of(new Manifest.Variant("q8", List.of("cpu"), 0, 0)),
                Map.of(
                        "encoder", new Manifest.PartFile(ENCODER, null),
                        "decoder", new Manifest.PartFile(DECODER, null)),
                new Manifest.Cache("shared", shape.tokens()),
                new Manifest.Tokenizer(TOKENIZER),
                null,
                null,
                null);
    }
}
