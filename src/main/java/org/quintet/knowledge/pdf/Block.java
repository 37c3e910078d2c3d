package org.quintet.knowledge.pdf;

import java.util.List;

/// A piece of a PDF, in the order of reading. Immutable.
public sealed interface Block {
    /// The heading of what follows.
    ///
    /// @param level 1 for the outermost
    record Heading(int level, String text) implements Block {}

    /// A paragraph.
    record Paragraph(String text) implements Block {}

    /// An item of a list.
    ///
    /// @param text begins with `- ` or a number such as `1. `
    record Item(String text) implements Block {}

    /// A table.
    ///
    /// @param rows their cells, the same number in each
    record Table(List<List<String>> rows) implements Block {
        /// Copies the lists.
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
