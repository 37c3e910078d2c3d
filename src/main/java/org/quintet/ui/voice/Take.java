package org.quintet.ui.voice;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.Transcript;

/// What came of a recording.
///
/// @param file where it is kept
/// @param seconds how long it is
/// @param transcript what was said; null where that is not known
/// @param toRecording milliseconds from the key going down to the recording
/// @param toText milliseconds from the key going up to the words; -1 where there are none
/// @param failure why it ended or was not understood; null where all went well
record Take(
        Path file,
        double seconds,
        @Nullable Transcript transcript,
        long toRecording,
        long toText,
        @Nullable QuintetException failure) {}
