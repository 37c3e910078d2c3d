package org.quintet.runtime;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Counts who is inside the native library, and lets nobody in any more once it is shut: ONNX
/// Runtime frees what its graphs stand on when the Java VM ends, whether or not a thread still
/// works with it. Thread-safe.
final class Gate {
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private boolean shut;

    /// Goes in.
    ///
    /// @return to be closed on the way out, by the same thread
    /// @throws QuintetException of kind `STOPPED` once the gate is shut
    Pass enter() {
        Pass pass = enterIfOpen();
        if (pass == null) {
            throw new QuintetException(Kind.STOPPED, "core.stopped");
        }
        return pass;
    }

    /// Goes in, or is told by a null that the gate is shut.
    @Nullable Pass enterIfOpen() {
        use.readLock().lock();
        if (shut) {
            use.readLock().unlock();
            return null;
        }
        return use.readLock()::unlock;
    }

    /// Waits until the last one is out, and shuts the gate for good.
    void shut() {
        use.writeLock().lock();
        try {
            shut = true;
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Somebody's time inside.
    @FunctionalInterface
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }
}
