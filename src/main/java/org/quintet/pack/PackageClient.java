package org.quintet.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// A package manager of the user, with the user's own mirrors and settings, that fetches one
/// package as a file. It installs and runs nothing of the package. Immutable.
final class PackageClient {
    /// Python's. A source package would run its set-up code: only wheels are taken.
    private static final PackageClient PIP =
            new PackageClient(
                    "pip",
                    ".whl",
                    List.of(
                            List.of("python3", "-m", "pip"),
                            List.of("python", "-m", "pip"),
                            List.of("pip3"),
                            List.of("pip"),
                            List.of("py", "-m", "pip")),
                    part ->
                            List.of(
                                    "download",
                                    "--no-deps",
                                    "--only-binary=:all:",
                                    "--no-cache-dir",
                                    "--no-input",
                                    "--disable-pip-version-check",
                                    "--progress-bar=off",
                                    "--retries=2",
                                    "--timeout=30",
                                    "--dest=.",
                                    part.name() + "==" + part.version()));

    /// Node's.
    private static final PackageClient NPM =
            new PackageClient(
                    "npm",
                    ".tgz",
                    List.of(List.of("npm")),
                    part ->
                            List.of(
                                    "pack",
                                    "--ignore-scripts",
                                    "--loglevel=error",
                                    "--fetch-retries=2",
                                    "--fetch-timeout=30000",
                                    part.name() + "@" + part.version()));

    /// Java's.
    private static final PackageClient MAVEN =
            new PackageClient(
                    "maven",
                    ".jar",
                    List.of(List.of("mvn")),
                    part ->
                            List.of(
                                    "--batch-mode",
                                    "--quiet",
                                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                                    "-Dartifact=" + part.name() + ":" + part.version() + ":jar",
                                    "-DoutputDirectory=."));

    private static final int TOLD_OUTPUT = 2000;

    private final String id;
    private final String ending;
    private final List<List<String>> launchers;
    private final Function<Catalogue.Part, List<String>> arguments;

    private PackageClient(
            String id,
            String ending,
            List<List<String>> launchers,
            Function<Catalogue.Part, List<String>> arguments) {
        this.id = id;
        this.ending = ending;
        this.launchers = launchers;
        this.arguments = arguments;
    }

    /// The client of an id in the catalogue.
    static Optional<PackageClient> of(String id) {
        return Stream.of(PIP, NPM, MAVEN).filter(client -> client.id.equals(id)).findFirst();
    }

    /// The name in the catalogue and in messages.
    String id() {
        return id;
    }

    /// How this client is started on this machine.
    ///
    /// @param folder for its output
    /// @throws MissingException where it is not there
    List<String> launcher(Programs programs, Path folder, Stop stop) throws IOException {
        for (List<String> launcher : launchers) {
            Optional<Path> program = programs.find(launcher.getFirst());
            if (program.isEmpty()) {
                continue;
            }
            List<String> command = new ArrayList<>(launcher);
            command.set(0, program.get().toString());
            List<String> question = new ArrayList<>(command);
            question.add("--version");
            // Being there is not enough: Python may lack pip, and Windows has a `python3` that
            // only opens a shop.
            if (programs.run(question, folder, _ -> {}, stop) == 0) {
                return command;
            }
        }
        throw new MissingException(this);
    }

    /// Fetches a package into an empty folder.
    ///
    /// @param launcher from [#launcher]
    /// @param fetched hears about how many bytes have come
    /// @return the package file
    Path fetch(
            Programs programs,
            List<String> launcher,
            Catalogue.Part part,
            Path folder,
            LongConsumer fetched,
            Stop stop)
            throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(arguments.apply(part));
        int exit = programs.run(command, folder, new Growth(fetched), stop);
        if (exit != 0) {
            throw new IOException(id + " failed for " + part.name() + ": " + told(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException(id + " brought no " + part.name()));
        }
    }

    private static String told(Path folder) throws IOException {
        String output =
                new String(Files.readAllBytes(Programs.output(folder)), StandardCharsets.UTF_8);
        return output.substring(Math.max(0, output.length() - TOLD_OUTPUT)).strip();
    }

    /// Watches a folder fill. A client moves and unpacks its files: what was once there counts.
    private static final class Growth implements Consumer<Path> {
        private final LongConsumer fetched;
        private long most;

        Growth(LongConsumer fetched) {
            this.fetched = fetched;
        }

        @Override
        public void accept(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                long now =
                        files.filter(Files::isRegularFile)
                                .mapToLong(file -> file.toFile().length())
                                .sum();
                most = Math.max(most, now);
            } catch (IOException | UncheckedIOException _) {
                // A file went away while it was counted; the next count will do.
            }
            fetched.accept(most);
        }
    }

    /// The client is not on this machine.
    static final class MissingException extends IOException {
        private static final long serialVersionUID = 1;

        private final String key;

        MissingException(PackageClient client) {
            super(client.id() + " is not there");
            key = "pack.missing." + client.id();
        }

        /// What to tell the user: what is missing and how to get it.
        QuintetException advice() {
            return new QuintetException(this, QuintetException.Kind.FAILED, key);
        }
    }
}
