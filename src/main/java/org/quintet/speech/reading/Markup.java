package org.quintet.speech.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
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
        walk(PARSER.parse(source), writer);
        return writer.text.toString().strip();
    }

    /// Step by step instead of by recursion, since marks may lie in each other thousands deep.
    private static void walk(Node root, Writer writer) {
        Node node = root;
        while (true) {
            writer.enter(node);
            Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                continue;
            }
            writer.leave(node);
            while (!node.equals(root) && node.getNext() == null) {
                node = node.getParent();
                writer.leave(node);
            }
            if (node.equals(root)) {
                return;
            }
            node = node.getNext();
        }
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();

        /// The next number of each numbered list that is open.
        private final Deque<Integer> numbers = new ArrayDeque<>();

        void enter(Node node) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case HtmlInline _ -> text.append(' ');
                case SoftLineBreak _, HardLineBreak _, FencedCodeBlock _, HtmlBlock _ ->
                        text.append('\n');
                case OrderedList list -> {
                    Integer start = list.getMarkerStartNumber();
                    numbers.push(start == null ? 1 : start);
                }
                case ListItem item when item.getParent() instanceof OrderedList list -> {
                    int number = numbers.pop();
                    String mark = list.getMarkerDelimiter();
                    text.append(number).append(mark == null ? "." : mark).append(' ');
                    numbers.push(number + 1);
                }
                default -> {}
            }
        }

        void leave(Node node) {
            switch (node) {
                case Paragraph _, Heading _ -> text.append('\n');
                case OrderedList _ -> numbers.pop();
                default -> {}
            }
        }
    }
}
