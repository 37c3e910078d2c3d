package org.quintet.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quintet.core.Places;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.Catalogue;
import org.quintet.pack.Fetcher;
import org.quintet.pack.Manifest;
import org.quintet.pack.PackStore;
import org.quintet.pack.PackTrial;
import org.quintet.pack.gguf.GgufImporter;
import org.quintet.pack.gguf.ImportIdentity;

/// The packs of this machine, with all that brings, converts and tries them.
final class PackRoom implements AutoCloseable {
    private static final String CATALOGUE = "catalogue.json";

    private final Fetcher fetcher;
    private final PackStore store;

    PackRoom(Places places, PackTrial trial) {
        Path catalogue = places.models().resolve(CATALOGUE);
        try {
            fetcher = Fetcher.of(System.getenv());
            store =
                    new PackStore(
                            places.packs(),
                            Catalogue.read(catalogue),
                            fetcher,
                            PackRoom::convert,
                            trial,
                            memoryMb());
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "app.noCatalogue", catalogue);
        }
    }

    PackStore packs() {
        return store;
    }

    private static Manifest convert(Path model, Path folder, Progress progress, Stop stop) {
        return new GgufImporter()
                .importFile(
                        model,
                        folder,
                        new ImportIdentity(
                                "imported",
                                "1",
                                "",
                                Manifest.License.UNKNOWN,
                                Map.of(),
                                List.of(),
                                0,
                                null),
                        progress,
                        stop);
    }

    private static long memoryMb() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize()
                >> 20;
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
