package org.quintet.cli;

import java.util.function.Consumer;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.quintet.service.Assistant;

/// Hands requests to the assistant and shows on the screen how the text grows.
final class Asking {
    private final Session session;

    Asking(Session session) {
        this.session = session;
    }

    /// Does a request, and tells its text only in the answer.
    Answer quietly(Request request) throws InterruptedException {
        return quietly(request, _ -> {});
    }

    /// The same, and tells what happens meanwhile.
    Answer quietly(Request request, Consumer<Event> listener) throws InterruptedException {
        return await(session.tools().assistant().get().submit(request, listener));
    }

    /// Does a request and writes its text: as it grows on a screen, else once it is final.
    Answer aloud(Request request) throws InterruptedException {
        Terminal terminal = session.terminal();
        if (!terminal.outIsScreen()) {
            Answer answer = quietly(request);
            terminal.out().println(answer.text());
            return answer;
        }
        LiveText live =
                new LiveText(
                        terminal.out(), Columns.find(System.getenv().getOrDefault("COLUMNS", "")));
        try {
            Answer answer =
                    await(
                            session.tools()
                                    .assistant()
                                    .get()
                                    .submit(request, event -> show(event, live)));
            live.show(answer.text());
            return answer;
        } finally {
            live.end();
        }
    }

    private static void show(Event event, LiveText live) {
        switch (event) {
            case Event.Draft(String text) -> live.show(text);
            case Event.Token(String text) -> live.add(text);
            case Event.Started _,
                    Event.Stage _,
                    Event.Saw _,
                    Event.Heard _,
                    Event.Outlined _,
                    Event.Decked _,
                    Event.Finished _,
                    Event.Failed _ -> {}
        }
    }

    private Answer await(Assistant.Job job) throws InterruptedException {
        try (Stop.Registration _ = session.stop().onStop(job::stop)) {
            return job.await();
        }
    }
}
