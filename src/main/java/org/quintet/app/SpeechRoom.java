package org.quintet.app;

import java.nio.file.Path;
import org.quintet.core.Packs.Pack;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.pack.InstalledPack;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.hearing.SmallEars;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.perception.meaning.UniversalSentenceEncoder;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.speech.KokoroVoice;
import org.quintet.speech.Voice;

/// Opens what hears, speaks and knows what means the same. Thread-safe.
///
/// @param models the folder of the small models
record SpeechRoom(Path models, Later<OnnxRuntime> runtime, Later<PackRoom> packs) {
    private static final String SPEECH = "speech";
    private static final String SENTENCES = "sentences";

    Ears ears(int threads) {
        return new SmallEars(runtime.get(), models, voicePack().folder(), threads);
    }

    Voice voice(int threads) {
        InstalledPack pack = voicePack();
        return new KokoroVoice(
                runtime.get(),
                pack.part(SPEECH),
                pack.folder().resolve("kokoro_vocab.json"),
                models.resolve("voices"),
                threads);
    }

    SentenceEncoder meaning(int threads) {
        InstalledPack pack = pack(Pack.MEANING, "app.noMeaning");
        return new UniversalSentenceEncoder(runtime.get(), pack.part(SENTENCES), threads);
    }

    private InstalledPack voicePack() {
        return pack(Pack.VOICE, "app.noVoice");
    }

    private InstalledPack pack(String id, String missing) {
        try {
            return packs.get().packs().open(id);
        } catch (QuintetException e) {
            throw e.kind() == Kind.PACK_MISSING
                    ? new QuintetException(e, Kind.PACK_MISSING, missing)
                    : e;
        }
    }
}
