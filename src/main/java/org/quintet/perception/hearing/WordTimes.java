package org.quintet.perception.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quintet.core.Stop;
import org.quintet.core.Transcript.Word;

/// Finds when each word is spoken: the heads of the decoder that look at the sound of the word they
/// write, joined to one path through time (as Whisper's makers do). For one thread.
final class WordTimes {
    private final TextDecoder decoder;
    private final Tokens tokens;

    WordTimes(TextDecoder decoder, Tokens tokens) {
        this.decoder = decoder;
        this.tokens = tokens;
    }

    /// The words of phrases of one piece, in seconds from the beginning of the whole sound.
    ///
    /// @param prompt what the decoder begins with, without times
    List<List<Word>> of(List<Phrase> phrases, int[] prompt, Piece piece, Window window, Stop stop) {
        List<Integer> text = phrases.stream().flatMap(p -> p.tokens().stream()).toList();
        if (text.isEmpty()) {
            return phrases.stream().map(_ -> List.<Word>of()).toList();
        }
        int[] all =
                IntStream.concat(
                                IntStream.of(prompt),
                                IntStream.concat(
                                        text.stream().mapToInt(Integer::intValue),
                                        IntStream.of(tokens.end())))
                        .toArray();
        // The row of a token is the one whose run foretells it, so they begin with the prompt's
        // last.
        double[] starts =
                AlignmentPath.starts(
                        decoder.align(window, all, stop),
                        prompt.length - 1,
                        text.size() + 1,
                        window.frames());
        List<List<Word>> words = new ArrayList<>();
        int at = 0;
        for (Phrase phrase : phrases) {
            words.add(words(phrase, starts, at, piece));
            at += phrase.tokens().size();
        }
        return words;
    }

    private List<Word> words(Phrase phrase, double[] starts, int first, Piece piece) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (List<Integer> each : WordCut.words(phrase.tokens(), tokens)) {
            int from = first + at;
            double least = Double.POSITIVE_INFINITY;
            for (int i = at; i < at + each.size(); i++) {
                least = Math.min(least, phrase.logs().get(i));
            }
            at += each.size();
            words.add(word(each, starts[from], starts[first + at], Math.exp(least), piece));
        }
        return words;
    }

    /// Quiet before and after a word is none of it.
    private Word word(List<Integer> word, double from, double to, double confidence, Piece piece) {
        int first = piece.speech().nextSetBit(chunk(from));
        int last = piece.speech().previousSetBit(Math.max(0, chunk(to)));
        boolean spoken = first >= 0 && last >= first;
        double start = spoken ? Math.clamp(Piece.seconds(first), from, to) : from;
        double end = spoken ? Math.clamp(Piece.seconds(last + 1), start, to) : to;
        return new Word(
                piece.startSeconds() + start,
                piece.startSeconds() + end,
                tokens.text(word),
                confidence);
    }

    private static int chunk(double seconds) {
        return (int) (seconds * Ears.SAMPLE_RATE / VoiceActivity.CHUNK);
    }
}
