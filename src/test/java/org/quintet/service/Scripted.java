package org.quintet.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Modality;
import org.quintet.core.Packs;
import org.quintet.core.Preferences;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Settings;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.core.VoiceSettings;
import org.quintet.generation.LanguageModel;
import org.quintet.media.Bitmap;
import org.quintet.perception.Eyes;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.speech.Voice;

/// Everything an assistant is built from, with models that only count.
final class Scripted implements Workshop {
    /// What a request does; tests replace it.
    interface Script {
        Answer work(Request request, Models models, Consumer<Event> events, Stop stop);
    }

    final AtomicInteger open = new AtomicInteger();
    final List<String> log = Collections.synchronizedList(new ArrayList<>());
    volatile Script script =
            (request, models, events, _) -> {
                models.eyes();
                String writer = models.writer().map(LanguageModel::id).orElse("built-in");
                events.accept(new Event.Token(request.last().text()));
                return answer(request.last().text(), writer);
            };
    volatile Runnable whileLoading = () -> {};
    final FixedPacks packs = new FixedPacks();
    final FixedPreferences preferences = new FixedPreferences();

    static Answer answer(String text, String model) {
        return new Answer(
                text,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(Modality.TEXT),
                "text",
                Map.of(Modality.TEXT, 1.0),
                model,
                Map.of("total", 1L),
                1,
                false);
    }

    static Request ask(String text) {
        return new Request(
                List.of(Message.of(Role.USER, text)),
                new Task.Ask(),
                Language.ENGLISH,
                Generation.DEFAULT);
    }

    @Override
    public Device device() {
        return new Device("CPU", "");
    }

    @Override
    public Eyes openEyes(int threads) {
        whileLoading.run();
        open.incrementAndGet();
        return new Eyes() {
            @Override
            public Sight look(Bitmap picture, Consumer<Sight> soFar, Stop stop) {
                return new Sight(1, 1, List.of(), true);
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    @Override
    public LanguageModel openWriter(String pack, int threads) {
        whileLoading.run();
        log.add("open " + pack + " " + threads);
        open.incrementAndGet();
        return new CountingModel(pack);
    }

    @Override
    public Ears openEars(int threads) {
        whileLoading.run();
        open.incrementAndGet();
        return new CountingEars(open::decrementAndGet);
    }

    @Override
    public Voice openVoice(int threads) {
        whileLoading.run();
        open.incrementAndGet();
        return new SpellingVoice(open::decrementAndGet);
    }

    @Override
    public SentenceEncoder openMeaning(int threads) {
        whileLoading.run();
        throw new QuintetException(Kind.PACK_MISSING, "core.stopped");
    }

    @Override
    public Answer work(Request request, Models models, Consumer<Event> events, Stop stop) {
        return script.work(request, models, events, stop);
    }

    private final class CountingModel implements LanguageModel {
        private final String id;
        private boolean closed;

        CountingModel(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int contextLength() {
            return 2048;
        }

        @Override
        public int countTokens(String text) {
            return text.length();
        }

        @Override
        public Reply reply(
                List<Message> messages, Generation generation, Consumer<String> onText, Stop stop) {
            if (closed) {
                throw new IllegalStateException("used after close");
            }
            onText.accept("words");
            return new Reply(
                    "words", End.TURN, 10, 4, 11, Duration.ofMillis(5), Duration.ofMillis(100));
        }

        @Override
        public void close() {
            closed = true;
            log.add("close " + id);
            open.decrementAndGet();
        }
    }

    static final class FixedPacks implements Packs {
        final List<String> installed = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Pack> list() {
            return List.copyOf(installed).stream().map(FixedPacks::pack).toList();
        }

        static Pack pack(String id) {
            Use use = Use.of(id).orElse(Use.WRITER);
            return new Pack(id, use, "Pack " + id, "p", "MIT", "", 1, 1, 1, true, true, false);
        }

        @Override
        public String recommended() {
            return "base";
        }

        @Override
        public void get(String id, Progress progress, Stop stop) {
            installed.add(id);
        }

        @Override
        public boolean verify(String id, Progress progress, Stop stop) {
            return true;
        }

        @Override
        public void remove(String id) {
            if (!installed.remove(id)) {
                throw new QuintetException(Kind.FAILED, "core.stopped");
            }
        }

        @Override
        public Pack importFrom(Path source, Progress progress, Stop stop) {
            installed.add("mine");
            return pack("mine");
        }
    }

    static final class FixedPreferences implements Preferences {
        private volatile Settings settings = withPack(null, 2);
        private final List<Consumer<Settings>> listeners = new ArrayList<>();

        static Settings withPack(@Nullable String pack, int threads) {
            return new Settings(
                    null,
                    Settings.Theme.SYSTEM,
                    pack,
                    threads,
                    1,
                    Generation.DEFAULT,
                    true,
                    VoiceSettings.DEFAULT,
                    true);
        }

        @Override
        public Settings get() {
            return settings;
        }

        @Override
        public void set(Settings changed) {
            settings = changed;
            listeners.forEach(each -> each.accept(changed));
        }

        @Override
        public void listen(Consumer<Settings> listener) {
            listeners.add(listener);
        }
    }
}
