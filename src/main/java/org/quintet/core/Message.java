package org.quintet.core;

import java.util.List;
import java.util.stream.Collectors;

/// One turn of a conversation. Immutable.
///
/// @param role who speaks
/// @param parts what is said and shown, in order
public record Message(Role role, List<Part> parts) {
    /// Copies the list of parts.
    public Message {
        parts = List.copyOf(parts);
    }

    /// A turn of words alone.
    public static Message of(Role role, String text) {
        return new Message(role, List.of(new Part.Text(text)));
    }

    /// All words of this turn, one text part a line; empty when there are none.
    public String text() {
        return parts.stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining("\n"));
    }

    /// All pictures of this turn, in order.
    public List<Part.Picture> pictures() {
        return parts.stream()
                .filter(Part.Picture.class::isInstance)
                .map(Part.Picture.class::cast)
                .toList();
    }
}
