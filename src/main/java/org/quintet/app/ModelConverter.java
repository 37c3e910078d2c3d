package org.quintet.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.pack.PackConverter;
import org.quintet.pack.ctranslate2.WhisperImporter;
import org.quintet.pack.gguf.GgufImporter;
import org.quintet.pack.gguf.ImportIdentity;

/// Converts GGUF files, which write, and folders of CTranslate2, which hear. Thread-safe.
final class ModelConverter implements PackConverter {
    private static final ImportIdentity UNKNOWN =
            new ImportIdentity(
                    "imported", "1", "", Manifest.License.UNKNOWN, Map.of(), List.of(), 0, null);

    @Override
    public boolean takes(Path folder) {
        return WhisperImporter.fits(folder);
    }

    @Override
    public Manifest convert(Path model, Path folder, Progress progress, Stop stop) {
        return Files.isDirectory(model)
                ? new WhisperImporter().convert(model, folder, progress, stop)
                : new GgufImporter().importFile(model, folder, UNKNOWN, progress, stop);
    }
}
