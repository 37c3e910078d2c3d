package org.quintet.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Speaking;
import org.quintet.core.Transcript;
import org.quintet.speech.Pace;

/// Listening and speaking with the models of this machine. What is heard and what is spoken go on
/// at the same time, each on a thread of its own.
final class LocalSpeech implements Speech, AutoCloseable {
    private final LocalModels models;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("quintet-speech-", 1).factory());
    private final Pace pace = new Pace(System::nanoTime);
    private final Set<Listening> heard = ConcurrentHashMap.newKeySet();
    private final Set<Utterance> spoken = ConcurrentHashMap.newKeySet();

    /// @param models stay the caller's to close
    LocalSpeech(LocalModels models) {
        this.models = models;
    }

    @Override
    public Listening listen(Hearing how, Consumer<Transcript> soFar) {
        LocalListening listening = new LocalListening(how, soFar, models::takeEars, heard::remove);
        heard.add(listening);
        threads.execute(listening);
        return listening;
    }

    @Override
    public Utterance speak(Language language, Speaking how, Listener listener) {
        if (pace.way() == Pace.Way.TEXT_ONLY) {
            pace.retry(); // who asks for speech again gets another try: the machine may be free now
        }
        Pace measured = listener.waits() ? new Pace(() -> 0) : pace;
        LocalUtterance utterance =
                new LocalUtterance(
                        language, how, listener, measured, models::takeVoice, spoken::remove);
        spoken.add(utterance);
        threads.execute(utterance);
        return utterance;
    }

    @Override
    public void warmUp() {
        models.warmUpSpeech();
    }

    @Override
    public boolean installed() {
        return models.canTalk();
    }

    /// Stops all listening and speaking and waits for it to end.
    @Override
    public void close() {
        threads.shutdown();
        heard.forEach(Listening::stop);
        spoken.forEach(Utterance::stop);
        LocalModels.waitFor(threads);
    }
}
