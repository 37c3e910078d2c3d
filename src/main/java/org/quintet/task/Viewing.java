package org.quintet.task;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quintet.core.Event;
import org.quintet.core.Sight;
import org.quintet.core.Stop;

/// Looks at one picture of a request and tells the stages and what is seen. For one thread.
final class Viewing {
    private final Looks looks;
    private final Models models;
    private final Clock clock;
    private final Stop stop;

    Viewing(Looks looks, Models models, Clock clock, Stop stop) {
        this.looks = looks;
        this.models = models;
        this.clock = clock;
        this.stop = stop;
    }

    /// What is seen in a picture.
    ///
    /// @param picture index among those told to the listener, or -1 to tell nothing
    /// @param soFar hears what is known each time more of it is
    Sight look(Path file, int picture, Consumer<Sight> soFar) {
        clock.accept(new Event.Stage(Event.Step.LOOKING));
        Stages stages = new Stages();
        Sight sight =
                looks.look(
                        file,
                        models.eyes(),
                        seen -> {
                            stages.next(seen);
                            if (picture >= 0) {
                                clock.accept(new Event.Saw(picture, seen));
                            }
                            soFar.accept(seen);
                            stages.reading(seen);
                        },
                        stop);
        stop.check();
        return sight;
    }

    /// Splits the time between looking and reading: text comes last.
    private final class Stages {
        private long since = System.nanoTime();
        private boolean reading;

        void next(Sight seen) {
            clock.add(reading && seen.complete() ? "read" : "look", since);
            since = System.nanoTime();
        }

        void reading(Sight seen) {
            if (!seen.complete() && !reading) {
                reading = true;
                clock.accept(new Event.Stage(Event.Step.READING));
            }
        }
    }
}
