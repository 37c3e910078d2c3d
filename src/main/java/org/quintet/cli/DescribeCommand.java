package org.quintet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Answer;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.core.Task.Style;
import org.quintet.service.AnswerJson;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `describe FILE…`: says what is in each file.
final class DescribeCommand extends Command {
    private final OptionSpec json = flag("--json");
    private final OptionSpec style =
            option("--style", String.class).paramLabel("short|full").build();
    private final PositionalParamSpec files = arguments("FILE", "0..*", true);

    DescribeCommand(Session session) {
        super(session, "describe");
        spec().addOption(json);
        spec().addOption(style);
        spec().addPositional(files);
    }

    @Override
    int run() throws InterruptedException {
        Task task = new Task.Describe(style());
        String[] names = values(files);
        if (names.length == 1) {
            return one(names[0], task);
        }
        return isSet(json) ? allAsJson(names, task) : allAsText(names, task);
    }

    private Style style() {
        String name = style.getValue();
        if (name == null) {
            return Style.FULL;
        }
        for (Style each : Style.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw new QuintetException(Kind.USAGE, "cli.style", name);
    }

    private int one(String name, Task task) throws InterruptedException {
        Asking asking = new Asking(session());
        if (!isSet(json)) {
            return exitCode(asking.aloud(request(name, task)));
        }
        try {
            Answer answer = asking.quietly(request(name, task));
            print(AnswerJson.description(name, answer, session().language()));
            return exitCode(answer);
        } catch (QuintetException failure) {
            print(failed(name, failure));
            throw failure;
        }
    }

    private int allAsJson(String[] names, Task task) throws InterruptedException {
        Asking asking = new Asking(session());
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode results = all.putArray("results");
        int code = 0;
        for (String name : names) {
            if (session().stop().stopped()) {
                break;
            }
            try {
                Answer answer = asking.quietly(request(name, task));
                results.add(AnswerJson.description(name, answer, session().language()));
            } catch (QuintetException failure) {
                Failures.tell(session(), name, failure);
                results.add(failed(name, failure));
                code = Kind.FAILED.exitCode();
            }
        }
        print(all);
        return session().stop().stopped() ? Kind.STOPPED.exitCode() : code;
    }

    private int allAsText(String[] names, Task task) throws InterruptedException {
        Asking asking = new Asking(session());
        String gap = "";
        int code = 0;
        for (String name : names) {
            if (session().stop().stopped()) {
                break;
            }
            session().terminal().out().println(gap + session().text("cli.fileHeading", name));
            gap = System.lineSeparator();
            try {
                asking.aloud(request(name, task));
            } catch (QuintetException failure) {
                Failures.tell(session(), name, failure);
                code = Kind.FAILED.exitCode();
            }
        }
        return session().stop().stopped() ? Kind.STOPPED.exitCode() : code;
    }

    private Request request(String name, Task task) {
        return new Request(
                List.of(new Message(Role.USER, List.of(Files.part(name)))),
                task,
                session().language(),
                session().tools().settings().get().generation());
    }

    private ObjectNode failed(String name, QuintetException failure) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", name)
                .put("error", failure.message(session().language()));
    }

    private static int exitCode(Answer answer) {
        return answer.stopped() ? Kind.STOPPED.exitCode() : 0;
    }
}
