package org.quintet.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.pack.Catalogue;
import org.quintet.pack.Fetcher;
import org.quintet.pack.PackStore;
import org.quintet.pack.PackTrial;

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
                            new ModelConverter(),
                            trial,
                            memoryMb());
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "app.noCatalogue", catalogue);
        }
    }

    PackStore packs() {
        return store;
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
