package org.quintet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quintet.core.Message;
import org.quintet.core.Packs;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.service.Display;
import org.quintet.service.Doctor.Finding;
import picocli.CommandLine.Model.OptionSpec;

/// `start [--pack ID]`: brings a pack, then opens the window; where no window can open, says what
/// is missing and describes a sample picture instead.
final class StartCommand extends Command {
    private static final String NONE = "none";
    private static final String SAMPLE = "sample.jpg";

    private final OptionSpec pack = option("--pack", String.class).paramLabel("ID").build();

    StartCommand(Session session) {
        super(session, "start");
        spec().addOption(pack);
    }

    @Override
    int run() throws InterruptedException {
        String id = pack.getValue();
        bring(id == null ? ModelsCommand.RECOMMENDED : id);
        session().stop().check();
        Optional<Finding> missing = Display.missing();
        if (missing.isEmpty()) {
            return session().tools().window().open();
        }
        session().say("cli.noWindow", missing.get().text(session().language()));
        session().terminal().err().println(missing.get().advice(session().language()));
        return sample();
    }

    /// A pack that does not come is no reason not to start: seeing works without.
    private void bring(String id) {
        if (id.equals(NONE)) {
            return;
        }
        Packs packs = session().tools().packs().get();
        try {
            ModelsCommand.bring(session(), packs, ModelsCommand.resolve(packs, id));
        } catch (QuintetException failure) {
            if (failure.kind() == Kind.STOPPED) {
                throw failure;
            }
            Failures.tell(session(), failure);
            session().say("cli.startsWithout");
        }
    }

    private int sample() throws InterruptedException {
        Path file = session().tools().places().assets().resolve(SAMPLE);
        session().say("cli.sample", file);
        Part.Picture picture = Files.picture(file.toString());
        Request request =
                new Request(
                        List.of(new Message(Role.USER, List.of(picture))),
                        new Task.Describe(Task.Style.FULL),
                        session().language(),
                        session().tools().settings().get().generation());
        return new Asking(session()).aloud(request).stopped() ? Kind.STOPPED.exitCode() : 0;
    }
}
