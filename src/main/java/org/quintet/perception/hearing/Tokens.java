package org.quintet.perception.hearing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.generation.Vocabulary;

/// The tokens of a Whisper: words, languages, times and those that steer it. Immutable.
final class Tokens {
    /// Seconds from one time token to the next.
    static final double TIME_STEP = 0.02;

    private final Vocabulary vocabulary;
    private final Path pack;
    private final Map<String, Integer> languages;
    private final int start;
    private final int end;
    private final int transcribe;
    private final int noTimes;
    private final int before;
    private final int noSpeech;

    private Tokens(Path pack, WhisperConfig config) {
        this.pack = pack;
        this.vocabulary = Vocabulary.read(pack.resolve("tokenizer.json"));
        start = control("<|startoftranscript|>");
        end = control("<|endoftext|>");
        transcribe = control("<|transcribe|>");
        noTimes = control("<|notimestamps|>");
        before = control("<|startofprev|>");
        noSpeech =
                vocabulary.control().containsKey("<|nospeech|>")
                        ? control("<|nospeech|>")
                        : control("<|nocaptions|>");
        Map<String, Integer> codes = new LinkedHashMap<>();
        vocabulary
                .control()
                .forEach(
                        (text, id) -> {
                            if (config.languages().contains(id)) {
                                codes.put(text.substring(2, text.length() - 2), id);
                            }
                        });
        languages = codes;
    }

    /// Reads the tokens of a pack.
    ///
    /// @throws QuintetException where they are not there, or not those of a Whisper
    static Tokens read(Path pack, WhisperConfig config) {
        return new Tokens(pack, config);
    }

    private int control(String text) {
        Integer id = vocabulary.control().get(text);
        if (id == null) {
            throw new QuintetException(Kind.FAILED, "perception.voicePack", pack);
        }
        return id;
    }

    /// The languages it can write, by their ISO 639-1 codes.
    Map<String, Integer> languages() {
        return languages;
    }

    /// Begins a transcript.
    int start() {
        return start;
    }

    /// Ends a transcript.
    int end() {
        return end;
    }

    /// Stands, after the beginning, for silence.
    int noSpeech() {
        return noSpeech;
    }

    /// Asks for words without times.
    int noTimes() {
        return noTimes;
    }

    /// The first time token, which stands for no time at all.
    int firstTime() {
        return noTimes + 1;
    }

    /// Whether a token stands for a time.
    boolean isTime(int token) {
        return token >= firstTime();
    }

    /// Whether a token is part of the words.
    boolean isText(int token) {
        return token < end;
    }

    /// What a transcript begins with.
    ///
    /// @param language ISO 639-1 code, one of [#languages]
    /// @param sentence what is said to have been spoken before; empty for nothing
    /// @param times whether times are asked for
    int[] prompt(String language, String sentence, boolean times) {
        List<Integer> prompt = new ArrayList<>();
        if (!sentence.isEmpty()) {
            prompt.add(before);
            prompt.addAll(characters(sentence));
        }
        prompt.add(start);
        prompt.add(Objects.requireNonNull(languages.get(language), language));
        prompt.add(transcribe);
        if (!times) {
            prompt.add(noTimes);
        }
        return prompt.stream().mapToInt(Integer::intValue).toArray();
    }

    /// A sentence of characters that are tokens of their own, as common Chinese ones are.
    private List<Integer> characters(String sentence) {
        return sentence.codePoints()
                .map(c -> find(Character.toString(c).getBytes(StandardCharsets.UTF_8)))
                .filter(id -> id >= 0)
                .boxed()
                .toList();
    }

    private int find(byte[] piece) {
        for (int id = 0; id < end; id++) {
            if (Arrays.equals(vocabulary.piece(id), piece)) {
                return id;
            }
        }
        return -1;
    }

    /// The bytes of a token, which alone need not be whole characters.
    byte[] piece(int token) {
        return vocabulary.piece(token);
    }

    /// The words of tokens; those that steer and the times are left out.
    String text(List<Integer> tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tokens.stream().filter(this::isText).forEach(id -> bytes.writeBytes(piece(id)));
        return bytes.toString(StandardCharsets.UTF_8).replace("\uFFFD", "");
    }
}
