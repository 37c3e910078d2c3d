package org.quintet.ui.markdown;

import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// Makes nodes of Markdown blocks.
final class BlockRenderer {
    // Deeper nesting than anyone writes by hand is shown flat: hostile input must not use up the
    // stack.
    private static final int DEEPEST = 12;

    private final Words words;

    BlockRenderer(Words words) {
        this.words = words;
    }

    Node render(Block block) {
        return render(block, "", 0);
    }

    private Node render(Block block, String prefix, int depth) {
        if (depth > DEEPEST) {
            TextBlock flat = new TextBlock(prefix);
            flat.add("…", Styles.QUIET);
            return flat;
        }
        return switch (block) {
            case Heading heading ->
                    inline(heading, prefix, "q-h" + Math.min(heading.getLevel(), 4));
            case FencedCodeBlock code -> code(code.getInfo(), code.getLiteral());
            case IndentedCodeBlock code -> code("", code.getLiteral());
            case HtmlBlock html -> code("", html.getLiteral());
            case BlockQuote quote -> children(quote, depth, "q-quote");
            case ListBlock list -> list(list, depth);
            case TableBlock table -> table(table);
            case ThematicBreak _ -> new Separator();
            default ->
                    block.getFirstChild() instanceof Block
                            ? children(block, depth)
                            : inline(block, prefix);
        };
    }

    private static TextBlock inline(
            org.commonmark.node.Node block, String prefix, String... styles) {
        TextBlock text = new TextBlock(prefix);
        text.getStyleClass().addAll(styles);
        InlineRenderer.render(block, text);
        return text;
    }

    private VBox children(org.commonmark.node.Node parent, int depth, String... styles) {
        return children(parent, "", depth, styles);
    }

    private VBox children(
            org.commonmark.node.Node parent, String prefix, int depth, String... styles) {
        VBox box = Controls.styled(new VBox(), "q-blocks");
        box.getStyleClass().addAll(styles);
        org.commonmark.node.Node child = parent.getFirstChild();
        String mark = prefix;
        while (child != null) {
            if (child instanceof Block block) {
                box.getChildren().add(render(block, mark, depth + 1));
            }
            mark = "";
            child = child.getNext();
        }
        return box;
    }

    private Node list(ListBlock list, int depth) {
        GridPane grid = Controls.styled(new GridPane(), "q-list");
        ColumnConstraints marks = new ColumnConstraints();
        marks.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setFillWidth(true);
        grid.getColumnConstraints().addAll(marks, texts);
        int number =
                list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                        ? ordered.getMarkerStartNumber()
                        : 1;
        org.commonmark.node.Node item = list.getFirstChild();
        for (int row = 0; item != null; row++, number++, item = item.getNext()) {
            String mark = list instanceof BulletList ? "•" : number + ".";
            javafx.scene.text.Text shown = new javafx.scene.text.Text(mark);
            shown.getStyleClass().add("q-mark");
            VBox body = children(item, mark + " ", depth);
            GridPane.setValignment(shown, javafx.geometry.VPos.TOP);
            grid.addRow(row, shown, body);
        }
        return grid;
    }

    private Node code(String info, String literal) {
        String text = literal.stripTrailing();
        TextBlock block = new TextBlock("");
        block.getStyleClass().add("q-code-text");
        block.add(text, "q-mono");
        HBox head =
                Controls.styled(
                        new HBox(
                                Controls.styled(
                                        new javafx.scene.control.Label(info.strip()), Styles.QUIET),
                                Controls.spring(),
                                Controls.iconButton(
                                        Feather.COPY,
                                        words.of("ui.common.copyCode"),
                                        () -> Clips.copy(text))),
                        "q-code-head");
        return Controls.styled(new VBox(head, block), "q-code");
    }

    private static Node table(TableBlock table) {
        GridPane grid = Controls.styled(new GridPane(), "q-table");
        int row = 0;
        int columns = 0;
        org.commonmark.node.Node section = table.getFirstChild();
        for (; section != null; section = section.getNext()) {
            org.commonmark.node.Node line = section.getFirstChild();
            for (; line != null; line = line.getNext(), row++) {
                int column = 0;
                org.commonmark.node.Node each = line.getFirstChild();
                for (; each != null; each = each.getNext(), column++) {
                    boolean head = each instanceof TableCell cell && cell.isHeader();
                    TextBlock text = inline(each, column == 0 ? "" : "\t");
                    VBox cell = Controls.styled(new VBox(text), head ? "q-cell-head" : "q-cell");
                    grid.add(cell, column, row);
                }
                columns = Math.max(columns, column);
            }
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        return grid;
    }
}
