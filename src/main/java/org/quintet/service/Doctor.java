package org.quintet.service;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Packs;
import org.quintet.core.Places;

/// Looks at this machine: what Quintet finds, what it misses, and what to do about it. Loads no
/// model.
public final class Doctor {
    private final Places places;
    private final Supplier<Packs> packs;
    private final Supplier<Workshop.Device> device;
    private final Supplier<List<String>> providers;

    /// A doctor.
    ///
    /// @param device where models run
    /// @param providers what the runtime could compute with, by its own names
    public Doctor(
            Places places,
            Supplier<Packs> packs,
            Supplier<Workshop.Device> device,
            Supplier<List<String>> providers) {
        this.places = places;
        this.packs = packs;
        this.device = device;
        this.providers = providers;
    }

    /// Looks at everything; takes a moment and blocks on disk.
    public List<Finding> examine() {
        return Stream.of(
                        MachineChecks.system(),
                        MachineChecks.memory(),
                        MachineChecks.home(places.home()),
                        MachineChecks.disk(places.home()),
                        MachineChecks.display(),
                        MachineChecks.font(places.assets()),
                        ModelChecks.devices(device.get(), providers.get()),
                        ModelChecks.builtIn(places.models()),
                        ModelChecks.packs(packs.get()),
                        ModelChecks.speech(packs.get()),
                        MachineChecks.camera(),
                        MachineChecks.microphone())
                .toList();
    }

    /// One thing looked at.
    ///
    /// @param id what it is: `system`, `memory`, `home`, `disk`, `display`, `font`, `devices`,
    ///   `models`, `packs`, `speech`, `camera`, `microphone`
    /// @param status how it is
    /// @param key message of what was found
    /// @param arguments what fills the message and the advice
    /// @param adviceKey message of what to do; empty where nothing is to be done
    public record Finding(
            String id, Status status, String key, List<Object> arguments, String adviceKey) {
        /// Copies the arguments.
        public Finding {
            arguments = List.copyOf(arguments);
        }

        /// What was found.
        public String text(Language language) {
            return Messages.text(language, key, arguments.toArray());
        }

        /// What to do; empty where nothing is to be done.
        public String advice(Language language) {
            return adviceKey.isEmpty()
                    ? ""
                    : Messages.text(language, adviceKey, arguments.toArray());
        }
    }

    /// How a thing is.
    public enum Status {
        /// As it should be.
        GOOD,
        /// Worth knowing; Quintet works all the same.
        NOTE,
        /// Something does not work until it is put right.
        BAD
    }
}
