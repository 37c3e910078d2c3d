package org.quintet.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Settings;
import org.quintet.core.Stop;

/// One run of the command line: what all its commands share.
final class Session {
    private final Tools tools;
    private final Terminal terminal;
    private final Stop stop;
    private final Language system;
    private @Nullable Language chosen;
    private boolean verbose;

    Session(Tools tools, Terminal terminal, Stop stop, Language system) {
        this.tools = tools;
        this.terminal = terminal;
        this.stop = stop;
        this.system = system;
    }

    Tools tools() {
        return tools;
    }

    Terminal terminal() {
        return terminal;
    }

    /// Told when the user wants to end it all.
    Stop stop() {
        return stop;
    }

    /// The language of this run: as asked for, as set, or the system's.
    Language language() {
        Language language = chosen;
        if (language == null) {
            Settings settings = tools.settings().get();
            language = Optional.ofNullable(settings.language()).orElse(system);
            chosen = language;
        }
        return language;
    }

    void choose(Language language) {
        chosen = language;
    }

    boolean verbose() {
        return verbose;
    }

    void beVerbose() {
        verbose = true;
    }

    String text(String key, Object... arguments) {
        return Messages.text(language(), key, arguments);
    }

    /// Writes a line of message.
    void say(String key, Object... arguments) {
        terminal.err().println(text(key, arguments));
    }
}
