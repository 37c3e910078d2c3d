package org.quintet.core;

import java.time.Instant;
import java.util.List;

/// Keeps conversations, also through a crash: what a call has written is on disk when it returns.
/// Thread-safe. Blocks on disk.
public interface History {
    /// Conversations whose title or text holds all the words of the query, in any script, the last
    /// changed first; all of them for an empty query.
    List<Conversation> conversations(String query);

    /// The turns of a conversation in order; empty for one that is not there.
    List<Turn> turns(long conversation);

    /// Begins a conversation.
    Conversation begin(String title);

    /// Adds a turn at the end.
    Turn append(long conversation, Message message);

    /// Replaces the words of a turn: an answer as it grows, or an edited question.
    void rewrite(long turn, String text);

    /// Deletes a turn and all turns after it in its conversation.
    void cutFrom(long turn);

    /// Gives a conversation another title.
    void rename(long conversation, String title);

    /// Hides a conversation; [#restore] brings it back until [#purge].
    void delete(long conversation);

    /// Brings a hidden conversation back.
    void restore(long conversation);

    /// Erases hidden conversations for good, their pages overwritten.
    void purge();

    /// The unsent words of a conversation, or of the next new one for id 0; empty where none.
    String draft(long conversation);

    /// Keeps the unsent words.
    void saveDraft(long conversation, String text);

    /// A conversation as listed.
    record Conversation(long id, String title, Instant changed) {}

    /// A saved turn.
    record Turn(long id, Message message) {}
}
