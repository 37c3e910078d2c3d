package org.quintet.ui;

import org.quintet.core.Diagram;
import org.quintet.ui.PictureReader.Pixels;

/// Draws diagrams for the screen. Thread-safe; takes a moment.
@FunctionalInterface
public interface DiagramPainter {
    /// The picture of a diagram on white, at twice the size it is shown in.
    Pixels paint(Diagram diagram);
}
