package org.quintet.pack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// A file on a server, fetched over HTTPS with range requests (RFC 9110, section 14). Only a
/// loopback address may do without TLS. Redirects are followed by hand, so that none leads away
/// from TLS.
///
/// @param client never follows redirects itself
/// @param location where the file lies
/// @param patience how long a server may be silent before it is left; half of it before it has
///   begun to answer
record HttpSource(HttpClient client, URI location, Duration patience) implements Source {
    private static final int MAX_REDIRECTS = 8;
    private static final int MAX_IDLE_TRIES = 3;
    private static final long POLL_MILLIS = 50;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    @Override
    public String name() {
        return location.getHost() + (location.getPort() < 0 ? "" : ":" + location.getPort());
    }

    @Override
    public void fetch(PartialFile file, Progress progress, Stop stop) throws IOException {
        int idle = 0;
        while (!file.complete()) {
            stop.check();
            long before = file.size();
            try {
                attempt(file, progress, stop);
            } catch (Interrupted e) {
                idle = file.size() > before ? 0 : idle + 1;
                if (idle == MAX_IDLE_TRIES) {
                    throw e;
                }
            }
        }
    }

    private void attempt(PartialFile file, Progress progress, Stop stop) throws IOException {
        URI uri = location;
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            requireSafe(uri);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri)
                            .header("User-Agent", "Quintet")
                            .header("Accept-Encoding", "identity");
            if (file.size() > 0) {
                request.header("Range", "bytes=" + file.size() + "-");
            }
            Receiver receiver = new Receiver(file, progress);
            HttpResponse<Void> response;
            try (receiver) {
                response = await(client.sendAsync(request.build(), receiver), receiver, stop);
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                if (!file.complete()) {
                    throw new Interrupted("the answer ended early", null);
                }
                return;
            }
            uri = target(uri, response);
        }
        throw new IOException("too many redirects from " + location);
    }

    private <T> T await(CompletableFuture<T> answer, Receiver receiver, Stop stop)
            throws IOException {
        while (true) {
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                Duration limit = receiver.started() ? patience : patience.dividedBy(2);
                boolean silent = receiver.silence().compareTo(limit) > 0;
                if (stop.stopped() || silent) {
                    receiver.close();
                    answer.cancel(true);
                    stop.check();
                    if (receiver.started()) {
                        throw new Interrupted("no data from " + name(), null);
                    }
                    throw new Unreachable("no answer from " + name(), null);
                }
            } catch (ExecutionException e) {
                throw failure(e.getCause(), receiver);
            } catch (InterruptedException e) {
                receiver.close();
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new QuintetException(e, Kind.STOPPED, "core.stopped");
            }
        }
    }

    private IOException failure(@Nullable Throwable cause, Receiver receiver) {
        return switch (cause) {
            case QuintetException e -> throw e;
            case Receiver.Refused e -> e;
            case IOException e when receiver.started() -> new Interrupted(e.toString(), e);
            case IOException e -> new Unreachable(e.toString(), e);
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static URI target(URI from, HttpResponse<?> response) throws IOException {
        String place =
                response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException("redirect to nowhere from " + from));
        URI to;
        try {
            to = from.resolve(place);
        } catch (IllegalArgumentException e) {
            throw new IOException("redirect to a broken address from " + from, e);
        }
        if (isSecure(from) && !isSecure(to)) {
            throw new IOException("redirect away from TLS: " + to);
        }
        return to;
    }

    private static void requireSafe(URI uri) throws IOException {
        if (!isSafe(uri)) {
            throw new IOException("not an HTTPS address: " + uri);
        }
    }

    /// Whether an address is one of HTTPS, or of this machine.
    static boolean isSafe(URI uri) {
        return uri.getHost() != null && (isSecure(uri) || isLoopback(uri));
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isLoopback(URI uri) {
        // Only addresses written in numbers: a name could be made to point anywhere.
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        try {
            return "http".equalsIgnoreCase(uri.getScheme())
                    && InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The server broke off after it had begun to answer: worth another try.
    private static final class Interrupted extends IOException {
        private static final long serialVersionUID = 1;

        Interrupted(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// No server answered: the whole host is given up.
    static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1;

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
