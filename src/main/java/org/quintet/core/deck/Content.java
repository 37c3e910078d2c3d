package org.quintet.core.deck;

import java.util.List;
import org.quintet.core.deck.Slide.Point;

/// What a slide shows that is not a list of points. Immutable.
public sealed interface Content {
    /// Nothing but the points.
    record None() implements Content {}

    /// Two things side by side.
    record Comparison(Side left, Side right) implements Content {
        /// One of them.
        public record Side(String heading, List<Point> points) {
            /// Copies the list.
            public Side {
                points = List.copyOf(points);
            }
        }
    }

    /// What happened when.
    ///
    /// @param moments from the first to the last
    record Timeline(List<Moment> moments) implements Content {
        /// Copies the list.
        public Timeline {
            moments = List.copyOf(moments);
        }

        /// @param when as written, such as `1953`
        /// @param what a short phrase
        /// @param source index of the passage it rests on; -1 for none
        public record Moment(String when, String what, int source) {}
    }

    /// Numbers as a picture.
    ///
    /// @param unit of the values; may be empty
    /// @param categories along the axis
    /// @param series at least one, each with a value for every category
    /// @param example whether the numbers are made up to show something, which the slide then says
    record Chart(
            Form form, String unit, List<String> categories, List<Series> series, boolean example)
            implements Content {
        /// Copies the lists.
        ///
        /// @throws IllegalArgumentException where a series has not as many values as there are
        ///   categories
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (Series each : series) {
                if (each.values().size() != categories.size()) {
                    throw new IllegalArgumentException("values do not match the categories");
                }
            }
        }

        /// How it is drawn.
        public enum Form {
            COLUMNS,
            LINE,
            PIE
        }

        /// @param name empty where there is only one
        public record Series(String name, List<Double> values) {
            /// Copies the list.
            public Series {
                values = List.copyOf(values);
            }
        }
    }

    /// Rows and columns.
    ///
    /// @param header one text a column
    /// @param rows each as long as the header
    record Table(List<String> header, List<List<String>> rows) implements Content {
        /// Copies the lists.
        ///
        /// @throws IllegalArgumentException where a row is not as long as the header
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("a row is not as long as the header");
                }
            }
        }
    }

    /// Questions to the class; the answers stand in the notes.
    record Quiz(List<Question> questions) implements Content {
        /// Copies the list.
        public Quiz {
            questions = List.copyOf(questions);
        }

        /// @param options two to four
        /// @param answer index of the right one
        /// @param why in a sentence; may be empty
        public record Question(String text, List<String> options, int answer, String why) {
            /// Copies the list.
            public Question {
                options = List.copyOf(options);
            }
        }
    }
}
