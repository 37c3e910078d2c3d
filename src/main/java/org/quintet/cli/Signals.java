package org.quintet.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.quintet.core.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes an interrupt from the keyboard, the system or a closed terminal a stop in order, instead
/// of a shutdown during which native libraries would be unloaded under running work.
public final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int KILLED_TWICE = 130;

    /// Programs that end others often signal a process and then its group: the same wish twice.
    private static final Duration SAME_WISH = Duration.ofSeconds(1);

    private Signals() {}

    /// From now on the first signal asks for a stop, and another one after it ends the process at
    /// once.
    ///
    /// The handler is reached by reflection, because the compiler warns of each direct use of this
    /// class, which has no successor. A Java without it keeps its usual behaviour, and so does a
    /// signal that this system does not know.
    public static void stopOnInterrupt(Stop stop) {
        AtomicLong first = new AtomicLong();
        InvocationHandler react =
                (_, _, _) -> {
                    if (first.compareAndSet(0, System.nanoTime())) {
                        stop.stop();
                    } else if (System.nanoTime() - first.get() > SAME_WISH.toNanos()) {
                        endAtOnce();
                    }
                    return null;
                };
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                handle(name, react);
            } catch (ReflectiveOperationException e) {
                LOG.debug("no handling of signal {}", name, e);
            }
        }
    }

    private static void handle(String name, InvocationHandler react)
            throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object handling =
                Proxy.newProxyInstance(
                        Signals.class.getClassLoader(), new Class<?>[] {handler}, react);
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
    }

    /// Ends without the native libraries' own clean-up, which `Runtime.halt` would let run under
    /// the threads that are still at work.
    private static void endAtOnce() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> exit = linker.defaultLookup().find("_exit");
        try {
            if (exit.isPresent()) {
                linker.downcallHandle(exit.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                        .invokeExact(KILLED_TWICE);
            }
        } catch (Throwable e) { // whatever it is, the user wants the process gone
            LOG.warn("not ended by the system's own call", e);
        }
        Runtime.getRuntime().halt(KILLED_TWICE);
    }
}
