package org.quintet.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quintet.core.Diagram;
import org.quintet.illustration.Illustrator;

/// Writes diagrams as files: `diagram.svg` for documents, and `diagram.png` for everything else.
public final class DiagramFile {
    private DiagramFile() {}

    /// Writes both into a folder, which is made where it is missing.
    ///
    /// @param fonts the folder of the program's fonts
    /// @return the SVG
    /// @throws IOException where a file can't be written
    public static Path write(Diagram diagram, Path fonts, Path folder) throws IOException {
        Illustrator illustrator = new Illustrator(fonts);
        Files.createDirectories(folder);
        Files.write(folder.resolve("diagram.png"), illustrator.png(diagram));
        return Files.writeString(folder.resolve("diagram.svg"), illustrator.svg(diagram));
    }
}
