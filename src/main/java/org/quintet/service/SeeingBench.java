package org.quintet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Places;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.core.Task;

/// Measures how soon text about a picture is there: the sample photo, a page of 20 lines, and a
/// first and a second question about the photo.
final class SeeingBench {
    private static final String SAMPLE = "sample.jpg";
    private static final int RUNS = 5;
    private static final int QUICK_RUNS = 2;

    private final Workshop workshop;
    private final Workshop.Models models;
    private final Places places;
    private final Stop stop;
    private final int runs;

    SeeingBench(
            Workshop workshop, Workshop.Models models, Places places, boolean quick, Stop stop) {
        this.workshop = workshop;
        this.models = models;
        this.places = places;
        this.stop = stop;
        this.runs = quick ? QUICK_RUNS : RUNS;
    }

    void measure(ObjectNode figures) {
        try {
            measure(figures, Files.createTempDirectory("quintet-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(ObjectNode figures, Path folder) throws IOException {
        try {
            ObjectNode describe = figures.putObject("describe");
            Path photo = places.assets().resolve(SAMPLE);
            describe.put("photoFirstTextMs", description(photo, folder));
            Path page = folder.resolve("page.png");
            TestPage.write(places.assets(), page);
            describe.put("pageFirstTextMs", description(page, folder));
            if (models.writer().isPresent()) {
                questions(photo, folder, figures.putObject("questions"));
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /// A copy that nothing is remembered of.
    private static Path fresh(Path file, Path folder, int number) throws IOException {
        return Files.copy(file, folder.resolve(number + "-" + file.getFileName()));
    }

    /// The middle of several runs, without a first one that loads what is loaded at first use.
    private long description(Path file, Path folder) throws IOException {
        long[] times = new long[runs];
        for (int run = -1; run < runs; run++) {
            Path copy = fresh(file, folder, run + 1);
            Message message = new Message(Role.USER, List.of(new Part.Picture(copy)));
            Timed timed = firstText(List.of(message), new Task.Describe(Task.Style.FULL));
            if (run >= 0) {
                times[run] = timed.millis();
            }
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private void questions(Path sample, Path folder, ObjectNode figures) throws IOException {
        Path photo = fresh(sample, folder, runs + 1);
        List<Message> talk = new ArrayList<>();
        talk.add(
                new Message(
                        Role.USER,
                        List.of(
                                new Part.Picture(photo),
                                new Part.Text("What is in the picture?"))));
        Timed first = firstText(talk, new Task.Ask());
        talk.add(Message.of(Role.ASSISTANT, first.answer().text()));
        talk.add(Message.of(Role.USER, "Which colours do you see?"));
        Timed second = firstText(talk, new Task.Ask());
        figures.put("firstMs", first.millis());
        figures.put("secondMs", second.millis());
        figures.put(
                "ratio", Math.round(100.0 * second.millis() / Math.max(1, first.millis())) / 100.0);
    }

    private Timed firstText(List<Message> messages, Task task) {
        Request request =
                new Request(messages, task, Language.ENGLISH, Generation.DEFAULT.greedy());
        long start = System.nanoTime();
        long[] first = {-1};
        Answer answer =
                workshop.work(
                        request,
                        models,
                        event -> {
                            if (first[0] < 0
                                    && (event instanceof Event.Draft
                                            || event instanceof Event.Token)) {
                                first[0] = Bench.millisSince(start);
                            }
                        },
                        stop);
        return new Timed(first[0] < 0 ? Bench.millisSince(start) : first[0], answer);
    }

    /// When the first text was there, and what all of it was.
    private record Timed(long millis, Answer answer) {}
}
