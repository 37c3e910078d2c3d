package org.quintet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.media.sound.AudioStream;
import org.quintet.media.sound.SoundReader;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.hearing.HearingBench;
import org.quintet.perception.hearing.HearingBench.Clip;
import org.quintet.speech.Voice;

/// Measures how fast this machine speaks, and how fast and how right it hears its own voice.
final class TalkingBench {
    private static final double THOUSAND = 1e3;

    private record Line(String text, Language language) {}

    private static final List<Line> LINES =
            List.of(
                    new Line("The museum opens early in the morning.", Language.ENGLISH),
                    new Line(
                            "Please leave your coat at the door and follow the yellow signs.",
                            Language.ENGLISH),
                    new Line("图书馆早上九点开门，晚上八点关门。", Language.CHINESE),
                    new Line("请把手机调成静音，跟着前面的老师走。", Language.CHINESE));

    private final LocalModels models;
    private final Stop stop;

    TalkingBench(LocalModels models, Stop stop) {
        this.models = models;
        this.stop = stop;
    }

    void measure(ObjectNode figures) {
        try {
            Path folder = Files.createTempDirectory("quintet-bench");
            try {
                hear(speak(folder, figures.putObject("speak")), figures.putObject("hear"));
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.stop();
            stop.check();
        }
    }

    private List<Path> speak(Path folder, ObjectNode figures) {
        long start = System.nanoTime();
        try (Shelf.Lease<Voice> lease = models.takeVoice(stop)) {
            figures.put("loadMs", Bench.millisSince(start));
            say(lease.model(), LINES.getLast()); // what is loaded at first use
            List<Path> files = new ArrayList<>();
            double sound = 0;
            long work = 0;
            for (Line line : LINES) {
                long since = System.nanoTime();
                Sound said = say(lease.model(), line);
                long took = System.nanoTime() - since;
                if (files.isEmpty()) {
                    figures.put("firstSoundMs", took / 1_000_000);
                }
                work += took;
                sound += said.seconds();
                files.add(folder.resolve(files.size() + ".wav"));
                try (SpeechFile file = new SpeechFile(files.getLast())) {
                    file.add(said);
                }
            }
            figures.put("realTimeFactor", round(work / 1e9 / sound));
            return files;
        }
    }

    private Sound say(Voice voice, Line line) {
        return voice.say(line.text, line.language, Speaking.DEFAULT, stop);
    }

    private void hear(List<Path> files, ObjectNode figures) throws InterruptedException {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            clips.add(new Clip(samples(files.get(i)), LINES.get(i).text, Hearing.DEFAULT));
        }
        long start = System.nanoTime();
        try (Shelf.Lease<Ears> lease = models.takeEars(stop)) {
            figures.put("loadMs", Bench.millisSince(start));
            HearingBench bench = new HearingBench(lease.model(), stop);
            bench.listen(clips.subList(0, 1)); // what is loaded at first use
            HearingBench.Figures heard = bench.listen(clips);
            figures.put("realTimeFactor", round(heard.realTimeFactor()));
            figures.put("errors", heard.errors().errors());
            figures.put("units", heard.errors().units());
            figures.put("keyUpMs", bench.dictate(clips.get(1)));
        }
    }

    private float[] samples(Path file) {
        try (AudioStream sound = new SoundReader().open(file, Ears.SAMPLE_RATE)) {
            float[] all = new float[(int) Math.ceil(sound.seconds() * Ears.SAMPLE_RATE) + 1];
            int filled = 0;
            while (filled < all.length) {
                int count = sound.read(all, filled, all.length - filled, stop);
                if (count < 0) {
                    break;
                }
                filled += count;
            }
            return all;
        }
    }

    private static double round(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}
