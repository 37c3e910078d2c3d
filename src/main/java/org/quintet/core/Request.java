package org.quintet.core;

import java.util.List;

/// One piece of work for the assistant. Immutable.
///
/// @param messages the conversation so far; the last one is the user's and holds at least one part
/// @param task what to do
/// @param language the language of the answer
/// @param generation how the decoder writes
public record Request(List<Message> messages, Task task, Language language, Generation generation) {
    public Request {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.getLast().parts().isEmpty()) {
            throw new IllegalArgumentException("a request needs a last message with a part in it");
        }
    }

    /// The message to work on.
    public Message last() {
        return messages.getLast();
    }
}
