package org.quintet.pack;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;

/// Takes one answer of a server into a file, after looking whether it is the answer to what was
/// asked for. Once closed it writes nothing more, even where the connection still delivers.
final class Receiver implements BodyHandler<Void>, BodySubscriber<Void>, AutoCloseable {
    private static final Pattern CONTENT_RANGE =
            Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int FIRST_ERROR = 400;

    private final PartialFile file;
    private final Progress progress;
    private final CompletableFuture<Void> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;
    private @Nullable Refused refusal;
    private boolean wanted;
    private boolean closed;
    private long skip;
    private volatile boolean started;
    private volatile long lastHeard = System.nanoTime();

    Receiver(PartialFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /// Whether the server has begun to answer.
    boolean started() {
        return started;
    }

    /// How long nothing has been heard.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    @Override
    public synchronized BodySubscriber<Void> apply(ResponseInfo info) {
        started = true;
        lastHeard = System.nanoTime();
        try {
            wanted = judge(info.statusCode(), info.headers());
        } catch (Refused e) {
            refusal = e;
        } catch (IOException e) {
            refusal = new Refused(e.toString());
        }
        return this;
    }

    /// Whether the body is wanted; sets how much of it is known already.
    private boolean judge(int status, HttpHeaders headers) throws IOException {
        if (status >= FIRST_ERROR) {
            throw new Refused("status " + status);
        }
        if (status != OK && status != PARTIAL_CONTENT) {
            return false;
        }
        if (headers.firstValue("Content-Encoding").filter(e -> !e.equals("identity")).isPresent()) {
            throw new Refused("an encoded body");
        }
        long have = file.size();
        long begin = 0;
        if (status == PARTIAL_CONTENT) {
            begin = rangeBegin(headers, have);
        }
        List<String> lengths = headers.allValues("Content-Length");
        for (String length : lengths) {
            if (!length.equals(Long.toString(file.length() - begin))) {
                throw new Refused("Content-Length " + PackPath.shown(length));
            }
        }
        skip = have - begin;
        return true;
    }

    private long rangeBegin(HttpHeaders headers, long have) throws Refused {
        String range = headers.firstValue("Content-Range").orElse("");
        Matcher matcher = CONTENT_RANGE.matcher(range);
        boolean right =
                have > 0
                        && matcher.matches()
                        && Long.parseLong(matcher.group(1)) == have
                        && Long.parseLong(matcher.group(2)) == file.length() - 1
                        && (matcher.group(3).equals("*")
                                || Long.parseLong(matcher.group(3)) == file.length());
        if (!right) {
            throw new Refused("Content-Range " + PackPath.shown(range));
        }
        return have;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return body;
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        subscription = given;
        if (refusal != null) {
            end(refusal);
        } else if (!wanted || closed) {
            end(null);
        } else {
            given.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        lastHeard = System.nanoTime();
        if (closed || subscription == null) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                take(buffer);
            }
            progress.at("pack.downloading", file.size(), file.length());
            if (file.complete()) {
                end(null);
            } else {
                subscription.request(1);
            }
        } catch (IOException | QuintetException e) {
            end(e);
        }
    }

    private void take(ByteBuffer buffer) throws IOException {
        int known = (int) Math.min(skip, buffer.remaining());
        buffer.position(buffer.position() + known);
        skip -= known;
        // A body may be longer than its file; the surplus is not even written.
        long missing = file.length() - file.size();
        if (buffer.remaining() > missing) {
            buffer.limit(buffer.position() + (int) missing);
        }
        file.append(buffer);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(null);
    }

    private void end(@Nullable Throwable failure) {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
        if (failure == null) {
            body.complete(null);
        } else {
            body.completeExceptionally(failure);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /// The server gave another answer than was asked for; asking again would not help.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
