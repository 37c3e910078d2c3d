package org.quintet.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Hearing;
import org.quintet.core.Places;
import org.quintet.core.Request;
import org.quintet.core.Settings;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.fusion.Grounding;
import org.quintet.fusion.SentenceMaker;
import org.quintet.fusion.Vocabulary;
import org.quintet.generation.LanguageModel;
import org.quintet.illustration.Scenes;
import org.quintet.media.PictureReader;
import org.quintet.media.sound.SoundReader;
import org.quintet.perception.Eyes;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.service.Workshop;
import org.quintet.speech.Voice;
import org.quintet.task.AskTask;
import org.quintet.task.DeckTask;
import org.quintet.task.DescribeTask;
import org.quintet.task.Looks;
import org.quintet.task.Retelling;
import org.quintet.task.Sounds;
import org.quintet.task.SpokenTask;
import org.quintet.task.SupportTask;
import org.quintet.task.TranscribeTask;

/// Makes what the assistant works with out of the models on this machine. Thread-safe.
final class LocalWorkshop implements Workshop {
    private static final String CPU = "CPU";

    private final Path models;
    private final Later<OnnxRuntime> runtime;
    private final Writers writers;
    private final Later<PackRoom> packs;
    private final SpeechRoom speech;
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
        this.speech = new SpeechRoom(models, runtime, packs);
        this.tasks =
                new Later<>(
                        () ->
                                Tasks.with(
                                        settings,
                                        new SupportRoom(
                                                places.support(), places.home().resolve("cache")),
                                        places.assets()));
    }

    private record Tasks(
            DescribeTask describe,
            AskTask ask,
            SpokenTask spoken,
            TranscribeTask transcribe,
            SupportTask support,
            DeckTask deck,
            Supplier<Hearing> hearing) {
        static Tasks with(Supplier<Settings> settings, SupportRoom support, Path assets) {
            Looks looks = new Looks(new PictureReader()::read);
            SentenceMaker sentences = new SentenceMaker(Vocabulary.standard());
            Grounding grounding = new Grounding(Vocabulary.standard());
            Sounds sounds = new Sounds(new SoundReader()::open);
            AskTask ask = new AskTask(looks, sentences, grounding);
            return new Tasks(
                    new DescribeTask(
                            looks,
                            sentences,
                            new Retelling(grounding),
                            () -> settings.get().enrich()),
                    ask,
                    new SpokenTask(sounds, ask),
                    new TranscribeTask(sounds),
                    new SupportTask(support::desk, sounds),
                    new DeckTask(looks, sounds, sentences, new Scenes(assets)::choose),
                    () -> settings.get().voice().hearing());
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
    public Ears openEars(int threads) {
        return speech.ears(threads);
    }

    @Override
    public Voice openVoice(int threads) {
        return speech.voice(threads);
    }

    @Override
    public SentenceEncoder openMeaning(int threads) {
        return speech.meaning(threads);
    }

    @Override
    public Answer work(Request request, Models given, Consumer<Event> events, Stop stop) {
        org.quintet.task.Models those =
                new org.quintet.task.Models(
                        given::eyes, given::writer, given::ears, given::meaning);
        Tasks with = tasks.get();
        return switch (request.task()) {
            case Task.Describe _ when SpokenTask.concerns(request) ->
                    with.spoken().describe(request, with.hearing().get(), those, events, stop);
            case Task.Ask _ when SpokenTask.concerns(request) ->
                    with.spoken().ask(request, with.hearing().get(), those, events, stop);
            case Task.Describe _ -> with.describe().run(request, those, events, stop);
            case Task.Ask _ -> with.ask().run(request, those, events, stop);
            case Task.Transcribe _ -> with.transcribe().run(request, given::ears, events, stop);
            case Task.Support _ ->
                    with.support().run(request, with.hearing().get(), those, events, stop);
            case Task.MakeDeck _, Task.ChangeSlide _ ->
                    with.deck().run(request, with.hearing().get(), those, events, stop);
        };
    }
}
