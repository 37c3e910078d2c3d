package org.quintet.ui.common;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Which files hold sound, by their names.
public final class SoundEndings {
    /// Endings of the sound and video files that can be heard, in small letters, without a dot.
    public static final Set<String> ALL =
            Set.of(
                    "wav", "mp3", "flac", "ogg", "oga", "opus", "m4a", "aac", "wma", "aiff", "amr",
                    "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "3gp");

    private SoundEndings() {}

    /// Whether a file has one of these endings.
    public static boolean has(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ALL.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
