package org.quintet.task.support.entity;

import java.util.List;
import org.quintet.core.SupportCase.Entity;

/// Finds entities of one kind. Thread-safe.
@FunctionalInterface
interface EntityRule {
    /// What a text names, in no special order; may overlap.
    List<Entity> find(String text);
}
