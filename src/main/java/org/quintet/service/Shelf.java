package org.quintet.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Holds one model of a kind at a time: loaded when first taken, kept for the next, and closed when
/// another is wanted and its last user has given it back. Thread-safe.
///
/// @param <K> tells which model
/// @param <M> the model
final class Shelf<K, M> {
    private final Function<K, M> opener;
    private final Consumer<M> closer;
    private final Executor loader;
    private @Nullable Holder current;
    private boolean closed;

    /// @param opener loads a model; runs on the loader only
    Shelf(Function<K, M> opener, Consumer<M> closer, Executor loader) {
        this.opener = opener;
        this.closer = closer;
        this.loader = loader;
    }

    /// Begins to load a model, if it is not there.
    void prepare(K key) {
        hold(key).release();
    }

    /// Takes a model, after it is loaded. A stop ends the wait at once; the load goes on for the
    /// next who asks.
    Lease<M> take(K key, Stop stop) {
        Holder holder = hold(key);
        CompletableFuture<M> wait = holder.loaded.copy();
        try (Stop.Registration _ = stop.onStop(() -> wait.completeExceptionally(stopped()))) {
            return new Lease<>(wait.join(), holder::release);
        } catch (CompletionException e) {
            holder.release();
            throw Failures.explain(e.getCause() == null ? e : e.getCause());
        }
    }

    /// Puts away the model if it is one of these, and waits until its last user has given it back.
    void putAway(Predicate<K> which) {
        Holder holder;
        synchronized (this) {
            holder = current;
            if (holder == null || !which.test(holder.key)) {
                return;
            }
            current = null;
        }
        holder.retire();
        holder.gone.join();
    }

    /// Puts away the model for good.
    void close() {
        synchronized (this) {
            closed = true;
        }
        putAway(_ -> true);
    }

    private Holder hold(K key) {
        Holder old;
        Holder fresh;
        synchronized (this) {
            if (closed) {
                throw new QuintetException(Kind.FAILED, "service.closed");
            }
            old = current;
            if (old != null && old.key.equals(key) && old.use()) {
                return old;
            }
            fresh = new Holder(key);
            current = fresh;
        }
        if (old != null) {
            old.retire();
        }
        loader.execute(fresh::load);
        return fresh;
    }

    private static QuintetException stopped() {
        return new QuintetException(Kind.STOPPED, "core.stopped");
    }

    /// A model in use until closed.
    record Lease<M>(M model, Runnable giveBack) implements AutoCloseable {
        @Override
        public void close() {
            giveBack.run();
        }
    }

    /// A model, its users (the load is one of them, whoever asked for it another) and its end.
    private final class Holder {
        private final K key;
        private final CompletableFuture<M> loaded = new CompletableFuture<>();
        private final CompletableFuture<Boolean> gone = new CompletableFuture<>();
        private int users = 2;
        private boolean retired;

        Holder(K key) {
            this.key = key;
        }

        void load() {
            try {
                loaded.complete(opener.apply(key));
            } catch (Throwable failure) { // the thread's edge: whoever waits is told
                synchronized (this) {
                    retired = true; // the next who asks tries again
                }
                loaded.completeExceptionally(failure);
            } finally {
                release();
            }
        }

        synchronized boolean use() {
            if (retired) {
                return false;
            }
            users++;
            return true;
        }

        void release() {
            synchronized (this) {
                users--;
            }
            endIfUnused();
        }

        void retire() {
            synchronized (this) {
                retired = true;
            }
            endIfUnused();
        }

        private void endIfUnused() {
            synchronized (this) {
                if (users > 0 || !retired || gone.isDone()) {
                    return;
                }
                if (!loaded.isCompletedExceptionally()) {
                    closer.accept(loaded.join());
                }
                gone.complete(true);
            }
        }
    }
}
