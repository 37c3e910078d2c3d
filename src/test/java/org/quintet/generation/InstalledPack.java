package org.quintet.generation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.quintet.pack.Manifest;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// The installed pack that the system property `quintet.test.pack` names.
public final class InstalledPack {
    private InstalledPack() {}

    /// Opens it; skips the test where none is named.
    public static LanguageModel open(Path cache) throws IOException {
        String folder = System.getProperty("quintet.test.pack", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.pack");
        Manifest manifest =
                new ObjectMapper()
                        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                        .readValue(Path.of(folder, "pack.json").toFile(), Manifest.class);
        return new DecoderLoader(new OnnxRuntime(), cache)
                .open(Path.of(folder), manifest, GraphOptions.decoder(0));
    }
}
