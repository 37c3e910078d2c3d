package org.quintet.core;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The model packs of this machine: what there is to have, and what is here. Thread-safe; every
/// call may block on disk or network, so none belongs on the window's thread.
public interface Packs {
    /// All packs of the catalogue and all imported ones, in the order to show them.
    List<Pack> list();

    /// The id of the pack that suits this machine's memory.
    String recommended();

    /// Brings a pack: fetches, verifies, converts, tries it out and installs it, or does nothing
    /// when it is there. Resumes where an earlier try ended. Two processes may ask for the same
    /// pack.
    ///
    /// @throws QuintetException when no source answers, the disk is full, a file is not what it
    ///   should be, or the work was stopped; what was fetched stays for the next try
    void get(String id, Progress progress, Stop stop);

    /// Reads every file of an installed pack again and compares it with its SHA-256.
    ///
    /// @return whether all of them are as they should be
    boolean verify(String id, Progress progress, Stop stop);

    /// Deletes an installed pack and what is left of unfinished downloads of it.
    void remove(String id);

    /// Takes in a GGUF file, or a folder with `pack.json` or in the transformers.js or genai
    /// layout.
    ///
    /// @return the pack as installed
    Pack importFrom(Path source, Progress progress, Stop stop);

    /// What a pack is for.
    enum Use {
        /// Writes and answers.
        WRITER,
        /// Hears speech, and speaks.
        VOICE,
        /// Knows which texts mean the same.
        MEANING;

        /// Its name in manifests and catalogues.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The use of a name.
        public static Optional<Use> of(String id) {
            return Arrays.stream(values()).filter(use -> use.id().equals(id)).findFirst();
        }
    }

    /// A pack as a user sees it. Immutable.
    ///
    /// @param id short name, used on the command line
    /// @param use what it is for
    /// @param name full name of the model
    /// @param purpose a message key that tells what it brings
    /// @param licence SPDX identifier
    /// @param licenceUrl where its text lies
    /// @param downloadBytes what must be fetched
    /// @param installedBytes what it takes on disk once installed; 0 where unknown
    /// @param minRamMb memory of the machine it is meant for
    /// @param installed whether it can be used now
    /// @param verified whether all its files had the right hashes when last read
    /// @param recommended whether it suits this machine best
    record Pack(
            String id,
            Use use,
            String name,
            String purpose,
            String licence,
            String licenceUrl,
            long downloadBytes,
            long installedBytes,
            int minRamMb,
            boolean installed,
            boolean verified,
            boolean recommended) {
        /// The id of the pack that hears and speaks.
        public static final String VOICE = "voice";

        /// The id of the pack that knows how near sentences are in meaning.
        public static final String MEANING = "meaning";
    }
}
