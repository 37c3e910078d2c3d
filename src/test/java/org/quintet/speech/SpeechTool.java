package org.quintet.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.quintet.core.Language;
import org.quintet.core.Places;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.speech.phoneme.Phonemes;
import org.quintet.speech.reading.Reading;

/// Speaks each line of a file into a sound file of its own (raw 32-bit floats), and prints what it
/// read and how long it took: for listening, and for having it written down again by other ears.
/// Lines are `en|zh TAB voice TAB text`.
public final class SpeechTool {
    private SpeechTool() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[3]);
        Files.createDirectories(out);
        long start = System.nanoTime();
        try (Voice voice =
                new KokoroVoice(
                        new OnnxRuntime(),
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Places.find().models().resolve("voices"),
                        Integer.getInteger("threads", 2))) {
            System.out.printf(Locale.ROOT, "loaded %.2f s%n", seconds(start));
            double spoken = 0;
            double worked = 0;
            int number = 0;
            for (String line : Files.readAllLines(Path.of(arguments[2]))) {
                String[] row = line.split("\t", -1);
                Language language = row[0].equals("zh") ? Language.CHINESE : Language.ENGLISH;
                long begin = System.nanoTime();
                Speaking how = new Speaking(row[1].isEmpty() ? null : row[1], 1);
                Sound sound = voice.say(row[2], language, how, new Stop());
                double took = seconds(begin);
                spoken += sound.seconds();
                worked += took;
                String words = Reading.of(row[2], language);
                System.out.printf(
                        Locale.ROOT,
                        "%d\t%.2f\t%.2f\t%s\t%s%n",
                        number,
                        sound.seconds(),
                        took,
                        words,
                        Phonemes.of(words));
                ByteBuffer bytes =
                        ByteBuffer.allocate(sound.samples().length * Float.BYTES)
                                .order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(sound.samples());
                Files.write(out.resolve(number++ + ".f32"), bytes.array());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.1f s of speech, real-time factor %.3f%n",
                    spoken,
                    worked / spoken);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
