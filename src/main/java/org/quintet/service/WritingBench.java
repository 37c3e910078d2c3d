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

/// Measures a decoder: how fast it takes in a prompt of about 512 tokens, how fast it writes, and
/// how much faster a text whose words stand in its prompt, of which much can be drafted.
final class WritingBench {
    private static final int PROMPT_TOKENS = 512;
    private static final int TOKENS = 128;
    private static final int QUICK_TOKENS = 48;

    /// Tokens a chat template may add.
    private static final int TEMPLATE_ROOM = 64;

    private static final int RUNS = 5;
    private static final int QUICK_RUNS = 2;
    private static final double NANOS = 1e9;

    private static final String PASSAGE =
            " The harbour of Lindvik was built in 1874 by the engineer Karin Holm. It has two stone"
                    + " piers, each 310 metres long, and a lighthouse with a red lantern at the end of"
                    + " the northern pier. In the winter of 1921 a storm broke forty metres off the"
                    + " southern pier, and the town rebuilt it within eighteen months. Since 1968 the"
                    + " harbour has been used mainly by ferries to the islands of Stor and Lilla; about"
                    + " 240,000 passengers travel from here every year.";

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
        copying(figures.putObject("copying"), median(decode));
    }

    /// Notes on a passage in its own words.
    private void copying(ObjectNode figures, double plain) {
        double[] speed = new double[runs];
        int drafted = 0;
        int accepted = 0;
        for (int run = 0; run < runs; run++) {
            Reply reply =
                    reply(
                            "Notes "
                                    + run
                                    + ": list the facts of this text in its words."
                                    + PASSAGE,
                            tokens);
            speed[run] = reply.tokensPerSecond();
            drafted += reply.draftedTokens();
            accepted += reply.acceptedTokens();
        }
        figures.put("tokensPerSecond", round(median(speed)));
        figures.put("draftedTokens", drafted);
        figures.put("acceptedTokens", accepted);
        figures.put("gain", round(median(speed) / plain));
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
        return Math.round(value * 100) / 100.0;
    }
}
