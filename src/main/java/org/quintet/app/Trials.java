package org.quintet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.InstalledPack;
import org.quintet.pack.Manifest;
import org.quintet.pack.PackTrial;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.perception.meaning.UniversalSentenceEncoder;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Tries new packs out, each kind in its own way. Thread-safe.
///
/// @param writers opens decoders
record Trials(Writers writers, Later<OnnxRuntime> runtime) implements PackTrial {
    private static final int THREADS = 2;

    /// Two sentences that mean the same, and one that does not.
    private static final List<String> SENTENCES =
            List.of("a cat is sitting on the sofa", "猫坐在沙发上", "the stock market fell today");

    @Override
    public void run(Path folder, Manifest manifest, Stop stop) {
        switch (manifest.use()) {
            case WRITER -> writers.tryOut(folder, manifest, stop);
            case VOICE -> loadAll(new InstalledPack(folder, manifest), stop);
            case MEANING -> compare(new InstalledPack(folder, manifest));
        }
    }

    /// Every graph of the pack is one that this machine can run.
    private void loadAll(InstalledPack pack, Stop stop) {
        for (String role : new TreeMap<>(pack.manifest().parts()).keySet()) {
            stop.check();
            try (Graph graph = runtime.get().open(pack.part(role), GraphOptions.quiet(THREADS))) {
                require(!graph.outputs().isEmpty(), pack.manifest());
            }
        }
    }

    private void compare(InstalledPack pack) {
        try (SentenceEncoder encoder =
                new UniversalSentenceEncoder(runtime.get(), pack.part("sentences"), THREADS)) {
            float[][] vectors = encoder.encode(SENTENCES);
            require(
                    dot(vectors[0], vectors[1]) > dot(vectors[0], vectors[2]) + 0.2,
                    pack.manifest());
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void require(boolean passed, Manifest manifest) {
        if (!passed) {
            throw new QuintetException(Kind.FAILED, "app.trialFailed", manifest.name());
        }
    }
}
