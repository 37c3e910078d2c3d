package org.quintet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;
import org.quintet.generation.LanguageModel.Reply;

/// Measures a decoder: how fast it takes in a prompt of about 512 tokens, and how fast it writes.
final class WritingBench {
    private static final int PROMPT_TOKENS = 512;
    private static final int TOKENS = 128;
    private static final int QUICK_TOKENS = 48;

    /// Tokens a chat template may add.
    private static final int TEMPLATE_ROOM = 64;

    private static final int RUNS = 5;
    private static final int QUICK_RUNS = 2;
    private static final double NANOS = 1e9;

    private final LanguageModel writer;
    private final Stop stop;
    private final int runs;
    private final int tokens;

    WritingBench(LanguageModel writer, boolean quick, Stop stop) {
        this.writer = writer;
        this.stop = stop;
        this.runs = quick ? QUICK_RUNS : RUNS;
        this.tokens = quick ? QUICK_TOKENS : TOKENS;
    }

    void measure(ObjectNode figures) {
        // A fresh decoder's first token is the one a user waits for.
        Reply first = reply("What is the capital of France? Answer in one word.", 8);
        double[] decode = new double[runs];
        double[] prompt = new double[runs];
        for (int run = 0; run < runs; run++) {
            Reply taken = reply(longPrompt(run), 2);
            prompt[run] =
                    (taken.promptTokens() - taken.reusedTokens())
                            * NANOS
                            / Math.max(1, taken.promptTime().toNanos());
            decode[run] =
                    reply(
                                    "Story "
                                            + run
                                            + ": tell at length how a river runs from its"
                                            + " spring to the sea.",
                                    tokens)
                            .tokensPerSecond();
        }
        figures.put("firstTokenMs", first.promptTime().toMillis());
        ObjectNode decoding = figures.putObject("decode");
        decoding.put("tokensPerSecond", round(median(decode)));
        decoding.put("tokens", tokens);
        ObjectNode prompting = figures.putObject("prompt");
        prompting.put("tokensPerSecond", round(median(prompt)));
        prompting.put("tokens", PROMPT_TOKENS);
    }

    private Reply reply(String text, int most) {
        stop.check();
        Generation generation =
                Generation.DEFAULT
                        .greedy()
                        .withMaxLength(
                                Math.min(
                                        writer.contextLength(),
                                        writer.countTokens(text) + TEMPLATE_ROOM + most));
        return writer.reply(List.of(Message.of(Role.USER, text)), generation, _ -> {}, stop);
    }

    /// A prompt whose first words differ from run to run, so that nothing of it is reused.
    private String longPrompt(int run) {
        StringBuilder text = new StringBuilder("Run " + run + ". Read this and say only OK.");
        int sentence = 0;
        while (writer.countTokens(text.toString()) < PROMPT_TOKENS) {
            text.append(" Sentence ").append(sentence++).append(" tells of hill and river.");
        }
        return text.toString();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
