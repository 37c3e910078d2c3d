package org.quintet.cli;

import org.quintet.core.Event;
import org.quintet.core.deck.Slide;

/// Tells of slides as they come: on a screen in one line that changes, else a line each.
final class DeckLine implements AutoCloseable {
    private final Session session;
    private int told;
    private boolean open;

    DeckLine(Session session) {
        this.session = session;
    }

    /// Hears the events of the work.
    void show(Event event) {
        switch (event) {
            case Event.Stage(Event.Step step) when step == Event.Step.PLANNING ->
                    say(session.text("cli.planning"));
            case Event.Decked(var deck, int total) -> {
                for (; told < deck.slides().size(); told++) {
                    Slide slide = deck.slides().get(told);
                    say(session.text("cli.slide", told + 1, total, slide.title()));
                }
            }
            case Event.Stage _,
                    Event.Started _,
                    Event.Saw _,
                    Event.Heard _,
                    Event.Draft _,
                    Event.Token _,
                    Event.Outlined _,
                    Event.Finished _,
                    Event.Failed _ -> {}
        }
    }

    private void say(String text) {
        if (session.terminal().errIsScreen()) {
            session.terminal().err().print("\r\u001b[K" + text);
            session.terminal().err().flush();
            open = true;
        } else {
            session.terminal().err().println(text);
        }
    }

    @Override
    public void close() {
        if (open) {
            session.terminal().err().print("\r\u001b[K");
            session.terminal().err().flush();
        }
    }
}
