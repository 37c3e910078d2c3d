package org.quintet.core;

import java.util.List;
import java.util.Optional;

/// All that was seen in one picture. Immutable.
///
/// @param width width of the upright picture in pixels
/// @param height height of the upright picture in pixels
/// @param evidence the findings, each kind in its own order
/// @param complete false while the text is still being read
public record Sight(int width, int height, List<Evidence> evidence, boolean complete) {
    public Sight {
        evidence = List.copyOf(evidence);
    }

    /// The findings of one kind, in order.
    public <E extends Evidence> List<E> all(Class<E> kind) {
        return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The first finding of one kind.
    public <E extends Evidence> Optional<E> first(Class<E> kind) {
        return evidence.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
