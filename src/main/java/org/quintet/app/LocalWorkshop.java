package org.quintet.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Settings;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.fusion.Grounding;
import org.quintet.fusion.SentenceMaker;
import org.quintet.fusion.Vocabulary;
import org.quintet.generation.LanguageModel;
import org.quintet.media.PictureReader;
import org.quintet.perception.Eyes;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.service.Workshop;
import org.quintet.task.AskTask;
import org.quintet.task.DescribeTask;
import org.quintet.task.Looks;
import org.quintet.task.Retelling;

/// Makes what the assistant works with out of the models on this machine. Thread-safe.
final class LocalWorkshop implements Workshop {
    private static final String CPU = "CPU";

    private final Path models;
    private final Later<OnnxRuntime> runtime;
    private final Writers writers;
    private final Later<PackRoom> packs;
    private final Later<Tasks> tasks;

    LocalWorkshop(
            Places places,
            Later<OnnxRuntime> runtime,
            Writers writers,
            Later<PackRoom> packs,
            Supplier<Settings> settings) {
        this.models = places.models();
        this.runtime = runtime;
        this.writers = writers;
        this.packs = packs;
        this.tasks = new Later<>(() -> Tasks.with(settings));
    }

    private record Tasks(DescribeTask describe, AskTask ask) {
        static Tasks with(Supplier<Settings> settings) {
            Looks looks = new Looks(new PictureReader()::read);
            SentenceMaker sentences = new SentenceMaker(Vocabulary.standard());
            Grounding grounding = new Grounding(Vocabulary.standard());
            return new Tasks(
                    new DescribeTask(
                            looks,
                            sentences,
                            new Retelling(grounding),
                            () -> settings.get().enrich()),
                    new AskTask(looks, sentences, grounding));
        }
    }

    @Override
    public Device device() {
        return runtime.ifMade()
                .map(made -> new Device(made.device(), made.notice()))
                .orElse(new Device(CPU, ""));
    }

    @Override
    public Eyes openEyes(int threads) {
        return new ReadingEyes(models, runtime.get(), threads);
    }

    @Override
    public LanguageModel openWriter(String pack, int threads) {
        return writers.open(packs.get().packs().open(pack), threads);
    }

    @Override
    public Answer work(Request request, Models given, Consumer<Event> events, Stop stop) {
        org.quintet.task.Models those = new org.quintet.task.Models(given::eyes, given::writer);
        return switch (request.task()) {
            case Task.Describe _ -> tasks.get().describe().run(request, those, events, stop);
            case Task.Ask _ -> tasks.get().ask().run(request, those, events, stop);
            case Task.Transcribe _, Task.Support _ ->
                    throw new QuintetException(Kind.PACK_MISSING, "app.noVoice");
        };
    }
}
