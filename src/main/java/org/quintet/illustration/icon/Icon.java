package org.quintet.illustration.icon;

import java.util.List;

/// A small drawing. Immutable.
///
/// @param id its set and name, such as `fluent:sun`
/// @param size width and height that `svg` is drawn in
/// @param person whether it shows a person or a face, which stand for words only when named
/// @param names what it shows, in both languages
/// @param tags what belongs to it, in both languages
/// @param svg the inside of an SVG document
public record Icon(
        String id, int size, boolean person, List<String> names, List<String> tags, String svg) {
    /// Copies the lists.
    public Icon {
        names = List.copyOf(names);
        tags = List.copyOf(tags);
    }
}
