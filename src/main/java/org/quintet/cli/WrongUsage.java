package org.quintet.cli;

import org.quintet.core.Language;
import org.quintet.core.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in the user's language.
final class WrongUsage {
    private WrongUsage() {}

    static String text(ParameterException wrong, Language language) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            String key =
                    unmatched.isUnknownOption()
                            ? "cli.unknownOption"
                            : wrong.getCommandLine().getSubcommands().isEmpty()
                                    ? "cli.unknownArgument"
                                    : "cli.unknownCommand";
            return Messages.text(language, key, first);
        }
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return Messages.text(language, "cli.noValue", name(missing.getMissing().getFirst()));
        }
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        return argument != null && value != null
                ? Messages.text(language, "cli.wrongValue", name(argument), value)
                : String.valueOf(wrong.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
