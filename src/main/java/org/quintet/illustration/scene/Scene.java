package org.quintet.illustration.scene;

import java.util.List;

/// A picture laid out. Immutable.
///
/// @param width in units, at least 800
/// @param height in units, at least 600
/// @param seed decides ground, light and what floats in the sky
/// @param marks from the back to the front
public record Scene(double width, double height, long seed, List<Mark> marks) {
    /// Copies the list.
    public Scene {
        marks = List.copyOf(marks);
    }
}
