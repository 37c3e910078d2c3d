package org.quintet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Task;
import org.quintet.service.Display;
import org.quintet.service.Doctor.Finding;

/// Opens the window; where no window can open, says what is missing and describes a sample picture
/// instead.
final class Opening {
    private static final String SAMPLE = "sample.jpg";

    private final Session session;

    Opening(Session session) {
        this.session = session;
    }

    /// Returns the exit code when the window is closed, or the sample described.
    int run() throws InterruptedException {
        Optional<Finding> missing = Display.missing();
        if (missing.isEmpty()) {
            return session.tools().window().open();
        }
        session.say("cli.noWindow", missing.get().text(session.language()));
        session.terminal().err().println(missing.get().advice(session.language()));
        return sample();
    }

    private int sample() throws InterruptedException {
        Path file = session.tools().places().assets().resolve(SAMPLE);
        session.say("cli.sample", file);
        Part picture = new Part.Picture(Files.existing(file.toString()));
        Request request =
                new Request(
                        List.of(new Message(Role.USER, List.of(picture))),
                        new Task.Describe(Task.Style.FULL),
                        session.language(),
                        session.tools().settings().get().generation());
        return new Asking(session).aloud(request).stopped() ? Kind.STOPPED.exitCode() : 0;
    }
}
