package org.quintet.app;

import java.nio.file.InvalidPathException;
import java.util.List;
import org.quintet.cli.Cli;
import org.quintet.cli.Signals;
import org.quintet.cli.SystemLanguage;
import org.quintet.cli.Terminal;
import org.quintet.cli.Tools;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.slf4j.LoggerFactory;

/// Start of the program.
public final class Main {
    /// Makes the cache for faster starts; packaging calls it, and no user.
    private static final List<String> REHEARSE = List.of("rehearse");

    private Main() {}

    /// Runs one command, or opens the window when there is none.
    public static void main(String[] args) {
        // Everything native is closed by now: ending the process finds nothing at work.
        System.exit(run(List.of(args)));
    }

    /// Runs, and tells in one line of what failed before the command line was there, or after it.
    private static int run(List<String> arguments) {
        try {
            return run(Places.find(), arguments);
        } catch (QuintetException failure) {
            return tell(failure);
        } catch (InvalidPathException failure) {
            return tell(
                    new QuintetException(failure, Kind.FAILED, "app.noPath", failure.getInput()));
        } catch (RuntimeException failure) { // the thread's edge
            LoggerFactory.getLogger(Main.class)
                    .error("not started, or not ended, in order", failure);
            return tell(
                    new QuintetException(
                            failure, Kind.FAILED, "app.fault", failure.getClass().getName()));
        }
    }

    private static int tell(QuintetException failure) {
        Terminal.ofProcess().err().println("quintet: " + failure.message(SystemLanguage.find()));
        return failure.kind().exitCode();
    }

    private static int run(Places places, List<String> arguments) {
        Logs.setUp(places.home(), arguments);
        Stop stop = new Stop();
        Signals.stopOnInterrupt(stop);
        try (Wiring wiring = new Wiring(places, stop)) {
            Tools tools = arguments.equals(REHEARSE) ? wiring.rehearsal() : wiring.tools();
            Cli cli = new Cli(tools, Terminal.ofProcess(), stop, SystemLanguage.find());
            boolean window = arguments.isEmpty() || arguments.equals(REHEARSE);
            return window ? cli.open() : cli.run(arguments);
        }
    }
}
