package org.quintet.ui.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quintet.core.History;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Role;

/// A history that forgets everything at its end.
public final class MemoryHistory implements History {
    private final Map<Long, Conversation> conversations = new HashMap<>();
    private final Map<Long, List<Turn>> turns = new HashMap<>();
    private final Map<Long, Conversation> hidden = new HashMap<>();
    private final Map<Long, String> drafts = new HashMap<>();
    private long next = 1;
    private int purges;
    private int rewrites;

    @Override
    public synchronized List<Conversation> conversations(String query) {
        String words = query.toLowerCase(Locale.ROOT);
        return conversations.values().stream()
                .filter(
                        each ->
                                (each.title() + turns.get(each.id()))
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words))
                .sorted(
                        Comparator.comparing(Conversation::changed)
                                .thenComparingLong(Conversation::id)
                                .reversed())
                .toList();
    }

    @Override
    public synchronized List<Turn> turns(long conversation) {
        return List.copyOf(turns.getOrDefault(conversation, List.of()));
    }

    @Override
    public synchronized Conversation begin(String title) {
        return put(new Conversation(next++, title, Instant.now()));
    }

    /// Puts a conversation with a time of its own.
    public synchronized Conversation put(Conversation conversation) {
        next = Math.max(next, conversation.id() + 1);
        conversations.put(conversation.id(), conversation);
        turns.put(conversation.id(), new ArrayList<>());
        return conversation;
    }

    @Override
    public synchronized Turn append(long conversation, Message message) {
        Turn turn = new Turn(next++, message);
        turns.getOrDefault(conversation, new ArrayList<>()).add(turn);
        return turn;
    }

    @Override
    public synchronized void rewrite(long turn, String text) {
        rewrites++;
        for (List<Turn> each : turns.values()) {
            each.replaceAll(
                    old -> old.id() == turn ? new Turn(turn, with(old.message(), text)) : old);
        }
    }

    private static Message with(Message message, String text) {
        List<Part> parts = new ArrayList<>(message.parts());
        parts.removeIf(Part.Text.class::isInstance);
        parts.add(new Part.Text(text));
        return new Message(message.role() == Role.USER ? Role.USER : message.role(), parts);
    }

    @Override
    public synchronized void cutFrom(long turn) {
        for (List<Turn> each : turns.values()) {
            if (each.stream().anyMatch(it -> it.id() == turn)) {
                each.removeIf(it -> it.id() >= turn);
            }
        }
    }

    @Override
    public synchronized void rename(long conversation, String title) {
        conversations.computeIfPresent(
                conversation, (id, old) -> new Conversation(id, title, old.changed()));
    }

    @Override
    public synchronized void delete(long conversation) {
        Conversation gone = conversations.remove(conversation);
        if (gone != null) {
            hidden.put(conversation, gone);
        }
    }

    @Override
    public synchronized void restore(long conversation) {
        Conversation back = hidden.remove(conversation);
        if (back != null) {
            conversations.put(conversation, back);
        }
    }

    @Override
    public synchronized void purge() {
        purges++;
        hidden.clear();
    }

    /// How often the hidden ones were erased.
    public synchronized int purges() {
        return purges;
    }

    /// How often a turn was written anew.
    public synchronized int rewrites() {
        return rewrites;
    }

    @Override
    public synchronized String draft(long conversation) {
        return drafts.getOrDefault(conversation, "");
    }

    @Override
    public synchronized void saveDraft(long conversation, String text) {
        drafts.put(conversation, text);
    }
}
