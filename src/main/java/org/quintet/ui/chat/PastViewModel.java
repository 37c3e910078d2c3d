package org.quintet.ui.chat;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.quintet.core.History;
import org.quintet.core.History.Conversation;
import org.quintet.ui.common.Notice;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// The list of past conversations: search, rename, delete with a way back. Lives on the window's
/// thread.
public final class PastViewModel {
    private final History history;
    private final UiThread ui;
    private final Executor disk;
    private final Notices notices;
    private final ObservableList<Conversation> conversations = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");

    /// A list that is empty until [#refresh].
    public PastViewModel(History history, UiThread ui, Work work, Notices notices) {
        this.history = history;
        this.ui = ui;
        this.disk = work.ordered();
        this.notices = notices;
        query.subscribe((_, _) -> refresh());
    }

    /// Reads the list anew.
    public void refresh() {
        String words = query.get();
        disk.execute(
                () -> {
                    List<Conversation> found = history.conversations(words);
                    ui.merge(this, () -> show(words, found));
                });
    }

    /// Gives a conversation another title; a blank one changes nothing.
    public void rename(Conversation conversation, String title) {
        if (!title.isBlank()) {
            disk.execute(() -> history.rename(conversation.id(), title.strip()));
        }
        refresh();
    }

    /// Removes a conversation from the list. It is erased for good once the offer to bring it back
    /// has passed.
    public void delete(Conversation conversation) {
        notices.offer(
                new Notice.Text("ui.chat.deleted", conversation.title()),
                () -> {
                    disk.execute(() -> history.restore(conversation.id()));
                    refresh();
                },
                () -> disk.execute(history::purge));
        disk.execute(() -> history.delete(conversation.id()));
        refresh();
    }

    private void show(String words, List<Conversation> found) {
        if (words.equals(query.get()) && !conversations.equals(found)) {
            conversations.setAll(found);
        }
    }

    /// The conversations found, the last changed first.
    public ObservableList<Conversation> conversations() {
        return conversations;
    }

    /// Words to look for.
    public StringProperty queryProperty() {
        return query;
    }
}
