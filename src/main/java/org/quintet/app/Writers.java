package org.quintet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.generation.DecoderLoader;
import org.quintet.generation.LanguageModel;
import org.quintet.pack.InstalledPack;
import org.quintet.pack.Manifest;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Opens decoders, and tries out those of new packs. Thread-safe.
final class Writers {
    private static final int TRIAL_THREADS = 2;
    private static final int TRIAL_LENGTH = 256;

    private final Later<DecoderLoader> loader;

    Writers(Places places, Later<OnnxRuntime> runtime) {
        loader =
                new Later<>(() -> new DecoderLoader(runtime.get(), places.home().resolve("cache")));
    }

    /// The decoder of an installed pack; busy threads while it writes, since a user waits.
    LanguageModel open(InstalledPack pack, int threads) {
        return open(pack.folder(), pack.manifest(), threads);
    }

    private LanguageModel open(Path folder, Manifest manifest, int threads) {
        return loader.get().open(folder, manifest, GraphOptions.decoder(threads));
    }

    /// Loads a pack and asks it what it must know.
    void tryOut(Path folder, Manifest manifest, Stop stop) {
        try (LanguageModel writer = open(folder, manifest, TRIAL_THREADS)) {
            Manifest.SelfTest test = manifest.selfTest();
            if (test == null) {
                return;
            }
            String answer =
                    writer.reply(
                                    List.of(Message.of(Role.USER, test.prompt())),
                                    Generation.DEFAULT.greedy().withMaxLength(TRIAL_LENGTH),
                                    _ -> {},
                                    stop)
                            .text();
            stop.check();
            String wanted = test.expect().toLowerCase(Locale.ROOT);
            if (!answer.toLowerCase(Locale.ROOT).contains(wanted)) {
                throw new QuintetException(Kind.FAILED, "app.trialFailed", manifest.name());
            }
        }
    }
}
