package org.quintet.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.fusion.Grounding;
import org.quintet.fusion.Prompts;
import org.quintet.generation.LanguageModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the decoder join the sentences of a description, and keeps the first text unless the new
/// one says the same. Thread-safe.
public final class Retelling {
    private static final Logger LOG = LoggerFactory.getLogger(Retelling.class);

    private static final int FEWEST_SENTENCES = 3;
    private static final int LONGEST = 700;
    private static final double TEMPERATURE = 0.2;
    private static final double REPETITION_PENALTY = 1.08;
    private static final long SEED = 1;
    private static final Pattern SENTENCE_END = Pattern.compile("[.。]( |$|(?=\\p{IsHan}))");

    private final Grounding grounding;

    /// Checks with a grounding.
    public Retelling(Grounding grounding) {
        this.grounding = grounding;
    }

    /// What came of it.
    ///
    /// @param text the joined text; empty where the first one stands
    /// @param tokens tokens the decoder wrote
    record Result(Optional<String> text, int tokens) {}

    /// Whether there is enough to join, and not so much that joining could only lose.
    boolean isWorthwhile(String told) {
        return told.length() <= LONGEST
                && SENTENCE_END.matcher(told).results().count() >= FEWEST_SENTENCES;
    }

    /// Lets the decoder try.
    Result retell(String told, Sight sight, Request request, LanguageModel writer, Stop stop) {
        Language language = request.language();
        List<Message> prompt = Prompts.join(told, language);
        int room = Budget.tokens(prompt, writer) + 2 * writer.countTokens(told) + 32;
        Generation generation =
                Generation.DEFAULT
                        .withTemperature(TEMPERATURE)
                        .withRepetitionPenalty(REPETITION_PENALTY)
                        .withSeed(SEED)
                        .withMaxLength(Math.min(room, writer.contextLength()))
                        .withStop(List.of("\n"));
        try {
            LanguageModel.Reply reply = writer.reply(prompt, generation, _ -> {}, stop);
            if (reply.end() == LanguageModel.End.STOPPED
                    || reply.end() == LanguageModel.End.LENGTH) {
                return new Result(Optional.empty(), reply.newTokens());
            }
            String text = reply.text().strip();
            Optional<String> fault = grounding.faultOfRetelling(text, told, sight, language);
            fault.ifPresent(what -> LOG.debug("retelling refused: {}", what));
            boolean better = fault.isEmpty() && !text.equals(told);
            return new Result(better ? Optional.of(text) : Optional.empty(), reply.newTokens());
        } catch (QuintetException e) {
            if (e.kind() == Kind.STOPPED) {
                return new Result(Optional.empty(), 0);
            }
            LOG.warn("the decoder could not join the sentences: {}", e.key());
            return new Result(Optional.empty(), 0);
        }
    }
}
