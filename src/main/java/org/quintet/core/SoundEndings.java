package org.quintet.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Which files hold sound, by their names; what is in them is known when they are read.
public final class SoundEndings {
    /// Endings of the sound and video files that can be heard, in small letters, without a dot.
    public static final Set<String> ALL =
            Set.of(
                    "wav", "mp3", "m4a", "aac", "flac", "ogg", "oga", "opus", "aiff", "aif", "wma",
                    "amr", "caf", "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "flv",
                    "wmv", "3gp");

    private SoundEndings() {}

    /// Whether a file has one of these endings.
    public static boolean has(Path file) {
        String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
        return ALL.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
