package org.quintet.runtime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// What this machine can give to models.
public final class Machine {
    /// More threads than this gain a small decoder nothing: its steps wait for memory.
    private static final int MOST_THREADS = 8;

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /// Threads for a model.
    ///
    /// @param wished what the user has set; 0 takes the physical cores
    public static int threads(int wished) {
        int available = Runtime.getRuntime().availableProcessors();
        return wished > 0
                ? Math.min(wished, available)
                : Math.clamp(physicalCores(available), 1, Math.min(available, MOST_THREADS));
    }

    /// Whether so many threads may wait busily without taking time from other programs.
    public static boolean isQuiet(int threads) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 || load + threads <= Runtime.getRuntime().availableProcessors() + 0.5;
    }

    private static int physicalCores(int available) {
        if (!Files.isReadable(PROCESSORS)) {
            return Math.max(1, available / 2);
        }
        try {
            int cores = physicalCores(Files.readString(PROCESSORS));
            return cores == 0 ? available : cores;
        } catch (IOException _) {
            return available;
        }
    }

    /// The cores that Linux tells of, each counted once however many threads it runs; 0 where it
    /// doesn't tell.
    static int physicalCores(String cpuinfo) {
        Set<String> cores = new HashSet<>();
        String socket = "";
        for (String line : cpuinfo.lines().toList()) {
            if (line.startsWith("physical id")) {
                socket = line;
            } else if (line.startsWith("core id")) {
                cores.add(socket + line);
            }
        }
        return cores.size();
    }
}
