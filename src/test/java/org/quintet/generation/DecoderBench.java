package org.quintet.generation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.quintet.core.Generation;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Speed of a decoder pack, run by hand: `DecoderBench FOLDER [THREADS [SPINNING [PROMPT [NEW]]]]`.
final class DecoderBench {
    private static final int ROUNDS = 3;

    private DecoderBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int threads = number(arguments, 1, 2);
        boolean spinning = arguments.length < 3 || Boolean.parseBoolean(arguments[2]);
        int promptLength = number(arguments, 3, 512);
        int count = number(arguments, 4, 128);
        PrintStream out = System.out;
        long begin = System.nanoTime();
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "quintet-bench");
        OnnxRuntime runtime = OnnxRuntime.withCache(cache);
        long started = System.nanoTime();
        out.printf("runtime %.0f ms%n", (started - begin) / 1e6);
        GraphOptions options = new GraphOptions(threads, spinning, true, false);
        DecoderLoader loader = new DecoderLoader(runtime, cache);
        try (LanguageModel model = loader.open(folder, manifest(folder), options)) {
            out.printf("load %.0f ms, %s%n", (System.nanoTime() - started) / 1e6, memory());
            Decoder decoder = ((DecoderModel) model).decoder();
            for (int round = 0; round < ROUNDS; round++) {
                out.println(measure(decoder, promptLength, count));
            }
        }
        out.println(memory());
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static Manifest manifest(Path folder) throws IOException {
        return new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(folder.resolve("pack.json").toFile(), Manifest.class);
    }

    private static String measure(Decoder decoder, int promptLength, int count) {
        int[] prompt = new int[promptLength];
        Arrays.setAll(prompt, i -> 1000 + i * 37 % 5000);
        decoder.reuse(new int[] {0});
        Sampler sampler = new Sampler(Generation.DEFAULT.withSeed(1), decoder.vocabulary());
        long begin = System.nanoTime();
        FloatBuffer logits = decoder.feed(prompt, 0, new Stop());
        long first = System.nanoTime();
        for (int i = 0; i < count; i++) {
            logits = decoder.feed(new int[] {sampler.pick(logits, null)}, 0, new Stop());
        }
        long end = System.nanoTime();
        return String.format(
                "prompt %.0f tok/s, decode %.1f tok/s",
                promptLength * 1e9 / (first - begin), count * 1e9 / (end - first));
    }

    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                .toList()
                .toString();
    }
}
