package org.quintet.perception.hearing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Hearing;
import org.quintet.core.Stop;
import org.quintet.perception.hearing.HearingBench.Clip;
import org.quintet.perception.hearing.HearingBench.Figures;

/// Prints how right and how fast the voice pack of `quintet.test.voice` is. Arguments: a list of
/// sounds, one a line as `FILE|LANGUAGE|WHAT IS SAID`, and how often to listen to all of them.
final class HearingFigures {
    private HearingFigures() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> lines =
                Files.readAllLines(Path.of(arguments[0])).stream()
                        .filter(l -> !l.isBlank())
                        .toList();
        List<Clip> clips = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\\|", 3);
            String language = fields[1].isEmpty() ? null : fields[1];
            clips.add(
                    new Clip(
                            Sounds.read(Path.of(fields[0])),
                            fields[2],
                            new Hearing(language, Hearing.Script.SIMPLIFIED, false)));
        }
        try (SmallEars ears = Sounds.ears()) {
            HearingBench bench = new HearingBench(ears, new Stop());
            for (int run = 0; run < Integer.parseInt(arguments[1]); run++) {
                Figures figures = bench.listen(clips);
                System.out.printf(
                        "%d errors in %d, %.1f s of sound in %.2f s: %.4f%n",
                        figures.errors().errors(),
                        figures.errors().units(),
                        figures.sound(),
                        figures.work(),
                        figures.realTimeFactor());
                if (run == 0) {
                    for (int i = 0; i < clips.size(); i++) {
                        String written = figures.written().get(i);
                        System.out.printf(
                                "%s %s: %s%n",
                                lines.get(i).substring(0, lines.get(i).indexOf('|')),
                                TextErrors.between(clips.get(i).said(), written),
                                written);
                    }
                }
            }
            for (Clip clip : clips) {
                System.out.printf(
                        "dictated %.1f s: %d ms%n",
                        (double) clip.samples().length / Ears.SAMPLE_RATE, bench.dictate(clip));
            }
        }
    }
}
