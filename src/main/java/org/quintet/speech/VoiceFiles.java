package org.quintet.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Speaking;
import org.quintet.runtime.Tensor;
import org.quintet.speech.Voice.Speaker;

/// The voices in a folder: `xy_name.bin`, where x tells the language (a and b for English, z for
/// Chinese) and y whether a woman or a man. A file holds one row of 256 floats for each number of
/// phonemes. Each is read when it is first needed. Thread-safe.
final class VoiceFiles {
    private static final int WIDTH = 256;
    private static final String END = ".bin";

    private final Path folder;
    private final List<Speaker> speakers;
    private final Map<String, FloatBuffer> styles = new ConcurrentHashMap<>();

    /// @throws QuintetException where the folder holds no voice
    VoiceFiles(Path folder) {
        this.folder = folder;
        try (Stream<Path> files = Files.list(folder)) {
            speakers =
                    files.map(file -> Objects.toString(file.getFileName(), ""))
                            .filter(name -> name.matches("[abz][fm]_\\w+\\.bin"))
                            .sorted()
                            .map(VoiceFiles::speaker)
                            .toList();
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "speech.voices", folder);
        }
        if (speakers.isEmpty()) {
            throw new QuintetException(Kind.FAILED, "speech.voices", folder);
        }
    }

    private static Speaker speaker(String file) {
        return new Speaker(
                file.substring(0, file.length() - END.length()),
                file.charAt(0) == 'z' ? Language.CHINESE : Language.ENGLISH,
                file.charAt(1) == 'f');
    }

    /// The voices, by name.
    List<Speaker> speakers() {
        return speakers;
    }

    /// The voice that is to speak.
    ///
    /// @param wished null for the usual one of the language
    /// @throws QuintetException where there is no such voice
    Speaker choose(@Nullable String wished, Language language) {
        String name = wished == null ? Speaking.usualVoice(language) : wished;
        return speakers.stream()
                .filter(speaker -> speaker.name().equals(name))
                .findFirst()
                .or(
                        () ->
                                wished != null
                                        ? java.util.Optional.empty()
                                        : speakers.stream()
                                                .filter(each -> each.language() == language)
                                                .findFirst())
                .orElseThrow(
                        () ->
                                new QuintetException(
                                        Kind.FAILED, "speech.noVoice", String.valueOf(name)));
    }

    /// The style of a voice for a text of so many phonemes, `[1, 256]`.
    ///
    /// @throws QuintetException where its file is damaged
    Tensor style(Speaker speaker, int phonemes) {
        FloatBuffer all = styles.computeIfAbsent(speaker.name(), this::read);
        int row = Math.min(phonemes, all.capacity() / WIDTH - 1);
        return new Tensor(all.slice(row * WIDTH, WIDTH), 1, WIDTH);
    }

    private FloatBuffer read(String name) {
        Path file = folder.resolve(name + END);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0 || bytes.length % (WIDTH * Float.BYTES) != 0) {
                throw new QuintetException(Kind.FAILED, "speech.damaged", file);
            }
            ByteBuffer direct =
                    ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.LITTLE_ENDIAN);
            return direct.put(bytes).flip().asFloatBuffer();
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "speech.damaged", file);
        }
    }
}
