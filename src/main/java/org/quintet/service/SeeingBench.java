package org.quintet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        Path photo = places.assets().resolve(SAMPLE);
        ObjectNode describe = figures.putObject("describe");
        describe.put("photoFirstTextMs", description(photo));
        Path page = page();
        try {
            describe.put("pageFirstTextMs", description(page));
        } finally {
            page.toFile().deleteOnExit();
        }
        if (models.writer().isPresent()) {
            questions(photo, figures.putObject("questions"));
        }
    }

    private Path page() {
        try {
            Path file = Files.createTempFile("quintet-page", ".png");
            TestPage.write(places.assets(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long description(Path file) {
        Message message = new Message(Role.USER, List.of(new Part.Picture(file)));
        long[] times = new long[runs];
        for (int run = 0; run < runs; run++) {
            times[run] = firstText(List.of(message), new Task.Describe(Task.Style.FULL)).millis();
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private void questions(Path photo, ObjectNode figures) {
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
