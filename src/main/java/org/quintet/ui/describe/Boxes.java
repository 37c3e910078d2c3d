package org.quintet.ui.describe;

import java.util.Optional;
import org.quintet.core.Box;
import org.quintet.core.Evidence;

/// Where findings lie.
final class Boxes {
    private Boxes() {}

    /// The box of a finding; empty for those that speak of the whole picture.
    static Optional<Box> of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Thing thing -> Optional.of(thing.box());
            case Evidence.Face face -> Optional.of(face.box());
            case Evidence.TextLine line -> Optional.of(line.box());
            case Evidence.Subject _, Evidence.Medium _, Evidence.Palette _ -> Optional.empty();
        };
    }
}
