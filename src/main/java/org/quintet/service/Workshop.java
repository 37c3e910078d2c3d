package org.quintet.service;

import java.util.Optional;
import java.util.function.Consumer;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;
import org.quintet.perception.Eyes;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.speech.Voice;

/// Makes what a [LocalAssistant] works with. Thread-safe.
public interface Workshop {
    /// Where models run; known without loading one.
    Device device();

    /// Loads the built-in models that see.
    ///
    /// @return to be closed by the caller
    Eyes openEyes(int threads);

    /// Loads the decoder of an installed pack.
    ///
    /// @return to be closed by the caller
    LanguageModel openWriter(String pack, int threads);

    /// Loads what hears.
    ///
    /// @return to be closed by the caller
    /// @throws org.quintet.core.QuintetException of kind `PACK_MISSING` where it is not installed
    Ears openEars(int threads);

    /// Loads what speaks.
    ///
    /// @return to be closed by the caller
    /// @throws org.quintet.core.QuintetException of kind `PACK_MISSING` where it is not installed
    Voice openVoice(int threads);

    /// Loads the sentence space.
    ///
    /// @return to be closed by the caller
    /// @throws org.quintet.core.QuintetException of kind `PACK_MISSING` where it is not installed
    SentenceEncoder openMeaning(int threads);

    /// Does a request and tells what happens meanwhile, all but its beginning and end.
    ///
    /// @param models loads what the work turns out to need
    /// @throws org.quintet.core.QuintetException when it can't be done, or was stopped
    Answer work(Request request, Models models, Consumer<Event> events, Stop stop);

    /// The models of one request, loaded when first asked for, and not to be closed by it.
    interface Models {
        /// The models that see.
        Eyes eyes();

        /// The decoder; empty where no pack is installed.
        Optional<LanguageModel> writer();

        /// What hears.
        ///
        /// @throws org.quintet.core.QuintetException of kind `PACK_MISSING` where not installed
        Ears ears();

        /// The sentence space.
        ///
        /// @throws org.quintet.core.QuintetException of kind `PACK_MISSING` where not installed
        SentenceEncoder meaning();
    }

    /// A device that computes.
    ///
    /// @param name `CPU` or the name of an accelerator
    /// @param notice a message key to tell the user, such as a lost accelerator; empty when all is
    ///   well
    record Device(String name, String notice) {}
}
