package org.quintet.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.quintet.ui.common.Words;

/// An answer in Markdown. While it grows, blocks whose source did not change keep their nodes.
public final class MarkdownView extends VBox {
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    private final BlockRenderer renderer;
    private final Selection selection;
    private final SpokenMark spoken = new SpokenMark(this);
    private List<String> sources = List.of();

    /// An empty answer.
    public MarkdownView(Words words) {
        renderer = new BlockRenderer(words);
        selection = new Selection(this);
        getStyleClass().add("q-markdown");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows a text in place of the one before.
    public void setMarkdown(String markdown) {
        setAccessibleText(markdown);
        List<Node> nodes = new ArrayList<>();
        List<String> next = new ArrayList<>();
        org.commonmark.node.Node each = PARSER.parse(markdown).getFirstChild();
        while (each != null) {
            String source = source(markdown, each);
            int index = next.size();
            boolean same = index < sources.size() && sources.get(index).equals(source);
            if (!source.isEmpty() && same && index < getChildren().size()) {
                nodes.add(getChildren().get(index));
            } else {
                nodes.add(renderer.render((Block) each));
            }
            next.add(source);
            each = each.getNext();
        }
        sources = next;
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        selection.again();
        spoken.again();
    }

    /// Marks the sentence that is spoken, as far as its words stand in the answer.
    ///
    /// @param index how many sentences were spoken before it
    public void speak(int index, String sentence) {
        spoken.at(index, sentence);
    }

    /// Nothing is spoken.
    public void silent() {
        spoken.clear();
    }

    private static String source(String markdown, org.commonmark.node.Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        var last = spans.getLast();
        return markdown.substring(
                spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
    }

    /// The words selected in it.
    public Selection selection() {
        return selection;
    }
}
