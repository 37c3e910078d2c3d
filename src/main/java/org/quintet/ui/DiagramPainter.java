package org.quintet.ui;

import org.quintet.core.Diagram;
import org.quintet.ui.PictureReader.Pixels;

/// Draws diagrams for the screen. Thread-safe; takes a moment.
@FunctionalInterface
public interface DiagramPainter {
    /// The picture of a diagram at twice the size it is shown in.
    ///
    /// @param dark whether for the dark window
    Pixels paint(Diagram diagram, boolean dark);
}
