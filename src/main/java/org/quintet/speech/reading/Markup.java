package org.quintet.speech.reading;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Takes the marks of Markdown away: what is left is what a reader sees. Blocks of code and raw
/// HTML are left out, since nobody wants to hear them; a link is its text. Stateless.
final class Markup {
    private static final Parser PARSER =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.NONE)
                    .maxOpenBlockParsers(32)
                    .build();

    /// A star between digits multiplies, and marks nothing.
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\*(?=\\d)");

    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
    private static final Pattern TABLE_RULE = Pattern.compile("(?m)^\\|?[ :|-]*-{3}[ :|-]*$");
    private static final Pattern CELL_EDGE = Pattern.compile("(?m)^\\||\\|$");
    private static final Pattern CELL = Pattern.compile(" +\\| +");

    private Markup() {}

    /// The text without its marks; each block on a line of its own.
    static String plain(String text) {
        String source = TIMES.matcher(text).replaceAll("×");
        source = INDENT.matcher(source).replaceAll("");
        source = TABLE_RULE.matcher(source).replaceAll("");
        source = CELL.matcher(CELL_EDGE.matcher(source).replaceAll("")).replaceAll(", ");
        Writer writer = new Writer();
        PARSER.parse(source).accept(writer);
        return writer.text.toString().strip();
    }

    private static final class Writer extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private int number;
        private boolean numbered;
        private char delimiter = '.';

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(Paragraph node) {
            visitChildren(node);
            end();
        }

        @Override
        public void visit(Heading node) {
            visitChildren(node);
            end();
        }

        @Override
        public void visit(OrderedList node) {
            Integer start = node.getMarkerStartNumber();
            String mark = node.getMarkerDelimiter();
            number = start == null ? 1 : start;
            delimiter = mark == null || mark.isEmpty() ? '.' : mark.charAt(0);
            numbered = true;
            visitChildren(node);
            numbered = false;
        }

        @Override
        public void visit(BulletList node) {
            numbered = false;
            visitChildren(node);
        }

        @Override
        public void visit(ListItem node) {
            if (numbered) {
                text.append(number++).append(delimiter).append(' ');
            }
            visitChildren(node);
        }

        @Override
        public void visit(Image node) {
            visitChildren(node);
        }

        @Override
        public void visit(FencedCodeBlock node) {
            end();
        }

        @Override
        public void visit(HtmlBlock node) {
            end();
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(' ');
        }

        private void end() {
            text.append('\n');
        }
    }
}
