package org.quintet.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.service.DeckExport;
import org.quintet.service.DeckExport.Form;

/// The files a deck is to be written into. Looked at before the work begins, so that nobody waits
/// minutes for a file that can't be written.
final class DeckFiles {
    private final Session session;
    private final Map<Form, Path> targets = new EnumMap<>(Form.class);

    DeckFiles(Session session) {
        this.session = session;
    }

    /// Adds a file; its folder must be there.
    void add(Form form, Optional<String> name) {
        if (name.isEmpty()) {
            return;
        }
        Path target = Files.path(name.get()).toAbsolutePath();
        boolean writable =
                form == Form.PNG
                        ? !java.nio.file.Files.isRegularFile(target)
                        : !java.nio.file.Files.isDirectory(target)
                                && java.nio.file.Files.isDirectory(
                                        Objects.requireNonNullElse(target.getParent(), target));
        if (!writable) {
            throw new QuintetException(Kind.FAILED, "cli.notWritten", name.get());
        }
        targets.put(form, target);
    }

    /// Whether there is a file to write at all.
    boolean isEmpty() {
        return targets.isEmpty();
    }

    /// Writes all files. A deck that was stopped is written too: what is there is kept.
    void write(Deck deck) {
        DeckExport export = session.tools().decks().get();
        try (ProgressLine progress = new ProgressLine(session)) {
            targets.forEach(
                    (form, target) -> export.write(deck, form, target, progress, new Stop()));
        }
        targets.forEach((_, target) -> session.say("cli.deckWritten", target));
    }
}
