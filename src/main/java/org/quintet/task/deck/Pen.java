package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;

/// Asks the decoder narrow questions and reads its answers as lines. All questions of a deck begin
/// with the same words, which are taken in once. For one thread.
final class Pen {
    private static final double TEMPERATURE = 0.2;
    private static final double REPETITION_PENALTY = 1.08;
    private static final int TURN = 8;
    private static final Pattern FENCE = Pattern.compile("^```.*$");

    private final LanguageModel writer;
    private final Message beginning;
    private final Language language;
    private final Stop stop;
    private int tokens;

    /// @param beginning what the decoder is told before each question
    Pen(LanguageModel writer, String beginning, Language language, Stop stop) {
        this.writer = writer;
        this.beginning = Message.of(Role.SYSTEM, beginning);
        this.language = language;
        this.stop = stop;
    }

    /// The pack that writes.
    String model() {
        return writer.id();
    }

    /// Tokens written so far.
    int tokens() {
        return tokens;
    }

    /// The lines of an answer, without marks of lists; the last one falls out where the limit cut
    /// it.
    ///
    /// @param most tokens of the answer
    /// @param turn which turn of the same question this is, from 0; another turn draws anew
    List<String> lines(String question, int most, int turn) {
        LanguageModel.Reply reply = ask(question, most, turn);
        List<String> lines = new ArrayList<>();
        for (String line : reply.text().split("\n", -1)) {
            String tidy = FENCE.matcher(line.strip()).matches() ? "" : Lines.tidy(line, language);
            if (!tidy.isEmpty()) {
                lines.add(tidy);
            }
        }
        if (reply.end() == LanguageModel.End.LENGTH && !lines.isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    /// The first line of an answer that comes after examples of such answers.
    ///
    /// @param examples questions and answers in turn
    String like(List<String> examples, String question, int most) {
        List<Message> prompt = new ArrayList<>();
        prompt.add(beginning);
        for (int i = 0; i < examples.size(); i++) {
            prompt.add(Message.of(i % 2 == 0 ? Role.USER : Role.ASSISTANT, examples.get(i)));
        }
        prompt.add(Message.of(Role.USER, question));
        for (String line : ask(prompt, most, 0).text().split("\n", -1)) {
            String tidy = Lines.tidy(line, language);
            if (!tidy.isEmpty()) {
                return tidy;
            }
        }
        return "";
    }

    /// The sentences of an answer; the last one falls out where the limit cut it.
    List<String> sentences(String question, int most, int turn) {
        LanguageModel.Reply reply = ask(question, most, turn);
        List<String> all = new ArrayList<>();
        for (String sentence : Lines.sentences(reply.text())) {
            String tidy = Lines.tidy(sentence, language);
            if (!tidy.isEmpty()) {
                all.add(tidy);
            }
        }
        if (reply.end() == LanguageModel.End.LENGTH && !all.isEmpty()) {
            all.removeLast();
        }
        return all;
    }

    /// The first line of an answer; empty where there is none.
    String line(String question, int most, int turn) {
        List<String> lines = lines(question, most, turn);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private LanguageModel.Reply ask(String question, int most, int turn) {
        return ask(List.of(beginning, Message.of(Role.USER, question)), most, turn);
    }

    private LanguageModel.Reply ask(List<Message> prompt, int most, int turn) {
        stop.check();
        int taken = prompt.stream().mapToInt(m -> writer.countTokens(m.text()) + TURN).sum();
        Generation generation =
                Generation.DEFAULT
                        .withTemperature(TEMPERATURE)
                        .withRepetitionPenalty(REPETITION_PENALTY)
                        .withSeed(turn + 1L)
                        .withMaxLength(Math.min(taken + most, writer.contextLength()));
        LanguageModel.Reply reply = writer.reply(prompt, generation, _ -> {}, stop);
        tokens += reply.newTokens();
        stop.check();
        return reply;
    }
}
