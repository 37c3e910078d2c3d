package org.quintet.ui.describe;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The findings that are pointed at now, by their places in the evidence: one under the pointer, or
/// all that a word rests on. Lives on the window's thread.
final class Lit {
    private final ReadOnlyObjectWrapper<Set<Integer>> findings =
            new ReadOnlyObjectWrapper<>(Set.of());

    /// Points at these findings.
    void show(Set<Integer> pointed) {
        findings.set(Set.copyOf(pointed));
    }

    /// Points at nothing.
    void clear() {
        findings.set(Set.of());
    }

    /// Points at nothing, if only this finding was pointed at.
    void clear(int finding) {
        if (findings.get().equals(Set.of(finding))) {
            clear();
        }
    }

    boolean has(int finding) {
        return findings.get().contains(finding);
    }

    ReadOnlyObjectProperty<Set<Integer>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }
}
