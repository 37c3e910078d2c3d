package org.quintet.app;

import java.util.List;
import org.quintet.cli.Cli;
import org.quintet.cli.Signals;
import org.quintet.cli.SystemLanguage;
import org.quintet.cli.Terminal;
import org.quintet.core.Places;
import org.quintet.core.Stop;

/// Start of the program.
public final class Main {
    private static final List<String> WINDOW = List.of("start", "--pack", "none");

    private Main() {}

    /// Runs one command, or opens the window when there is none.
    public static void main(String[] args) {
        // Everything native is closed by now: ending the process finds nothing at work.
        System.exit(run(args.length == 0 ? WINDOW : List.of(args)));
    }

    private static int run(List<String> arguments) {
        Places places = Places.find();
        Logs.setUp(places.home(), arguments);
        Stop stop = new Stop();
        Signals.stopOnInterrupt(stop);
        try (Wiring wiring = new Wiring(places, stop)) {
            return new Cli(wiring.tools(), Terminal.ofProcess(), stop, SystemLanguage.find())
                    .run(arguments);
        }
    }
}
