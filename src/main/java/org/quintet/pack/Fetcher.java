package org.quintet.pack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings model files: from HTTPS locations first, then out of packages by the user's own package
/// clients, each going on where the one before ended. Thread-safe, but for one pack at a time.
public final class Fetcher implements AutoCloseable {
    /// The environment variable with base addresses of the user's own mirrors, separated by spaces
    /// or commas. A mirror is asked for `BASE/FILE`, before the publishers' addresses.
    public static final String MIRRORS_VARIABLE = "QUINTET_MIRRORS";

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, String> environment;
    private final List<URI> mirrors;
    private final Programs programs;
    private final Duration patience;
    private final DiskSpace space;
    private @Nullable HttpClient client;

    Fetcher(
            List<URI> mirrors,
            Map<String, String> environment,
            Duration patience,
            DiskSpace space) {
        this.environment = Map.copyOf(environment);
        this.mirrors = List.copyOf(mirrors);
        this.programs = new Programs(environment);
        this.patience = patience;
        this.space = space;
    }

    /// A fetcher for this machine. Opens nothing before a file is asked for.
    ///
    /// @param environment variables of this process
    /// @throws QuintetException where a mirror is not an address
    public static Fetcher of(Map<String, String> environment) {
        return new Fetcher(
                mirrors(environment.getOrDefault(MIRRORS_VARIABLE, "")),
                environment,
                PATIENCE,
                DiskSpace.SYSTEM);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(Redirect.NEVER)
                            .connectTimeout(CONNECT)
                            .proxy(UserProxy.of(environment))
                            .build();
        }
        return client;
    }

    private static List<URI> mirrors(String setting) {
        return Stream.of(setting.split("[\\s,]+", -1))
                .filter(base -> !base.isEmpty())
                .map(Fetcher::mirror)
                .toList();
    }

    private static URI mirror(String base) {
        try {
            URI uri = URI.create(base.endsWith("/") ? base : base + "/");
            if (HttpSource.isSafe(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrongMirror(e, base);
        }
        throw wrongMirror(null, base);
    }

    private static QuintetException wrongMirror(@Nullable Throwable cause, String base) {
        return new QuintetException(
                cause, Kind.USAGE, "pack.mirror", PackPath.shown(base), MIRRORS_VARIABLE);
    }

    /// Brings the files of a pack, or what is missing of them.
    ///
    /// @param folder where they go; what is there of them already is used
    /// @param progress of all files together
    /// @throws QuintetException where no source can give one, the disk is full, or it was stopped;
    ///   what was fetched by then stays
    void fetch(Catalogue.Entry entry, Path folder, Progress progress, Stop stop)
            throws IOException {
        long total = entry.downloadBytes();
        long before = 0;
        try (PackageFolder packages = new PackageFolder(programs, folder.resolve("scratch"))) {
            for (Catalogue.RemoteFile file : entry.files()) {
                long start = before;
                new FileFetch(entry.name(), file, packages, folder)
                        .run((what, done, _) -> progress.at(what, start + done, total), stop);
                before += file.bytes();
            }
        }
    }

    /// Brings one file of a pack.
    private final class FileFetch {
        private final String packName;
        private final Catalogue.RemoteFile remote;
        private final PackageFolder packages;
        private final Path folder;

        FileFetch(
                String packName, Catalogue.RemoteFile remote, PackageFolder packages, Path folder) {
            this.packName = packName;
            this.remote = remote;
            this.packages = packages;
            this.folder = folder;
        }

        void run(Progress progress, Stop stop) throws IOException {
            PartialFile file = PartialFile.open(folder, remote, space);
            try (file) {
                if (file.complete() && !verified(file, progress, stop)) {
                    LOG.warn("what was there of {} is damaged", remote.file());
                }
                if (!file.complete()) {
                    space.require(folder, remote.bytes() - file.size());
                    bring(file, progress, stop);
                }
            }
            file.finish();
        }

        private void bring(PartialFile file, Progress progress, Stop stop) throws IOException {
            List<IOException> failures = new ArrayList<>();
            Set<String> tried = new LinkedHashSet<>();
            Set<String> unreachable = new HashSet<>();
            for (Source source : sources()) {
                stop.check();
                if (unreachable.contains(source.name())) {
                    continue;
                }
                tried.add(source.name());
                try {
                    source.fetch(file, progress, stop);
                    if (verified(file, progress, stop)) {
                        return;
                    }
                    failures.add(new IOException("the file of " + source.name() + " is damaged"));
                } catch (IOException e) {
                    failures.add(e);
                    if (e instanceof HttpSource.Unreachable) {
                        unreachable.add(source.name());
                    }
                }
                LOG.warn("no luck with {}: {}", source.name(), failures.getLast().toString());
            }
            throw none(tried, failures);
        }

        /// A complete file with other bytes than it should have is cut back to what is right of it.
        private boolean verified(PartialFile file, Progress progress, Stop stop)
                throws IOException {
            if (file.verified(progress, stop)) {
                return true;
            }
            List<Catalogue.Part> pieces =
                    remote.packages().isEmpty() ? List.of() : remote.packages().getFirst().parts();
            file.cutTo(file.good(pieces, stop));
            if (file.complete()) {
                throw new QuintetException(Kind.FAILED, "pack.catalogue", remote.file());
            }
            return false;
        }

        private List<Source> sources() {
            List<Source> sources = new ArrayList<>();
            for (URI mirror : mirrors) {
                sources.add(new HttpSource(client(), mirror.resolve(remote.file()), patience));
            }
            for (URI location : remote.locations()) {
                sources.add(new HttpSource(client(), location, patience));
            }
            for (Catalogue.PackageSet set : remote.packages()) {
                PackageClient.of(set.client())
                        .ifPresent(it -> sources.add(new PackageSource(it, set.parts(), packages)));
            }
            return sources;
        }

        private QuintetException none(Set<String> tried, List<IOException> failures) {
            QuintetException told =
                    failures.stream()
                            .filter(PackageClient.MissingException.class::isInstance)
                            .map(e -> ((PackageClient.MissingException) e).advice())
                            .findFirst()
                            .orElseGet(
                                    () ->
                                            new QuintetException(
                                                    Kind.FAILED,
                                                    "pack.noSource",
                                                    packName,
                                                    String.join(", ", tried)));
            failures.stream().filter(e -> !e.equals(told.getCause())).forEach(told::addSuppressed);
            return told;
        }
    }

    /// Lets the connections go.
    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
