package org.quintet.service;

import java.util.function.Consumer;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Transcript;

/// The door through which a face listens and speaks, beside the queue of the [Assistant]: speech
/// does not wait for other work. Thread-safe.
public interface Speech {
    /// Begins to write down what is being said at this moment. The models are loaded meanwhile;
    /// nothing said before they are there is lost.
    ///
    /// @param soFar hears what is understood while the user still speaks, on a thread of the
    ///   service; what it heard last may still change
    Listening listen(Hearing how, Consumer<Transcript> soFar);

    /// Speaks words as they come, sentence by sentence: the sound of the first sentence is there
    /// while the rest is still being written.
    ///
    /// @param listener hears the sounds, in order, on a thread of the service
    Utterance speak(Language language, Speaking how, Listener listener);

    /// Begins to load what listening and speaking need, in the background.
    void warmUp();

    /// Whether the models that hear and speak are installed. Reads the disk.
    boolean installed();

    /// Speech that is being written down. [#add] is for one thread, all else is thread-safe.
    interface Listening {
        /// Takes the next samples, mono, 16 kHz, -1 to 1, and returns at once.
        void add(float[] samples);

        /// Nothing more is said: waits for the rest to be written down.
        ///
        /// @throws QuintetException where it can't be, such as for a missing pack
        Transcript finish() throws InterruptedException;

        /// Ends it early; nothing more is heard of it.
        void stop();
    }

    /// Words that are being spoken. Thread-safe.
    interface Utterance {
        /// Adds words, as they are written; Markdown in them is spoken as what it means.
        void add(String text);

        /// Nothing more will be added.
        void end();

        /// Ends it early.
        void stop();
    }

    /// Hears an utterance.
    interface Listener {
        /// The next sentence as sound.
        void sound(Sound sound);

        /// The machine is too slow to speak as it did.
        ///
        /// @param notice a message key that tells the user; empty when all is well again
        default void slower(String notice) {}

        /// Whether sound may come later than it would be heard: for a file, no machine is too slow.
        default boolean waits() {
            return false;
        }

        /// All was spoken, or it was stopped.
        void done();

        /// It can't be spoken.
        void failed(QuintetException why);
    }
}
