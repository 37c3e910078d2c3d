package org.quintet.app;

import java.util.List;
import org.quintet.cli.Cli;
import org.quintet.cli.Signals;
import org.quintet.cli.SystemLanguage;
import org.quintet.cli.Terminal;
import org.quintet.cli.Tools;
import org.quintet.core.Places;
import org.quintet.core.Stop;

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

    private static int run(List<String> arguments) {
        Places places = Places.find();
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
