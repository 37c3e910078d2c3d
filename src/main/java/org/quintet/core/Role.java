package org.quintet.core;

import java.util.Locale;

/// Who speaks in a conversation.
public enum Role {
    /// Instructions that stand above the conversation.
    SYSTEM,
    /// The person.
    USER,
    /// Quintet.
    ASSISTANT;

    /// The name chat templates use: `system`, `user`, `assistant`.
    public String templateName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
