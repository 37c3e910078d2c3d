package org.quintet.illustration;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.quintet.core.Diagram;

/// Draws diagrams in the program's font and the colours of its window. Thread-safe.
public final class Illustrator {
    private final Typeface typeface;

    /// Reads the font, which takes a few tenths of a second.
    ///
    /// @param fonts the folder of the program's fonts, `assets/fonts`
    /// @throws org.quintet.core.QuintetException where a font is missing or damaged
    public Illustrator(Path fonts) {
        this.typeface = Typeface.in(fonts);
    }

    /// A diagram as SVG, in UTF-8 when written; its text can be searched and is read out.
    public String svg(Diagram diagram) {
        return Svg.write(layOut(diagram));
    }

    /// A diagram as PNG, two pixels a unit of the SVG.
    public byte[] png(Diagram diagram) {
        return new Png(typeface, false).paint(layOut(diagram));
    }

    /// A diagram as pixels, two a unit of the SVG.
    ///
    /// @param dark whether for the dark window; files are always light
    public BufferedImage image(Diagram diagram, boolean dark) {
        return new Png(typeface, dark).image(layOut(diagram));
    }

    Drawing layOut(Diagram diagram) {
        Canvas canvas = new Canvas(new Wrap(typeface));
        return switch (diagram) {
            case Diagram.Steps steps -> StepsLayout.draw(steps, canvas);
            case Diagram.Flow flow -> FlowLayout.draw(flow, canvas);
            case Diagram.Parts parts -> PartsLayout.draw(parts, canvas);
        };
    }
}
