package org.quintet.perception.hearing;

import java.util.function.Consumer;
import org.quintet.core.Hearing;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.media.sound.AudioStream;

/// Models that hear. Thread-safe; one sound at a time is worked on, others wait.
public interface Ears extends AutoCloseable {
    /// Samples a second that the models work on.
    int SAMPLE_RATE = 16_000;

    /// Writes down what is said in a sound of any length, with flat memory.
    ///
    /// @param sound at [#SAMPLE_RATE]; stays the caller's to close
    /// @param soFar hears what is understood after each piece
    /// @return all of it; [Transcript#EMPTY] but for its length where nobody speaks
    /// @throws org.quintet.core.QuintetException when stopped, or where the sound can't be read
    Transcript listen(AudioStream sound, Hearing how, Consumer<Transcript> soFar, Stop stop);

    /// Begins to write down what is being said at this moment.
    ///
    /// @param soFar hears what is understood, while the user still speaks, on a thread of the
    ///   dictation; what it heard last may still change
    /// @return to be closed by the caller
    Dictation dictate(Hearing how, Consumer<Transcript> soFar);

    /// Frees the models after the last sound has ended.
    @Override
    void close();
}
