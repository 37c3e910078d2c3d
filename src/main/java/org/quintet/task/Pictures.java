package org.quintet.task;

import java.nio.file.Path;
import java.util.List;
import org.quintet.core.Message;
import org.quintet.core.Part;

/// Finds the pictures of a conversation.
final class Pictures {
    private Pictures() {}

    /// The pictures of a message, in order.
    static List<Path> of(Message message) {
        return message.parts().stream()
                .filter(Part.Picture.class::isInstance)
                .map(part -> ((Part.Picture) part).file())
                .toList();
    }

    /// The pictures of the last message that has any.
    static List<Path> latest(List<Message> messages) {
        return messages.reversed().stream()
                .map(Pictures::of)
                .filter(files -> !files.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
