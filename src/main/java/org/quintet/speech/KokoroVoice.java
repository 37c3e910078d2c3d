package org.quintet.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.runtime.Tensor;
import org.quintet.speech.phoneme.Phonemes;
import org.quintet.speech.reading.Reading;

/// Kokoro-82M (hexgrad, Apache-2.0): from phonemes and a voice's style straight to samples.
public final class KokoroVoice implements Voice {
    /// Samples a second of all it says.
    public static final int SAMPLE_RATE = 24_000;

    /// Most phonemes in one run: the voices have so many rows.
    private static final int MOST_PHONEMES = 509;

    private static final String TOKENS = "tokens";
    private static final String STYLE = "style";
    private static final String SPEED = "speed";

    private final Map<Character, Long> vocabulary;
    private final VoiceFiles voices;
    private final Graph graph;
    private final String output;
    private final ReentrantLock speaking = new ReentrantLock(true);

    /// Loads the model.
    ///
    /// @param graph the ONNX file
    /// @param vocabulary JSON with the number of each phoneme under `vocab`
    /// @param voices folder of the voices' styles
    /// @param threads threads of one run
    /// @throws QuintetException where a file is missing or damaged
    public KokoroVoice(OnnxRuntime runtime, Path graph, Path vocabulary, Path voices, int threads) {
        this.vocabulary = readVocabulary(vocabulary);
        this.voices = new VoiceFiles(voices);
        Phonemes.prepare();
        this.graph =
                runtime.open(
                        readGraph(graph, ByteProducts.exact(runtime)),
                        new GraphOptions(threads, false, true, false));
        if (!this.graph.inputs().containsAll(Set.of(TOKENS, STYLE, SPEED))
                || this.graph.outputs().size() != 1) {
            this.graph.close();
            throw new QuintetException(Kind.FAILED, "speech.damaged", graph);
        }
        this.output = this.graph.outputs().iterator().next();
    }

    private static byte[] readGraph(Path file, boolean signed) {
        try {
            return IntegerConvolutions.asProducts(Files.readAllBytes(file), signed);
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "speech.damaged", file);
        }
    }

    private static Map<Character, Long> readVocabulary(Path file) {
        Map<Character, Long> numbers = new HashMap<>();
        try {
            JsonNode all = new ObjectMapper().readTree(file.toFile()).path("vocab");
            for (Map.Entry<String, JsonNode> entry : all.properties()) {
                if (entry.getKey().length() == 1) {
                    numbers.put(entry.getKey().charAt(0), entry.getValue().longValue());
                }
            }
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "speech.damaged", file);
        }
        if (!numbers.containsKey(' ')) {
            throw new QuintetException(Kind.FAILED, "speech.damaged", file);
        }
        return Map.copyOf(numbers);
    }

    /// The voices in a folder, without loading a model.
    ///
    /// @throws QuintetException where there is none
    public static List<Speaker> speakersIn(Path voices) {
        return new VoiceFiles(voices).speakers();
    }

    @Override
    public List<Speaker> speakers() {
        return voices.speakers();
    }

    @Override
    public Sound say(String sentence, Language language, Speaking how, Stop stop) {
        stop.check();
        Speaker speaker = voices.choose(how.voice(), language);
        List<float[]> said = new ArrayList<>();
        List<Double> pauses = new ArrayList<>();
        String phonemes = known(Phonemes.of(Reading.of(sentence, language)));
        for (PhonemeCutter.Piece piece : PhonemeCutter.cut(phonemes, MOST_PHONEMES)) {
            said.add(Waves.trimmed(run(piece.phonemes(), speaker, how.speed(), stop), SAMPLE_RATE));
            pauses.add(piece.pause() / how.speed());
        }
        return new Sound(Waves.joined(said, pauses, SAMPLE_RATE), SAMPLE_RATE, sentence);
    }

    private String known(String phonemes) {
        StringBuilder known = new StringBuilder(phonemes.length());
        for (int i = 0; i < phonemes.length(); i++) {
            if (vocabulary.containsKey(phonemes.charAt(i))) {
                known.append(phonemes.charAt(i));
            }
        }
        return known.toString();
    }

    private float[] run(String phonemes, Speaker speaker, double speed, Stop stop) {
        int length = phonemes.length();
        LongBuffer tokens =
                ByteBuffer.allocateDirect((length + 2) * Long.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asLongBuffer();
        // A zero at both ends.
        for (int i = 0; i < length; i++) {
            Long number = vocabulary.get(phonemes.charAt(i));
            tokens.put(i + 1, number == null ? 0 : number);
        }
        Map<String, Tensor> inputs =
                Map.of(
                        TOKENS, new Tensor(tokens, 1, length + 2),
                        STYLE, voices.style(speaker, length),
                        SPEED, new Tensor(Tensor.directFloats(1).put(0, (float) speed), 1));
        speaking.lock();
        try {
            stop.check();
            Tensor sound = graph.run(inputs, Set.of(output), stop).get(output);
            if (sound == null) {
                throw new IllegalStateException("the graph gave no sound");
            }
            float[] samples = new float[sound.floats().remaining()];
            sound.floats().duplicate().get(samples);
            return samples;
        } finally {
            speaking.unlock();
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
