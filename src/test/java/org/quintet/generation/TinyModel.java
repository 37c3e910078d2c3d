package org.quintet.generation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quintet.pack.Manifest;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// The decoder of `src/test/python/tiny_decoder.py`: random weights in the form of an imported
/// pack.
final class TinyModel {
    static final int POSITIONS = 1024;
    static final int TURN_END = 280;
    static final GraphOptions OPTIONS = GraphOptions.quiet(1);

    private static final String CHAT_ML =
            "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
                    + "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

    private TinyModel() {}

    static Path folder() {
        try {
            return Path.of(
                            Objects.requireNonNull(TinyModel.class.getResource("tiny/model.onnx"))
                                    .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Manifest manifest(String cache) {
        return manifest(cache, CHAT_ML);
    }

    static Manifest manifest(String cache, String template) {
        return new Manifest(
                1,
                "tiny",
                "1",
                "Tiny",
                new Manifest.License("GPL-3.0-or-later", "", true),
                Map.of(),
                Manifest.QUINTET_LAYOUT,
                null,
                new Manifest.Capabilities(List.of("text"), List.of("text")),
                List.of("en"),
                List.of(),
                List.of(),
                Map.of(
                        "decoder",
                        new Manifest.PartFile("model.onnx", null),
                        "embeddings",
                        new Manifest.PartFile(
                                "embeddings.bin", new Manifest.Table("Q8_0", 0, 281, 32))),
                new Manifest.Cache(cache, POSITIONS),
                new Manifest.Tokenizer("tokenizer.json"),
                new Manifest.ChatTemplate(template, "<|im_start|>", "<|im_end|>"),
                new Manifest.GenerationInfo(List.of(TURN_END), POSITIONS),
                null);
    }

    static Decoder decoder(OnnxRuntime runtime, String cache) {
        DecoderSpec spec = DecoderLayouts.read(folder(), manifest(cache));
        DecoderSpec.Embedding.InTable table = (DecoderSpec.Embedding.InTable) spec.embedding();
        return new Decoder(
                runtime.open(spec.graph(), OPTIONS),
                spec,
                TableEmbeddings.open(table.file(), table.table()));
    }

    static LanguageModel open(OnnxRuntime runtime, Path cache) {
        return new DecoderLoader(runtime, cache).open(folder(), manifest("shared"), OPTIONS);
    }

    /// A copy of the folder that a test may spoil.
    static Path copy(Path target) throws IOException {
        for (String name : List.of("model.onnx", "tokenizer.json", "embeddings.bin")) {
            Files.copy(folder().resolve(name), target.resolve(name));
        }
        return target;
    }
}
