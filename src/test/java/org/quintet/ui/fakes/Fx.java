package org.quintet.ui.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The toolkit without a display, started once for all tests, and ways to act on its thread.
public final class Fx {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final long PATIENCE_SECONDS = 20;

    private Fx() {}

    /// Starts the toolkit if it is not running.
    public static void start() {
        if (STARTED.compareAndSet(false, true)) {
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(up::countDown);
            Platform.setImplicitExit(false);
            try {
                if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the toolkit did not start");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Does something on the toolkit's thread and waits for it.
    public static void run(Runnable action) {
        get(
                () -> {
                    action.run();
                    return true;
                });
    }

    /// Gets something on the toolkit's thread.
    public static <T> T get(Supplier<T> action) {
        if (Platform.isFxApplicationThread()) {
            return action.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(action.get());
                    } catch (RuntimeException | AssertionError e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until something holds on the toolkit's thread.
    public static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!get(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            pause();
        }
    }

    /// Lets some pulses pass.
    public static void pulses() {
        for (int i = 0; i < 4; i++) {
            pause();
            run(() -> {});
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All nodes below one that are shown and fit.
    public static List<Node> all(Parent root, Predicate<Node> fits) {
        List<Node> found = new ArrayList<>();
        collect(root, fits, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> fits, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (fits.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, fits, found));
        }
    }
}
