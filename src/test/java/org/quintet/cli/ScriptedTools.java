package org.quintet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.quintet.core.Answer;
import org.quintet.core.Box;
import org.quintet.core.Event;
import org.quintet.core.Evidence;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Modality;
import org.quintet.core.Packs;
import org.quintet.core.Part;
import org.quintet.core.Places;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Settings;
import org.quintet.core.Sight;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.service.Assistant;
import org.quintet.service.Speech;

/// A command line with a scripted assistant, and what it wrote.
final class ScriptedTools {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    final List<String> asked = new ArrayList<>();
    final Map<String, Boolean> installed = new java.util.TreeMap<>(Map.of("lite", false));
    final Stop stop = new Stop();
    Settings settings = Settings.DEFAULT;
    boolean screen;
    boolean closed;
    String input = "";
    Language system = Language.ENGLISH;
    Consumer<Consumer<Event>> before = _ -> {};

    /// A stream that nobody reads any more.
    private static PrintStream lost() {
        OutputStream pipe =
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException("broken pipe");
                    }
                };
        return new PrintStream(pipe, true, StandardCharsets.UTF_8);
    }

    /// What speaks and listens; a test that needs it sets it.
    Speech speech =
            new Speech() {
                @Override
                public Listening listen(Hearing how, Consumer<Transcript> soFar) {
                    throw new AssertionError("nothing is to be heard");
                }

                @Override
                public Utterance speak(Language language, Speaking how, Listener listener) {
                    asked.add("speak " + language + " " + how);
                    return new Spelling(listener);
                }

                @Override
                public void warmUp() {}

                @Override
                public boolean installed() {
                    return true;
                }
            };

    /// Makes a hundredth of a second of sound of every letter.
    private static final class Spelling implements Speech.Utterance {
        private static final int RATE = 1000;
        private final Speech.Listener listener;

        Spelling(Speech.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void add(String text) {
            listener.sound(new Sound(new float[text.length() * RATE / 100], RATE, text));
        }

        @Override
        public void end() {
            listener.done();
        }

        @Override
        public void stop() {
            listener.done();
        }
    }

    int run(String... arguments) {
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        closed ? lost() : new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        screen,
                        screen);
        Tools tools =
                new Tools(
                        new Places(Path.of("").toAbsolutePath(), Path.of("nowhere")),
                        () -> settings,
                        () -> {
                            asked.add("assistant");
                            return new OneAnswer();
                        },
                        () -> speech,
                        () -> {
                            throw new IllegalStateException("no deck is to be written");
                        },
                        FakePacks::new,
                        () -> {
                            throw new IllegalStateException("boom");
                        },
                        () -> {
                            throw new QuintetException(
                                    Kind.PACK_MISSING, "service.noSuchPack", "x");
                        },
                        () -> 0);
        return new Cli(tools, terminal, stop, system).run(List.of(arguments));
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private final class OneAnswer implements Assistant {
        @Override
        public Job submit(Request request, Consumer<Event> listener) {
            requests.add(request);
            return new Job() {
                private boolean stopped;

                @Override
                public void stop() {
                    stopped = true;
                }

                @Override
                public Answer await() {
                    before.accept(listener);
                    return answer(request, stopped);
                }
            };
        }

        @Override
        public void warmUp() {}

        @Override
        public Status status() {
            return new Status("CPU", 1, "", 0, "");
        }

        @Override
        public void close() {}
    }

    private static Answer answer(Request request, boolean stopped) {
        Set<Modality> modalities = new LinkedHashSet<>();
        for (Part part : request.last().parts()) {
            modalities.add(part.modality());
            if (part instanceof Part.Picture(Path file) && file.toString().contains("broken")) {
                throw new QuintetException(Kind.FAILED, "cli.noPath", file);
            }
        }
        Map<Modality, Double> weights = new EnumMap<>(Modality.class);
        modalities.forEach(each -> weights.put(each, 1.0 / modalities.size()));
        Sight sight =
                new Sight(
                        40,
                        30,
                        List.of(
                                new Evidence.Thing("cat", Box.WHOLE, 0.987654, List.of(), null),
                                new Evidence.TextLine("猫", Box.WHOLE, 0.9, 0.8),
                                new Evidence.Face(Box.WHOLE, 0.5, Double.NaN)),
                        true);
        return new Answer(
                "A cat. 一只猫。🐈",
                modalities.contains(Modality.PICTURE) ? List.of(sight) : List.of(),
                List.of(),
                null,
                null,
                modalities,
                "eyes",
                weights,
                "built-in",
                Map.of("first", 5L, "total", 9L),
                3,
                stopped);
    }

    private final class FakePacks implements Packs {
        @Override
        public List<Pack> list() {
            return installed.entrySet().stream()
                    .map(each -> pack(each.getKey(), each.getValue()))
                    .toList();
        }

        private static Pack pack(String id, boolean here) {
            return new Pack(
                    id,
                    Use.WRITER,
                    "Model " + id,
                    "p",
                    "Apache-2.0",
                    "u",
                    491_400_064,
                    5,
                    1,
                    here,
                    here,
                    true);
        }

        @Override
        public String recommended() {
            return "lite";
        }

        @Override
        public void get(String id, Progress progress, Stop stop) {
            if (id.equals("nothing")) {
                throw new QuintetException(Kind.FAILED, "cli.blank");
            }
            for (int i = 0; i <= 1000; i++) {
                progress.at("service.benchLoading", i, 1000);
            }
            installed.put(id, true);
        }

        @Override
        public boolean verify(String id, Progress progress, Stop stop) {
            return !id.equals("bad");
        }

        @Override
        public void remove(String id) {
            installed.put(id, false);
        }

        @Override
        public Pack importFrom(Path source, Progress progress, Stop stop) {
            return pack("mine", true);
        }
    }
}
