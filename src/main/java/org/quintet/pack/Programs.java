package org.quintet.pack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Finds and runs other programs of the user. Thread-safe.
///
/// @param environment variables of this process, with `PATH`
record Programs(Map<String, String> environment) {
    private static final long POLL_MILLIS = 100;

    Programs {
        environment = Map.copyOf(environment);
    }

    /// The full path of a program on the user's `PATH`.
    Optional<Path> find(String name) {
        boolean windows = File.separatorChar == '\\';
        List<String> endings = windows ? List.of(".exe", ".cmd", ".bat") : List.of("");
        for (String folder : path().split(Pattern.quote(File.pathSeparator), -1)) {
            for (String ending : endings) {
                try {
                    Path file = Path.of(folder, name + ending);
                    // A relative entry would run what lies in whatever folder is open.
                    if (file.isAbsolute()
                            && Files.isRegularFile(file)
                            && Files.isExecutable(file)) {
                        return Optional.of(file);
                    }
                } catch (InvalidPathException _) {
                    // PATH may hold anything; what is no path holds no program.
                }
            }
        }
        return Optional.empty();
    }

    private String path() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().toUpperCase(Locale.ROOT).equals("PATH"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// Runs a program to its end; a stop ends it and all it has started.
    ///
    /// @param command full path of the program and its arguments
    /// @param folder working folder, also for its temporary files; its output goes to `output.txt`
    ///   there
    /// @param beat called several times a second while it runs
    /// @return the exit code
    int run(List<String> command, Path folder, Consumer<Path> beat, Stop stop) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output(folder).toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        for (String variable : List.of("TMPDIR", "TEMP", "TMP")) {
            builder.environment().put(variable, folder.toString());
        }
        Process process = builder.start();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                stop.check();
                beat.accept(folder);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuintetException(e, Kind.STOPPED, "core.stopped");
        } finally {
            kill(process);
        }
    }

    /// Where the output of a run in a folder lies.
    static Path output(Path folder) {
        return folder.resolve("output.txt");
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
