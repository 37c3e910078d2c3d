package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;
import org.quintet.ui.common.Notice;
import org.quintet.ui.common.Notices;

/// Deletes recordings once the offer to keep them has passed. Lives on the window's thread; files
/// are deleted on a queue.
final class Discarding {
    private final ObservableList<Exchange> exchanges;
    private final Recordings recordings;
    private final VoiceKeeping keeping;
    private final Executor disk;
    private final Notices notices;
    private final Runnable changed;

    /// @param changed hears that a recording is back
    Discarding(
            ObservableList<Exchange> exchanges,
            Recordings recordings,
            VoiceKeeping keeping,
            Executor disk,
            Notices notices,
            Runnable changed) {
        this.exchanges = exchanges;
        this.recordings = recordings;
        this.keeping = keeping;
        this.disk = disk;
        this.notices = notices;
        this.changed = changed;
    }

    /// Takes the recording from an exchange; one without words goes with it.
    void discard(Exchange exchange, Path file) {
        exchange.recordingProperty().set(null);
        int at = exchanges.indexOf(exchange);
        boolean whole = exchange.questionProperty().get().isEmpty();
        if (whole) {
            exchanges.remove(exchange);
        }
        notices.offer(
                new Notice.Text("ui.voice.discarded"),
                () -> {
                    exchange.recordingProperty().set(file);
                    if (whole) {
                        exchanges.add(Math.min(at, exchanges.size()), exchange);
                    }
                    changed.run();
                },
                () -> {
                    disk.execute(() -> recordings.delete(file));
                    if (whole && at == exchanges.size()) {
                        keeping.cutFrom(exchange);
                    }
                });
    }

    /// Deletes all recordings for good.
    void deleteAll() {
        disk.execute(recordings::deleteAll);
    }
}
