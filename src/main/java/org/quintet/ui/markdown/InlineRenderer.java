package org.quintet.ui.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.quintet.ui.common.Fonts;

/// Makes texts of the words within a block. A link shows its address, a picture its description;
/// neither is fetched. HTML stands as it was written.
final class InlineRenderer extends AbstractVisitor {
    private final TextBlock block;
    private final Deque<String> styles = new ArrayDeque<>();

    private InlineRenderer(TextBlock block) {
        this.block = block;
    }

    static void render(Node parent, TextBlock block) {
        new InlineRenderer(block).visitChildren(parent);
    }

    private void add(String words, String... more) {
        if (words.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(styles);
        all.addAll(List.of(more));
        Text text = block.add(words, all.toArray(String[]::new));
        if (all.contains("q-strong") && !Fonts.hasSemibold(words)) {
            text.getStyleClass().add("q-strong-plain");
        }
    }

    private void within(String style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "q-mono", "q-inline-code");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), "q-mono");
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("q-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("q-strong", strong);
    }

    @Override
    public void visit(Link link) {
        int before = block.plain().length();
        within("q-link", link);
        String shown = block.plain().substring(before);
        if (!shown.equals(link.getDestination())) {
            add(" (" + link.getDestination() + ")", "q-address");
        }
    }

    @Override
    public void visit(Image image) {
        add("[");
        within("q-emphasis", image);
        add("]");
    }
}
