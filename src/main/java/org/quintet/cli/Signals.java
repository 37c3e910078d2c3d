package org.quintet.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.quintet.core.Stop;
import org.slf4j.LoggerFactory;

/// Makes an interrupt from the keyboard or the system a stop in order, instead of a shutdown during
/// which native libraries would be unloaded under running work.
public final class Signals {
    private static final int KILLED_TWICE = 130;

    private Signals() {}

    /// From now on the first signal asks for a stop, and a second one ends the process at once.
    ///
    /// The handler is reached by reflection, because the compiler warns of each direct use of this
    /// class, which has no successor. A Java without it keeps its usual behaviour.
    public static void stopOnInterrupt(Stop stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler react =
                    (_, _, _) -> {
                        if (stop.stopped()) {
                            Runtime.getRuntime().halt(KILLED_TWICE);
                        }
                        stop.stop();
                        return null;
                    };
            Object handling =
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(), new Class<?>[] {handler}, react);
            for (String name : List.of("INT", "TERM")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(
                                null,
                                signal.getConstructor(String.class).newInstance(name),
                                handling);
            }
        } catch (ReflectiveOperationException e) {
            LoggerFactory.getLogger(Signals.class).debug("no signal handling", e);
        }
    }
}
