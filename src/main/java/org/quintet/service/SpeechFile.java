package org.quintet.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.media.sound.WavWriter;

/// A WAV file that spoken sentences are added to, one after another. For one thread.
public final class SpeechFile implements AutoCloseable {
    private final Path file;
    private @Nullable WavWriter writer;
    private double seconds;

    /// A file to be made with the first sound.
    public SpeechFile(Path file) {
        this.file = file;
    }

    /// A file in a folder, which is made where it is missing.
    ///
    /// @throws QuintetException where the folder can't be made
    public static Path in(Path folder, String name) {
        try {
            return Files.createDirectories(folder).resolve(name);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "service.folder", folder);
        }
    }

    /// Adds a sound.
    ///
    /// @throws org.quintet.core.QuintetException where the file can't be written
    public void add(Sound sound) {
        WavWriter open = writer;
        if (open == null) {
            open = new WavWriter(file, sound.sampleRate());
            writer = open;
        }
        open.write(sound.samples(), 0, sound.samples().length);
        seconds += sound.seconds();
    }

    /// How long it lasts.
    public double seconds() {
        return seconds;
    }

    /// Ends the file.
    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
