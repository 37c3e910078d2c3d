package org.quintet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.service.Bench;
import picocli.CommandLine.Model.OptionSpec;

/// `bench`: how fast this machine is; with `--slides`, how good the decks are that it makes.
final class BenchCommand extends Command {
    private final OptionSpec json = flag("--json");
    private final OptionSpec quick = flag("--quick");
    private final OptionSpec slides = flag("--slides");
    private final OptionSpec pack = option("--pack", String.class).paramLabel("ID").build();
    private final OptionSpec threads = option("--threads", Integer.class).paramLabel("N").build();

    BenchCommand(Session session) {
        super(session, "bench");
        spec().addOption(json);
        spec().addOption(quick);
        spec().addOption(slides);
        spec().addOption(pack);
        spec().addOption(threads);
    }

    @Override
    int run() {
        @Nullable String packId = pack.getValue();
        @Nullable Integer count = threads.getValue();
        if (count != null && count < 1) {
            throw new QuintetException(Kind.USAGE, "cli.threads", count);
        }
        JsonNode figures;
        try (ProgressLine progress = new ProgressLine(session())) {
            Bench bench = session().tools().bench().get();
            Bench.Order order = new Bench.Order(isSet(quick), packId, count == null ? 0 : count);
            figures =
                    isSet(slides)
                            ? bench.slides(
                                    order,
                                    session().tools().decks().get(),
                                    progress,
                                    session().stop())
                            : bench.run(order, progress, session().stop());
        }
        if (isSet(json)) {
            print(figures);
        } else {
            list("", figures);
        }
        return 0;
    }

    private void list(String prefix, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                list(name + ".", field.getValue());
            } else {
                session().terminal().out().println(name + ": " + field.getValue().asText());
            }
        }
    }
}
