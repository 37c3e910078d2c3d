package org.quintet.media.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Stop;

/// Reads the sound of files: WAV, MP3, FLAC, Ogg (Opus, Vorbis), M4A, AIFF, films and whatever else
/// FFmpeg decodes, whatever their names end in. Stateless.
///
/// All channels are mixed to one. Of a film the main sound is read. What is damaged is left out,
/// and a file that was cut off ends where it was cut, as in players: [AudioStream#seconds] may then
/// say more than there is. Sounds beyond [SoundBudget] are refused.
public final class SoundReader {
    /// Samples a second of a section to be played.
    private static final int PLAYED_RATE = 48_000;

    private static final int BLOCK = 4096;

    /// Opens a file, to be closed by the caller. Takes milliseconds.
    ///
    /// @param sampleRate samples a second that are wanted
    /// @throws QuintetException when the file can't be read, is no sound, holds none, or says that
    ///   it is beyond the budget
    public AudioStream open(Path file, int sampleRate) {
        return opened(file, sampleRate);
    }

    private static FileSound opened(Path file, int sampleRate) {
        if (!Files.exists(file)) {
            throw new QuintetException(Kind.FAILED, "media.missing", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new QuintetException(Kind.FAILED, "media.not_a_sound_file", file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new QuintetException(Kind.FAILED, "media.unreadable", file.toString());
        }
        String name = String.valueOf(file.getFileName());
        long bytes;
        try {
            bytes = Files.size(file);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "media.unreadable", file.toString());
        }
        if (bytes == 0) {
            throw new QuintetException(Kind.FAILED, "media.empty", name);
        }
        return new FileSound(file, bytes, name, sampleRate);
    }

    /// Reads a section of a file, to be played. Blocks on disk and decoding: milliseconds, wherever
    /// in the file it lies.
    ///
    /// @param from seconds from the beginning
    /// @param to seconds from the beginning; behind the end of the file, all that is left is read
    /// @param text what is said there
    /// @throws QuintetException as [#open] does, or where the section is too long
    public Sound section(Path file, double from, double to, String text, Stop stop) {
        SoundBudget.checkClip(String.valueOf(file.getFileName()), to - from);
        float[] samples = new float[(int) Math.round(Math.max(0, to - from) * PLAYED_RATE)];
        try (FileSound sound = opened(file, PLAYED_RATE)) {
            sound.seek(Math.max(0, from));
            int filled = 0;
            while (filled < samples.length) {
                int wanted = Math.min(BLOCK, samples.length - filled);
                int count = sound.read(samples, filled, wanted, stop);
                if (count < 0) {
                    return new Sound(Arrays.copyOf(samples, filled), PLAYED_RATE, text);
                }
                filled += count;
            }
        }
        return new Sound(samples, PLAYED_RATE, text);
    }
}
