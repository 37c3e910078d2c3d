package org.quintet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Answer;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.service.AnswerJson;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `ask [TEXT] [--image F]…`: answers a question, also about pictures; `-` reads it from standard
/// input.
final class AskCommand extends Command {
    /// More than any model takes in at once.
    private static final int MOST_BYTES = 4 << 20;

    private final OptionSpec json = flag("--json");
    private final OptionSpec images =
            OptionSpec.builder("--image")
                    .type(String[].class)
                    .auxiliaryTypes(String.class)
                    .paramLabel("FILE")
                    .descriptionKey("image")
                    .build();
    private final PositionalParamSpec words = arguments("TEXT", "0..*", false);

    AskCommand(Session session) {
        super(session, "ask");
        spec().addOption(json);
        spec().addOption(images);
        spec().addPositional(words);
    }

    @Override
    int run() throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        String[] files = images.getValue();
        if (files != null) {
            for (String name : files) {
                parts.add(Files.picture(name));
            }
        }
        String text = text();
        if (!text.isBlank()) {
            parts.add(new Part.Text(text));
        }
        if (parts.isEmpty()) {
            throw new QuintetException(Kind.USAGE, "cli.nothingAsked");
        }
        Request request =
                new Request(
                        List.of(new Message(Role.USER, parts)),
                        new Task.Ask(),
                        session().language(),
                        session().tools().settings().get().generation());
        Asking asking = new Asking(session());
        Answer answer;
        if (isSet(json)) {
            answer = asking.quietly(request);
            print(AnswerJson.answer(answer, session().language()));
        } else {
            answer = asking.aloud(request);
        }
        return answer.stopped() ? Kind.STOPPED.exitCode() : 0;
    }

    private String text() {
        String text = String.join(" ", values(words));
        if (!text.equals("-")) {
            return text;
        }
        try {
            byte[] read = session().terminal().in().readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new QuintetException(Kind.USAGE, "cli.longInput", MOST_BYTES >> 20);
            }
            return new String(read, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
