package org.quintet.perception.hearing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.quintet.core.Hearing;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.media.sound.AudioStream;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Hears with Silero VAD and the Whisper of a voice pack. One piece of speech at a time is worked
/// on, so that a dictation waits for a piece of a long sound and not for all of it.
public final class SmallEars implements Ears {
    private static final int USERS = Integer.MAX_VALUE;

    private final Graph voice;
    private final Whisper whisper;
    private final Semaphore users = new Semaphore(USERS);

    /// Opens the models.
    ///
    /// @param models the folder of the small models
    /// @param pack the folder of a voice pack
    /// @param threads threads within one model, at least 1
    /// @throws QuintetException where a model is missing or broken
    public SmallEars(OnnxRuntime runtime, Path models, Path pack, int threads) {
        WhisperConfig config = WhisperConfig.read(pack);
        Tokens tokens = Tokens.read(pack, config);
        List<Graph> opened = new ArrayList<>();
        try {
            GraphOptions small = GraphOptions.quiet(1);
            GraphOptions large = GraphOptions.decoder(threads);
            opened.add(runtime.open(models.resolve("vad/model.onnx"), small));
            opened.add(runtime.open(models.resolve("mel/model.onnx"), small));
            opened.add(runtime.open(pack.resolve("encoder.onnx"), large));
            opened.add(runtime.open(pack.resolve("decoder.onnx"), large));
            voice = opened.getFirst();
            whisper =
                    new Whisper(
                            new SoundEncoder(opened.get(1), opened.get(2), config),
                            new TextDecoder(opened.get(3), config),
                            tokens,
                            config);
        } catch (QuintetException failure) {
            opened.forEach(Graph::close);
            throw failure;
        }
    }

    @Override
    public Transcript listen(
            AudioStream sound, Hearing how, Consumer<Transcript> soFar, Stop stop) {
        if (sound.sampleRate() != SAMPLE_RATE) {
            throw new IllegalArgumentException(sound.sampleRate() + " samples a second");
        }
        enter();
        try {
            whisper.check(how);
            return new LongSound(whisper, how, soFar, stop).listen(sound, new VoiceActivity(voice));
        } finally {
            users.release();
        }
    }

    @Override
    public Dictation dictate(Hearing how, Consumer<Transcript> soFar) {
        enter();
        try {
            whisper.check(how);
            LiveDictation dictation =
                    new LiveDictation(
                            new VoiceActivity(voice), whisper, how, soFar, users::release);
            dictation.start();
            return dictation;
        } catch (QuintetException failure) {
            users.release();
            throw failure;
        }
    }

    private void enter() {
        if (!users.tryAcquire()) {
            throw new IllegalStateException("the ears are closed");
        }
    }

    @Override
    public void close() {
        users.acquireUninterruptibly(USERS);
        voice.close();
        whisper.close();
    }
}
