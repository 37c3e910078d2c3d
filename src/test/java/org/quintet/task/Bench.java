package org.quintet.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Event;
import org.quintet.core.Evidence;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.fusion.Grounding;
import org.quintet.fusion.SentenceMaker;
import org.quintet.fusion.Vocabulary;
import org.quintet.media.Bitmap;
import org.quintet.perception.Eyes;

/// Wires tasks to eyes that see what a test tells them to.
final class Bench {
    final List<Event> events = new ArrayList<>();
    final Stop stop = new Stop();
    int looks;
    boolean enrich = true;
    private final Map<String, Sight> sights;
    private final @Nullable ScriptedModel writer;
    private final SentenceMaker sentences = new SentenceMaker(Vocabulary.standard());
    private final Grounding grounding = new Grounding(Vocabulary.standard());
    private final Looks memory = new Looks(this::read);
    private Sight next = new Sight(1, 1, List.of(), true);

    Bench(Map<String, Sight> sights, @Nullable ScriptedModel writer) {
        this.sights = sights;
        this.writer = writer;
    }

    private Bitmap read(Path file, Stop stop) {
        String name = Objects.toString(file.getFileName(), "");
        Sight sight = sights.get(name);
        if (sight == null) {
            throw new QuintetException(Kind.FAILED, "task.nothingToDescribe");
        }
        next = sight;
        return new Bitmap(1, 1, new byte[3], new byte[1]);
    }

    DescribeTask describe() {
        return new DescribeTask(memory, sentences, new Retelling(grounding), () -> enrich);
    }

    AskTask ask() {
        return new AskTask(memory, sentences, grounding);
    }

    Models models() {
        return new Models(
                ScriptedEyes::new,
                () -> Optional.ofNullable(writer),
                () -> {
                    throw new AssertionError("nothing is to be heard");
                },
                () -> {
                    throw new AssertionError("no meaning is asked for");
                });
    }

    Request describing(Language language, Path... files) {
        return request(new Task.Describe(Task.Style.FULL), language, List.of(shown("", files)));
    }

    static Request asking(Message... messages) {
        return request(new Task.Ask(), Language.ENGLISH, List.of(messages));
    }

    private static Request request(Task task, Language language, List<Message> messages) {
        return new Request(messages, task, language, Generation.DEFAULT);
    }

    static Message shown(String question, Path... files) {
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(new Part.Picture(file));
        }
        if (!question.isEmpty()) {
            parts.add(new Part.Text(question));
        }
        return new Message(Role.USER, parts);
    }

    List<String> drafts() {
        return events.stream()
                .filter(Event.Draft.class::isInstance)
                .map(event -> ((Event.Draft) event).text())
                .toList();
    }

    private final class ScriptedEyes implements Eyes {
        @Override
        public Sight look(Bitmap picture, Consumer<Sight> soFar, Stop stop) {
            looks++;
            stop.check();
            List<Evidence> quick =
                    next.evidence().stream()
                            .filter(e -> !(e instanceof Evidence.TextLine))
                            .toList();
            soFar.accept(new Sight(next.width(), next.height(), quick, false));
            return next;
        }

        @Override
        public void close() {}
    }
}
