package org.quintet.runtime;

import com.sun.management.OperatingSystemMXBean;
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

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static {
        loadOfOthers(); // the first call only begins to measure
    }

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

    /// Whether so many threads may wait busily without taking time from other programs. What this
    /// program did itself doesn't count: loading a model keeps all cores busy.
    public static boolean isQuiet(int threads) {
        int processors = Runtime.getRuntime().availableProcessors();
        return loadOfOthers() * processors + threads <= processors + 0.5;
    }

    /// The share of all processors that other programs took since the last call, 0 to 1; 0 where
    /// the system doesn't tell.
    private static double loadOfOthers() {
        double all = SYSTEM.getCpuLoad();
        double own = SYSTEM.getProcessCpuLoad();
        return all >= 0 && own >= 0 ? Math.max(0, all - own) : 0;
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
