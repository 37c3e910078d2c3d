package org.quintet.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Cuts Markdown into passages; links and pictures leave their words, HTML leaves nothing.
final class MarkdownPassages extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final PassageBuilder builder;

    private MarkdownPassages(PassageBuilder builder) {
        this.builder = builder;
    }

    static List<Passage> of(String file, String markdown) {
        PassageBuilder builder = new PassageBuilder(file);
        PARSER.parse(markdown).accept(new MarkdownPassages(builder));
        return builder.passages();
    }

    @Override
    public void visit(Heading heading) {
        builder.heading(heading.getLevel(), words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        builder.block(words(paragraph), false);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        builder.block(code.getLiteral(), false);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        builder.block(code.getLiteral(), false);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, first == null ? 1 : first);
    }

    @Override
    public void visit(BulletList list) {
        items(list, -1);
    }

    private void items(ListBlock list, int first) {
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = number < 0 ? "- " : number++ + ". ";
            boolean begun = false;
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock || part instanceof Heading) {
                    part.accept(this);
                } else {
                    builder.block((begun ? "" : mark) + words(part), true);
                    begun = true;
                }
            }
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) {
            super.visit(block);
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        builder.table(rows);
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(words(cell));
        }
        return cells;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak lineBreak) {
                        words.append('\n');
                    }

                    @Override
                    public void visit(HardLineBreak lineBreak) {
                        words.append('\n');
                    }

                    @Override
                    public void visit(Image image) {
                        visitChildren(image);
                    }
                });
        return words.toString();
    }
}
