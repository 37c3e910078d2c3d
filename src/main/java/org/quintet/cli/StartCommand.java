package org.quintet.cli;

import org.quintet.core.Packs;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import picocli.CommandLine.Model.OptionSpec;

/// `start [--pack ID]`: brings a pack, then opens the window.
final class StartCommand extends Command {
    private static final String NONE = "none";

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
        return new Opening(session()).run();
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
}
