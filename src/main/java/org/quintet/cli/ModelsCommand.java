package org.quintet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.Packs.Pack;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `models list|get|verify|remove|import`: the model packs of this machine. Without a word after
/// it, it lists them.
final class ModelsCommand extends Command {
    /// Stands for the pack that suits this machine.
    static final String RECOMMENDED = "recommended";

    private static final double MB = 1e6;

    private final OptionSpec json = flag("--json");

    ModelsCommand(Session session) {
        super(session, "models");
        spec().addOption(json);
        add(new Action(session, "list", null, ModelsCommand::list));
        add(new Action(session, "get", arguments("ID", "0..*", true), ModelsCommand::get));
        add(new Action(session, "verify", arguments("ID", "0..*", false), ModelsCommand::verify));
        add(new Action(session, "remove", arguments("ID", "0..*", true), ModelsCommand::remove));
        add(new Action(session, "import", arguments("PATH", "0", true), ModelsCommand::take));
    }

    private void add(Action action) {
        spec().addSubcommand(action.spec().name(), action.spec());
    }

    @Override
    int run() {
        return show(this, isSet(json), session().tools().packs().get().list());
    }

    private static int list(Action action, Packs packs, List<String> ids) {
        return show(action, action.asJson(), packs.list());
    }

    private static int get(Action action, Packs packs, List<String> ids) {
        List<String> wanted = ids.stream().map(id -> resolve(packs, id)).toList();
        for (String id : wanted) {
            bring(action.session(), packs, id);
        }
        return show(action, action.asJson(), chosen(packs, wanted));
    }

    /// Brings one pack with a progress line.
    static void bring(Session session, Packs packs, String id) {
        try (ProgressLine progress = new ProgressLine(session)) {
            packs.get(id, progress, session.stop());
        }
    }

    /// The id that an id of the command line stands for.
    static String resolve(Packs packs, String id) {
        return id.equals(RECOMMENDED) ? packs.recommended() : id;
    }

    private static int verify(Action action, Packs packs, List<String> ids) {
        Session session = action.session();
        List<String> wanted =
                ids.isEmpty()
                        ? packs.list().stream().filter(Pack::installed).map(Pack::id).toList()
                        : ids.stream().map(id -> resolve(packs, id)).toList();
        List<String> broken = new ArrayList<>();
        for (String id : wanted) {
            try (ProgressLine progress = new ProgressLine(session)) {
                if (!packs.verify(id, progress, session.stop())) {
                    broken.add(id);
                }
            }
        }
        broken.forEach(id -> session.say("cli.broken", id));
        show(action, action.asJson(), chosen(packs, wanted));
        return broken.isEmpty() ? 0 : Kind.FAILED.exitCode();
    }

    private static int remove(Action action, Packs packs, List<String> ids) {
        List<String> wanted = ids.stream().map(id -> resolve(packs, id)).toList();
        wanted.forEach(packs::remove);
        return show(action, action.asJson(), chosen(packs, wanted));
    }

    private static int take(Action action, Packs packs, List<String> paths) {
        Session session = action.session();
        Pack pack;
        try (ProgressLine progress = new ProgressLine(session)) {
            pack = packs.importFrom(Files.path(paths.getFirst()), progress, session.stop());
        }
        return show(action, action.asJson(), List.of(pack));
    }

    private static List<Pack> chosen(Packs packs, List<String> ids) {
        return packs.list().stream().filter(pack -> ids.contains(pack.id())).toList();
    }

    private static int show(Command command, boolean json, List<Pack> packs) {
        if (json) {
            command.print(json(packs));
        } else {
            packs.forEach(
                    pack ->
                            command.session()
                                    .terminal()
                                    .out()
                                    .println(line(command.session(), pack)));
        }
        return 0;
    }

    private static String line(Session session, Pack pack) {
        String state =
                !pack.installed()
                        ? pack.recommended() ? "cli.recommended" : "cli.available"
                        : pack.verified() ? "cli.installed" : "cli.unverified";
        long bytes = pack.installed() ? pack.installedBytes() : pack.downloadBytes();
        return String.format(
                Locale.ROOT,
                "%-12s %-34s %8.0f MB  %-12s %s",
                pack.id(),
                pack.name(),
                bytes / MB,
                pack.licence(),
                session.text(state));
    }

    private static ObjectNode json(List<Pack> packs) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode array = root.putArray("packs");
        for (Pack pack : packs) {
            array.addObject()
                    .put("id", pack.id())
                    .put("name", pack.name())
                    .put("bytes", pack.downloadBytes())
                    .put("installedBytes", pack.installedBytes())
                    .put("licence", pack.licence())
                    .put("licenceUrl", pack.licenceUrl())
                    .put("minRamMb", pack.minRamMb())
                    .put("installed", pack.installed())
                    .put("verified", pack.verified())
                    .put("recommended", pack.recommended());
        }
        return root;
    }

    /// What an action does with packs and the words after it.
    private interface Work {
        int run(Action action, Packs packs, List<String> words);
    }

    /// One of the words after `models`.
    private static final class Action extends Command {
        private final OptionSpec json = flag("--json");
        private final @Nullable PositionalParamSpec words;
        private final Work work;

        Action(Session session, String name, @Nullable PositionalParamSpec words, Work work) {
            super(session, name);
            this.words = words;
            this.work = work;
            spec().addOption(json);
            if (words != null) {
                spec().addPositional(words);
            }
        }

        boolean asJson() {
            return isSet(json);
        }

        @Override
        int run() {
            List<String> given = words == null ? List.of() : List.of(values(words));
            if (given.stream().anyMatch(String::isBlank)) {
                throw new QuintetException(Kind.USAGE, "cli.blank");
            }
            return work.run(this, session().tools().packs().get(), given);
        }
    }
}
