package org.quintet.cli;

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

/// `ask [TEXT] [--image F]… [--audio F]… [--voice F]`: answers a question, typed or spoken, also
/// about pictures and sounds; `-` reads it from standard input.
final class AskCommand extends Command {
    private final OptionSpec json = flag("--json");
    private final OptionSpec images = files("--image");
    private final OptionSpec sounds = files("--audio");
    private final OptionSpec voice = option("--voice", String.class).paramLabel("FILE").build();
    private final PositionalParamSpec words = arguments("TEXT", "0..*", false);

    AskCommand(Session session) {
        super(session, "ask");
        spec().addOption(json);
        spec().addOption(images);
        spec().addOption(sounds);
        spec().addOption(voice);
        spec().addPositional(words);
    }

    @Override
    int run() throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        names(images).forEach(name -> parts.add(new Part.Picture(Files.existing(name))));
        names(sounds).forEach(name -> parts.add(new Part.Audio(Files.existing(name))));
        String text = Input.text(session(), values(words));
        String spoken = voice.getValue();
        if (spoken != null) {
            if (!text.isBlank()) {
                throw new QuintetException(Kind.USAGE, "cli.typedAndSpoken");
            }
            parts.add(new Part.Voice(Files.existing(spoken)));
        }
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

    private static OptionSpec files(String option) {
        return OptionSpec.builder(option)
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .paramLabel("FILE")
                .descriptionKey(option.replaceFirst("^-+", ""))
                .build();
    }

    private static List<String> names(OptionSpec files) {
        String[] names = files.getValue();
        return names == null ? List.of() : List.of(names);
    }
}
