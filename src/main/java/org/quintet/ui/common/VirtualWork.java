package org.quintet.ui.common;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.quintet.core.QuintetException;

/// Work on virtual threads. What a job throws is logged once and told to the user.
public final class VirtualWork implements Work {
    private static final Logger LOG = System.getLogger(VirtualWork.class.getName());

    private final Consumer<QuintetException> trouble;
    private final Queue<ExecutorService> queues = new ConcurrentLinkedQueue<>();

    /// @param trouble tells the user; called on any thread
    public VirtualWork(Consumer<QuintetException> trouble) {
        this.trouble = trouble;
    }

    @Override
    public void start(Runnable job) {
        Thread.startVirtualThread(() -> guard(job));
    }

    @Override
    public Executor ordered() {
        ExecutorService queue = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        queues.add(queue);
        return job -> queue.execute(() -> guard(job));
    }

    /// Waits until the queues have done all that was given to them so far, but no longer than this.
    public void drain(Duration longest) {
        List<ExecutorService> now = List.copyOf(queues);
        CountDownLatch done = new CountDownLatch(now.size());
        now.forEach(queue -> queue.execute(done::countDown));
        try {
            if (!done.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "The window closed before all of its work was done");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    // The edge of a thread: whatever comes here has nowhere else to go.
    private void guard(Runnable job) {
        try {
            job.run();
        } catch (QuintetException e) {
            LOG.log(Level.WARNING, e.getMessage(), e);
            trouble.accept(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A job of the window failed", e);
            trouble.accept(
                    new QuintetException(e, QuintetException.Kind.FAILED, "ui.trouble.unexpected"));
        }
    }
}
