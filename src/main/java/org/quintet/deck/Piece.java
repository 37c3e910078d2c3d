package org.quintet.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.SlidePicture;

/// Something that stands on a slide. Immutable.
sealed interface Piece {
    Area area();

    /// Text in an area.
    ///
    /// @param slot which placeholder of the layout it fills
    /// @param inner where its lines stand, in `area`
    /// @param ground what it is written on where it brings its own; null for what lies below
    record Words(
            Slot slot,
            Area area,
            Area inner,
            Block block,
            Align align,
            Anchor anchor,
            @Nullable Panel ground)
            implements Piece {
        /// The same without a ground of its own.
        Words without() {
            return new Words(slot, area, inner, block, align, anchor, null);
        }

        /// Whether every line stays in the area.
        boolean fits() {
            return block.height() <= inner.height() + 0.5 && block.width() <= inner.width() + 0.5;
        }
    }

    /// A shape without text.
    ///
    /// @param turn clockwise, in degrees
    record Figure(Form form, Area area, Ink ink, double turn) implements Piece {}

    /// A picture with round corners.
    ///
    /// @param round radius in units; 0 where it goes to the edge of the slide
    record Image(Area area, SlidePicture picture, double round) implements Piece {}

    /// A chart.
    record Graph(Area area, Content.Chart chart, String alt) implements Piece {}

    /// A table.
    ///
    /// @param columns width of each, in units
    /// @param rows the header and then the others
    record Grid(Area area, List<Double> columns, List<Row> rows, String alt) implements Piece {
        /// Space around the text of a cell.
        static final double PAD_X = 14;

        /// Space above and below the text of a cell.
        static final double PAD_Y = 9;

        /// Copies the lists.
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// A row of cells.
        record Row(double height, List<Block> cells) {
            /// Copies the list.
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /// What a row stands on: the header on the accent, every other row on a card's ground.
        static Ink ground(int row) {
            return row == 0 ? Ink.ACCENT : row % 2 == 0 ? Ink.SURFACE : Ink.PAGE;
        }

        boolean fits() {
            double height = rows.stream().mapToDouble(Row::height).sum();
            if (height > area.height() + 0.5) {
                return false;
            }
            for (Row row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    Block cell = row.cells().get(i);
                    if (cell.width() > columns.get(i) - 2 * PAD_X + 0.5
                            || cell.height() > row.height() - 2 * PAD_Y + 0.5) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /// A placeholder of a layout.
    ///
    /// @param index tells several of one type apart
    record Slot(Type type, int index) {
        static final Slot TITLE = new Slot(Type.TITLE, 0);
        static final Slot SUBTITLE = new Slot(Type.SUBTITLE, 1);
        static final Slot GOAL = new Slot(Type.BODY, 40);
        static final Slot FOOTER = new Slot(Type.FOOTER, 60);
        static final Slot NUMBER = new Slot(Type.NUMBER, 61);
        static final Slot FREE = new Slot(Type.FREE, 0);

        /// Index of the picture's placeholder.
        static final int PICTURE = 50;

        /// Index of the placeholder of a chart or a table.
        static final int FIGURE = 51;

        static Slot body(int index) {
            return new Slot(Type.BODY, 10 + index);
        }

        /// What a placeholder is for.
        enum Type {
            TITLE,
            SUBTITLE,
            BODY,
            FOOTER,
            NUMBER,
            /// No placeholder: a text box.
            FREE
        }
    }

    /// A ground that text brings along.
    record Panel(Form form, Ink ink) {}

    /// Forms of shapes.
    enum Form {
        RECTANGLE,
        /// With the round corners of the theme.
        CARD,
        /// With ends as round as can be.
        PILL,
        OVAL,
        /// An ellipse that is only a line.
        RING,
        /// Points to the right unless turned.
        ARROW
    }

    /// Where lines stand from left to right.
    enum Align {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /// Where lines stand from top to bottom.
    enum Anchor {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /// A paragraph as wanted.
    ///
    /// @param size in points where there is room
    /// @param least in points, the smallest it may become
    /// @param before space above it in units, unless it is the first
    record Para(
            String text,
            double size,
            double least,
            boolean strong,
            Ink ink,
            boolean bullet,
            double before) {
        static Para of(String text, double size, double least, Ink ink) {
            return new Para(text, size, least, false, ink, false, 0);
        }

        Para bold() {
            return new Para(text, size, least, true, ink, bullet, before);
        }

        Para bulleted(double space) {
            return new Para(text, size, least, strong, ink, true, space);
        }

        Para after(double space) {
            return new Para(text, size, least, strong, ink, bullet, space);
        }
    }

    /// Paragraphs in lines.
    ///
    /// @param width of the widest line, bullets included
    /// @param height of all lines
    record Block(List<Lines> paragraphs, double width, double height) {
        /// Copies the list.
        public Block {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// A paragraph in lines.
    ///
    /// @param size in points
    /// @param height of a line in units
    record Lines(Para para, double size, double height, List<String> lines) {
        /// Copies the list.
        public Lines {
            lines = List.copyOf(lines);
        }
    }
}
