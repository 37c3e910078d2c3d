package org.quintet.perception.hearing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// What a voice pack tells of its Whisper: `whisper.json`. Immutable.
///
/// @param bands mel bands that the encoder takes
/// @param frames most frames that the encoder takes
/// @param positions tokens that the decoder can hold
/// @param vocabulary tokens there are
/// @param languages tokens of the languages
/// @param suppressed tokens that no transcript holds
/// @param suppressedFirst tokens that no transcript begins with
@JsonIgnoreProperties(ignoreUnknown = true)
record WhisperConfig(
        @JsonProperty(value = "n_mels", required = true) int bands,
        @JsonProperty(value = "max_frames", required = true) int frames,
        @JsonProperty(value = "max_positions", required = true) int positions,
        @JsonProperty(value = "vocabulary", required = true) int vocabulary,
        @JsonProperty(value = "lang_ids", required = true) List<Integer> languages,
        @JsonProperty(value = "suppress_ids", required = true) List<Integer> suppressed,
        @JsonProperty(value = "suppress_ids_begin", required = true)
                List<Integer> suppressedFirst) {
    /// Copies the lists.
    WhisperConfig {
        languages = List.copyOf(languages);
        suppressed = List.copyOf(suppressed);
        suppressedFirst = List.copyOf(suppressedFirst);
    }

    /// Reads it from a pack.
    ///
    /// @throws QuintetException where it is not there, or damaged
    static WhisperConfig read(Path pack) {
        try {
            return new ObjectMapper()
                    .readValue(pack.resolve("whisper.json").toFile(), WhisperConfig.class);
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "perception.voicePack", pack);
        }
    }
}
