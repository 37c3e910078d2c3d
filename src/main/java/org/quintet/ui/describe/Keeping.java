package org.quintet.ui.describe;

import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.quintet.core.History;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Role;

/// Keeps each described picture as a conversation of its own, with the questions asked about it: it
/// is found again among the past ones after a restart. Lives on the window's thread; the history is
/// written on a queue.
final class Keeping {
    private final History history;
    private final Executor disk;
    private final Runnable changed;

    /// @param changed hears, on the queue, that the list of conversations changed
    Keeping(History history, Executor disk, Runnable changed) {
        this.history = history;
        this.disk = disk;
        this.changed = changed;
    }

    /// Keeps a description, in place of the one before of the same picture.
    void described(PictureItem item, String text) {
        Place place = item.place;
        Message shown = new Message(Role.USER, List.of(new Part.Picture(item.file())));
        disk.execute(
                () -> {
                    Long description = place.description;
                    if (description != null) {
                        history.rewrite(description, text);
                    } else {
                        place.conversation = history.begin(item.name()).id();
                        history.append(place.conversation, shown);
                        Message said = Message.of(Role.ASSISTANT, text);
                        place.description = history.append(place.conversation, said).id();
                    }
                    changed.run();
                });
    }

    /// Keeps a question and its answer. One about a picture that is not described is not kept.
    void answered(PictureItem item, String question, String reply) {
        Place place = item.place;
        disk.execute(
                () -> {
                    if (place.description != null) {
                        history.append(place.conversation, Message.of(Role.USER, question));
                        history.append(place.conversation, Message.of(Role.ASSISTANT, reply));
                        changed.run();
                    }
                });
    }

    /// Where a picture is kept. Read and written on the queue only.
    static final class Place {
        private long conversation;
        private @Nullable Long description;
    }
}
