package org.quintet.core;

import java.util.List;

/// A picture of how something goes or is put together, as what it says and not how it looks.
/// Immutable.
public sealed interface Diagram {
    /// What it shows, in the language of the answer.
    String title();

    /// Things to do one after another.
    ///
    /// @param steps in order, at least two
    record Steps(String title, List<String> steps) implements Diagram {
        /// Copies the list.
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /// A way with decisions on it.
    ///
    /// @param nodes the first is where it begins
    /// @param edges by indices into the nodes
    record Flow(String title, List<Node> nodes, List<Edge> edges) implements Diagram {
        /// Copies the lists.
        public Flow {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }

        /// A station.
        ///
        /// @param decision whether it is a question with several ways out
        public record Node(String text, boolean decision) {}

        /// A way from one station to another.
        ///
        /// @param label what leads this way, such as "yes"; may be empty
        public record Edge(int from, int to, String label) {}
    }

    /// A whole and what it is made of.
    ///
    /// @param whole the thing
    /// @param parts its parts, each with what it is for
    record Parts(String title, String whole, List<Piece> parts) implements Diagram {
        /// Copies the list.
        public Parts {
            parts = List.copyOf(parts);
        }

        /// A part.
        ///
        /// @param note what it is for; may be empty
        public record Piece(String name, String note) {}
    }
}
