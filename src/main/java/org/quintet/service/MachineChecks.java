package org.quintet.service;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quintet.service.Doctor.Finding;
import org.quintet.service.Doctor.Status;

/// What a doctor looks at on the machine itself.
final class MachineChecks {
    private static final long GB = 1L << 30;
    private static final long LITTLE_MEMORY_GB = 4;
    private static final long LITTLE_DISK_GB = 4;

    private MachineChecks() {}

    static Finding system() {
        return good(
                "system",
                "service.system",
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Cpu.name(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString());
    }

    static Finding memory() {
        OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = machine.getTotalMemorySize() / GB;
        long free = machine.getFreeMemorySize() / GB;
        return all < LITTLE_MEMORY_GB
                ? new Finding(
                        "memory",
                        Status.NOTE,
                        "service.memoryFound",
                        List.of(all, free),
                        "service.memoryAdvice")
                : good("memory", "service.memoryFound", all, free);
    }

    static Finding home(Path home) {
        Path existing = existing(home);
        return Files.isWritable(existing)
                ? good("home", "service.home", home.toString())
                : bad("home", "service.homeClosed", home.toString());
    }

    static Finding disk(Path home) {
        try {
            long free = Files.getFileStore(existing(home)).getUsableSpace() / GB;
            return free < LITTLE_DISK_GB
                    ? new Finding(
                            "disk",
                            Status.NOTE,
                            "service.disk",
                            List.of(free),
                            "service.diskAdvice")
                    : good("disk", "service.disk", free);
        } catch (IOException e) {
            return new Finding(
                    "disk", Status.NOTE, "service.diskUnknown", List.of(e.toString()), "");
        }
    }

    private static Path existing(Path path) {
        Path each = path.toAbsolutePath();
        while (!Files.exists(each) && each.getParent() != null) {
            each = each.getParent();
        }
        return each;
    }

    static Finding display() {
        return Display.missing().orElseGet(() -> good("display", "service.display"));
    }

    static Finding font(Path assets) {
        Path fonts = assets.resolve("fonts");
        if (!Files.isDirectory(fonts)) {
            return bad("font", "service.noFont", fonts.toString());
        }
        try (Stream<Path> files = Files.walk(fonts)) {
            return files.anyMatch(MachineChecks::isFont)
                    ? good("font", "service.font")
                    : bad("font", "service.noFont", fonts.toString());
        } catch (IOException e) {
            return bad("font", "service.noFont", e.toString());
        }
    }

    private static boolean isFont(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    static Finding camera() {
        return present("camera", Path.of("/dev"), "video", "");
    }

    static Finding microphone() {
        return present("microphone", Path.of("/dev/snd"), "pcm", "c");
    }

    /// Looks for device files, where the system has these.
    private static Finding present(String id, Path folder, String start, String end) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return note(id, "service." + id + "Unknown");
        }
        if (!Files.isDirectory(folder)) {
            return note(id, "service." + id + "None");
        }
        try (Stream<Path> files = Files.list(folder)) {
            boolean found =
                    files.map(file -> file.getFileName().toString())
                            .anyMatch(name -> name.startsWith(start) && name.endsWith(end));
            return found ? good(id, "service." + id) : note(id, "service." + id + "None");
        } catch (IOException _) {
            return note(id, "service." + id + "Unknown");
        }
    }

    private static Finding good(String id, String key, Object... arguments) {
        return new Finding(id, Status.GOOD, key, List.of(arguments), "");
    }

    private static Finding note(String id, String key) {
        return new Finding(id, Status.NOTE, key, List.of(), "");
    }

    private static Finding bad(String id, String key, Object... arguments) {
        return new Finding(id, Status.BAD, key, List.of(arguments), key + "Advice");
    }
}
