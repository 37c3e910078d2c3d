package org.quintet.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What the system tells of the processor and of this process.
final class Cpu {
    private Cpu() {}

    /// The processor's name, as far as it is told.
    static String name() {
        String name = field(Path.of("/proc/cpuinfo"), "model name");
        return name.isEmpty()
                ? System.getenv()
                        .getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch"))
                : name;
    }

    /// The most memory this process ever had in use, in megabytes; empty where it is not told.
    static OptionalLong peakMb() {
        String value = field(Path.of("/proc/self/status"), "VmHWM").replaceAll("\\D", "");
        return value.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(value) / 1024);
    }

    private static String field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException _) {
            return "";
        }
    }
}
