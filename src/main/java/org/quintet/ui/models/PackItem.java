package org.quintet.ui.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs.Pack;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// A pack on the screen: what it is, and what is being done with it. Lives on the window's thread.
public final class PackItem {
    private final ObjectProperty<Pack> pack;
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.IDLE);
    private final ObjectProperty<@Nullable Reach> reach = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable QuintetException> failure = new SimpleObjectProperty<>();

    @Nullable Stop stop;

    PackItem(Pack pack) {
        this.pack = new SimpleObjectProperty<>(pack);
    }

    /// The pack as it is now.
    public ObjectProperty<Pack> packProperty() {
        return pack;
    }

    /// What is being done.
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /// How far it is; null while nothing is done.
    public ObjectProperty<@Nullable Reach> reachProperty() {
        return reach;
    }

    /// What went wrong last, or null.
    public ObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure;
    }

    /// What is being done with a pack.
    public enum Phase {
        /// Nothing.
        IDLE,
        /// It is being fetched and installed.
        GETTING,
        /// Its files are being read again.
        VERIFYING,
        /// It was removed and can still come back.
        REMOVED
    }

    /// How far some work is.
    ///
    /// @param what a message key of the step
    /// @param done bytes or steps done
    /// @param total all of them, or -1
    /// @param perSecond speed, 0 while unknown
    /// @param secondsLeft time left, -1 while unknown
    public record Reach(String what, long done, long total, double perSecond, long secondsLeft) {
        /// The share done, or -1 where the whole is not known.
        public double share() {
            return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
        }
    }
}
