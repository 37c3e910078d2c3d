package org.quintet.generation;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// From text to token ids, by Hugging Face's tokenizers. Thread-safe.
final class TextTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    private TextTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Opens a `tokenizer.json`.
    ///
    /// @param cache where the native library may be unpacked
    /// @return to be closed by the caller
    /// @throws QuintetException where the file is no tokenizer
    static TextTokenizer open(Path file, Path cache) {
        // The library counts its users over the network unless it is told to stay off line.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        try {
            return new TextTokenizer(
                    HuggingFaceTokenizer.newInstance(
                            file, Map.of("addSpecialTokens", "false", "truncation", "false")));
        } catch (IOException | RuntimeException failure) {
            throw new QuintetException(failure, Kind.FAILED, "generation.tokenizer", file);
        }
    }

    /// The ids of a text. Text that spells a control token becomes that token.
    int[] encode(String text) {
        return Arrays.stream(tokenizer.encode(text, false, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /// The ids of texts, each tokenized on its own, one after the other.
    int[] encodeEach(List<String> texts) {
        return texts.stream().map(this::encode).flatMapToInt(IntStream::of).toArray();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
