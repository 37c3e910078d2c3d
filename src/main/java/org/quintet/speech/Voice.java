package org.quintet.speech;

import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;

/// A model that speaks. Thread-safe; one sentence at a time is worked on, others wait.
public interface Voice extends AutoCloseable {
    /// The voices there are.
    List<Speaker> speakers();

    /// Speaks a sentence. Words of the other language in it are spoken too.
    ///
    /// @param sentence as written; may be longer than a sentence, and is then spoken in pieces that
    ///   are joined
    /// @param language the language it is mostly in
    /// @return the sound; of no length where there is nothing to say in it, such as a line of
    ///   dashes
    /// @throws org.quintet.core.QuintetException when stopped, or where the voice is not there
    Sound say(String sentence, Language language, Speaking how, Stop stop);

    /// Frees the model after the last sentence has ended.
    @Override
    void close();

    /// A voice.
    ///
    /// @param name what [Speaking#voice] takes
    /// @param language the language it speaks natively
    /// @param female whether it sounds like a woman
    record Speaker(String name, Language language, boolean female) {}
}
