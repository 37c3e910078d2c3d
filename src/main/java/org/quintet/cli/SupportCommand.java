package org.quintet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.SupportCase;
import org.quintet.core.Task;
import org.quintet.service.DiagramFile;
import org.quintet.service.SpeechFile;
import org.quintet.service.SupportJson;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `support (--voice F.wav | TEXT) [-o DIR]`: what a customer wants, about what, and the answer;
/// with a folder, also as a picture where one helps, and spoken.
final class SupportCommand extends Command {
    private final OptionSpec json = flag("--json");
    private final OptionSpec voice = option("--voice", String.class).paramLabel("FILE").build();
    private final OptionSpec out =
            OptionSpec.builder("-o", "--out")
                    .type(String.class)
                    .paramLabel("DIR")
                    .descriptionKey("folder")
                    .build();
    private final PositionalParamSpec words = arguments("TEXT", "0..*", false);

    SupportCommand(Session session) {
        super(session, "support");
        List.of(json, voice, out).forEach(spec()::addOption);
        spec().addPositional(words);
    }

    @Override
    int run() throws InterruptedException {
        Request request =
                new Request(
                        List.of(new Message(Role.USER, List.of(question()))),
                        new Task.Support(),
                        session().language(),
                        session().tools().settings().get().generation());
        Asking asking = new Asking(session());
        Answer answer = isSet(json) ? asking.quietly(request) : asking.aloud(request);
        SupportCase support = answer.support();
        if (answer.stopped() || support == null) {
            return Kind.STOPPED.exitCode();
        }
        Path diagram = null;
        Path speech = null;
        String folder = out.getValue();
        if (folder != null) {
            Path target = Files.path(folder);
            diagram = diagram(support, target, folder);
            speech = speech(answer, target);
        }
        if (isSet(json)) {
            print(SupportJson.of(answer, diagram, speech));
        } else {
            tell(support, diagram, speech);
        }
        return session().stop().stopped() ? Kind.STOPPED.exitCode() : 0;
    }

    private Part question() {
        String text = Input.text(session(), values(words));
        String spoken = voice.getValue();
        if (spoken != null && !text.isBlank()) {
            throw new QuintetException(Kind.USAGE, "cli.typedAndSpoken");
        }
        if (spoken != null) {
            return new Part.Voice(Files.existing(spoken));
        }
        if (text.isBlank()) {
            throw new QuintetException(Kind.USAGE, "cli.noSupportQuestion");
        }
        return new Part.Text(text);
    }

    private @Nullable Path diagram(SupportCase support, Path folder, String name) {
        if (support.diagram() == null) {
            return null;
        }
        try {
            return DiagramFile.write(
                    support.diagram(),
                    session().tools().places().assets().resolve("fonts"),
                    folder);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "cli.notWritten", name);
        }
    }

    private Path speech(Answer answer, Path folder) throws InterruptedException {
        Path file = SpeechFile.in(folder, "answer.wav");
        Language language = SpeakingAloud.languageOf(answer.text(), session().language());
        new SpeakingAloud(session())
                .write(
                        answer.text(),
                        language,
                        session().tools().settings().get().voice().speaking(language),
                        file);
        return file;
    }

    private void tell(SupportCase support, @Nullable Path diagram, @Nullable Path speech) {
        session()
                .say(
                        "cli.intent",
                        support.intent().isEmpty() ? "-" : support.intent(),
                        support.confidence());
        for (SupportCase.Entity entity : support.entities()) {
            session()
                    .say(
                            "cli.entity",
                            session().text("cli.entity." + entity.kind().name()),
                            entity.text());
        }
        support.leftOut().forEach(note -> session().say("cli.leftOut", note));
        if (diagram != null) {
            session().say("cli.diagram", diagram);
        }
        if (speech != null) {
            session().say("cli.speech", speech);
        }
    }
}
