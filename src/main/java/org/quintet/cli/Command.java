package org.quintet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command with the options that all have. Built without reflection, which starts faster.
abstract class Command implements Callable<Integer> {
    private final Session session;
    private final CommandSpec spec;
    private final OptionSpec lang = option("--lang", String.class).paramLabel("zh|en").build();
    private final OptionSpec verbose = flag("-v", "--verbose");

    Command(Session session, String name) {
        this.session = session;
        this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
        spec.addOption(lang);
        spec.addOption(verbose);
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .descriptionKey("help")
                        .build());
    }

    /// What picocli knows of this command.
    CommandSpec spec() {
        return spec;
    }

    Session session() {
        return session;
    }

    /// Does the work.
    ///
    /// @return the exit code
    abstract int run() throws InterruptedException;

    @Override
    public Integer call() throws InterruptedException {
        String language = lang.getValue();
        if (language != null) {
            session.choose(language(language));
        }
        if (isSet(verbose)) {
            session.beVerbose();
        }
        return run();
    }

    /// The language that was asked for; null for none.
    @Nullable Language chosen() {
        String language = lang.getValue();
        return language == null ? null : language(language);
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new QuintetException(Kind.USAGE, "cli.language", code));
    }

    /// An option, described by the key that is its name without dashes.
    static OptionSpec.Builder option(String name, Class<?> type) {
        return OptionSpec.builder(name).type(type).descriptionKey(name.replaceFirst("^-+", ""));
    }

    /// An option without a value.
    static OptionSpec flag(String... names) {
        String key = names[names.length - 1].replaceFirst("^-+", "");
        return OptionSpec.builder(names).type(boolean.class).descriptionKey(key).build();
    }

    /// Arguments without a name.
    ///
    /// @param index which of them: `0` or `0..*`
    /// @param required whether at least one must be there
    static PositionalParamSpec arguments(String label, String index, boolean required) {
        return PositionalParamSpec.builder()
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .index(index)
                .arity(required ? "1" : "0..1")
                .required(required)
                .paramLabel(label)
                .descriptionKey(label)
                .build();
    }

    static boolean isSet(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    static String[] values(PositionalParamSpec arguments) {
        String[] values = arguments.getValue();
        return values == null ? new String[0] : values;
    }

    /// Writes the one JSON object of a command.
    void print(JsonNode json) {
        session.terminal().out().println(json.toString());
    }
}
