package org.quintet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The command line: the contract in docs/architecture.md.
public final class Cli {
    private final Session session;
    private final Language system;

    /// A command line for one run.
    ///
    /// @param stop told when the user wants to end it
    /// @param system the language of the system
    public Cli(Tools tools, Terminal terminal, Stop stop, Language system) {
        this.session = new Session(tools, terminal, stop, system);
        this.system = system;
    }

    /// Runs one command.
    ///
    /// @return the exit code
    public int run(List<String> arguments) {
        CommandLine line = new CommandLine(root());
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "org.quintet.cli.usage",
                        system.locale(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        line.setOut(writer(session.terminal().out()));
        line.setErr(writer(session.terminal().err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((wrong, _) -> usage(wrong));
        line.setExecutionExceptionHandler((failure, _, _) -> tell(failure));
        return delivered(line.execute(arguments.toArray(String[]::new)));
    }

    /// The exit code, unless what was written did not arrive: then nothing was done.
    private int delivered(int code) {
        if (!session.terminal().out().checkError() || code != 0) {
            return code;
        }
        return tell(new QuintetException(Kind.FAILED, "cli.outputLost"));
    }

    /// Opens the window, as `start --pack none` does. Nothing of the command line is loaded for it:
    /// the window shows sooner.
    ///
    /// @return the exit code
    public int open() {
        try {
            return new Opening(session).run();
        } catch (QuintetException | InterruptedException failure) {
            return tell(failure);
        }
    }

    private CommandSpec root() {
        CommandSpec root = CommandSpec.wrapWithoutInspection((Runnable) this::help);
        root.name("quintet");
        root.version("Quintet " + version());
        root.addOption(
                OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .descriptionKey("help")
                        .build());
        root.addOption(
                OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .descriptionKey("version")
                        .build());
        for (Command command :
                List.of(
                        new DescribeCommand(session),
                        new AskCommand(session),
                        new TranscribeCommand(session),
                        new SpeakCommand(session),
                        new SupportCommand(session),
                        new SlidesCommand(session),
                        new ModelsCommand(session),
                        new DoctorCommand(session),
                        new BenchCommand(session),
                        new StartCommand(session))) {
            root.addSubcommand(command.spec().name(), command.spec());
        }
        return root;
    }

    private void help() {
        throw new QuintetException(Kind.USAGE, "cli.noCommand");
    }

    private static String version() {
        String version = Cli.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private int usage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        session.terminal()
                .err()
                .println(
                        session.text(
                                "cli.usage",
                                WrongUsage.text(wrong, session.language()).replaceAll("\\R", " "),
                                command));
        return Kind.USAGE.exitCode();
    }

    private int tell(Exception failure) {
        if (session.stop().stopped() || failure instanceof InterruptedException) {
            session.say("core.stopped");
            return Kind.STOPPED.exitCode();
        }
        return failure instanceof QuintetException known
                ? Failures.tell(session, known)
                : Failures.tellFault(session, failure);
    }
}
