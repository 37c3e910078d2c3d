package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.List;
import org.quintet.core.Generation;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.core.VoiceSettings;

/// Asks for a file to be written down.
final class Transcribing {
    private Transcribing() {}

    static Request request(Path file, VoiceSettings how, Language language, Generation generation) {
        return new Request(
                List.of(new Message(Role.USER, List.of(new Part.Audio(file)))),
                new Task.Transcribe(new Hearing(how.spoken(), how.script(), false)),
                language,
                generation);
    }
}
