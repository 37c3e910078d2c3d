package org.quintet.service;

import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.speech.Voice;

/// A voice that makes one sample a letter.
record SpellingVoice(Runnable closed) implements Voice {
    private static final int RATE = 1000;

    @Override
    public List<Speaker> speakers() {
        return List.of(new Speaker("speller", Language.ENGLISH, true));
    }

    @Override
    public Sound say(String sentence, Language language, Speaking how, Stop stop) {
        stop.check();
        return new Sound(new float[sentence.length()], RATE, sentence);
    }

    @Override
    public void close() {
        closed.run();
    }
}
