package org.quintet.cli;

import java.util.function.Supplier;
import org.quintet.core.Packs;
import org.quintet.core.Places;
import org.quintet.core.Settings;
import org.quintet.service.Assistant;
import org.quintet.service.Bench;
import org.quintet.service.DeckExport;
import org.quintet.service.Doctor;
import org.quintet.service.Speech;

/// What the commands work with. Each is made when a command first asks for it, so that a command
/// loads nothing it does not need.
///
/// @param places where program and data lie
/// @param settings what the user has set
/// @param assistant does the work; closed by whoever made it
/// @param speech listens and speaks; closed with the assistant
/// @param decks writes decks into files
/// @param packs the model packs
/// @param doctor looks at this machine
/// @param bench measures
/// @param window opens the window, and returns the exit code when it is closed
public record Tools(
        Places places,
        Supplier<Settings> settings,
        Supplier<Assistant> assistant,
        Supplier<Speech> speech,
        Supplier<DeckExport> decks,
        Supplier<Packs> packs,
        Supplier<Doctor> doctor,
        Supplier<Bench> bench,
        Window window) {
    /// Opens the window.
    @FunctionalInterface
    public interface Window {
        /// Returns the exit code when the window is closed.
        int open() throws InterruptedException;
    }
}
