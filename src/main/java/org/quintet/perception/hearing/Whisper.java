package org.quintet.perception.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.quintet.core.Hearing;
import org.quintet.core.Hearing.Script;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.Transcript.Segment;
import org.quintet.core.Transcript.Word;

/// Writes down a piece of speech: Whisper (A. Radford et al., "Robust Speech Recognition via
/// Large-Scale Weak Supervision", 2022). Thread-safe: one piece at a time is worked on. Frees its
/// models when closed.
final class Whisper implements AutoCloseable {
    /// What tells it to write simplified or traditional characters: Chinese in those.
    private static final String SIMPLIFIED = "以下是普通话的句子。";

    private static final String TRADITIONAL = "以下是普通話的句子。";

    private static final double SILENT = 0.6;

    /// Milliseconds between two looks whether one who waits was stopped.
    private static final long PATIENCE = 20;

    private final SoundEncoder encoder;
    private final TextDecoder decoder;
    private final Tokens tokens;
    private final Writing writing;
    private final WordTimes wordTimes;
    private final ReentrantLock turn = new ReentrantLock(true);

    /// @param encoder closed with this, as is the decoder
    Whisper(SoundEncoder encoder, TextDecoder decoder, Tokens tokens, WhisperConfig config) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.tokens = tokens;
        writing = new Writing(decoder, tokens, config);
        wordTimes = new WordTimes(decoder, tokens);
    }

    /// Makes sure that it can do what is asked of it.
    ///
    /// @throws QuintetException where it doesn't know the language
    void check(Hearing how) {
        if (how.language() != null && !tokens.languages().containsKey(how.language())) {
            throw new QuintetException(Kind.USAGE, "perception.language", how.language());
        }
    }

    /// What is said in a piece.
    ///
    /// @param before what is known of the language
    /// @throws QuintetException when stopped
    Heard hear(Piece piece, Hearing how, LanguageGuess before, Stop stop) {
        takeTurn(stop);
        try (Window window = encoder.encode(piece.samples(), stop)) {
            float[] scores = decoder.begin(window, new int[] {tokens.start()}, stop);
            boolean silent = Math.exp(scores[tokens.noSpeech()] - Scores.logSum(scores)) > SILENT;
            Map<String, Double> languages = languages(scores);
            LanguageGuess.Guess guess = before.next(languages);
            String language = how.language() == null ? guess.language() : how.language();
            String opening = opening(language, how);
            int[] prompt = tokens.prompt(language, opening, true);
            Draft draft = writing.write(window, prompt, silent, piece.speechSeconds(), stop);
            String text = tokens.text(draft.tokens()).strip();
            if (text.isEmpty() || (silent && Writing.isUnsure(draft)) || text.equals(opening)) {
                return Heard.NOTHING;
            }
            return new Heard(
                    segments(piece, draft, language, how, window, stop),
                    guess.language(),
                    guess.confidence(),
                    languages,
                    piece.speechSeconds());
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn(Stop stop) {
        try {
            while (!turn.tryLock(PATIENCE, TimeUnit.MILLISECONDS)) {
                stop.check();
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new QuintetException(failure, Kind.STOPPED, "core.stopped");
        }
    }

    private static String opening(String language, Hearing how) {
        if (!language.equals("zh")) {
            return "";
        }
        return how.script() == Script.SIMPLIFIED ? SIMPLIFIED : TRADITIONAL;
    }

    private Map<String, Double> languages(float[] scores) {
        Map<String, Double> probabilities = new HashMap<>();
        double most = Double.NEGATIVE_INFINITY;
        for (int token : tokens.languages().values()) {
            most = Math.max(most, scores[token]);
        }
        double sum = 0;
        for (Map.Entry<String, Integer> each : tokens.languages().entrySet()) {
            double weight = Math.exp(scores[each.getValue()] - most);
            probabilities.put(each.getKey(), weight);
            sum += weight;
        }
        double all = sum;
        probabilities.replaceAll((_, weight) -> weight / all);
        return probabilities;
    }

    private List<Segment> segments(
            Piece piece, Draft draft, String language, Hearing how, Window window, Stop stop) {
        List<Phrase> phrases =
                Phrase.of(draft, tokens, piece.speechEnd()).stream()
                        .map(phrase -> phrase.withoutEchoes(piece.speechEnd()))
                        .toList();
        List<List<Word>> words =
                how.words()
                        ? wordTimes.of(
                                phrases, tokens.prompt(language, "", false), piece, window, stop)
                        : List.of();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            String text = tokens.text(phrase.tokens()).strip();
            if (text.isEmpty()) {
                continue;
            }
            List<Word> spoken = how.words() ? words.get(i) : List.of();
            double start =
                    spoken.isEmpty()
                            ? piece.startSeconds() + phrase.start()
                            : spoken.getFirst().start();
            double end =
                    spoken.isEmpty()
                            ? piece.startSeconds() + Math.min(phrase.end(), piece.seconds())
                            : spoken.getLast().end();
            segments.add(
                    ChineseScript.written(
                            new Segment(start, end, text, phrase.confidence(), spoken),
                            language,
                            how.script()));
        }
        return segments;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            encoder.close();
            decoder.close();
        } finally {
            turn.unlock();
        }
    }
}
