package org.quintet.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A paragraph whose words can be selected. Its children, save those behind the words, are texts.
public final class TextBlock extends TextFlow {
    /// Marks what the pointer or the keyboard is on.
    public static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Path highlight = new Path();
    private final Path spoken = new Path();
    private final StringBuilder plain = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final String prefix;
    private int from;
    private int to;
    private int heardFrom;
    private int heardTo;

    /// A paragraph without words.
    ///
    /// @param prefix what stands before it when it is copied, such as a list's mark
    public TextBlock(String prefix) {
        this.prefix = prefix;
        getStyleClass().add("q-text");
        highlight.setManaged(false);
        highlight.getStyleClass().add("q-selection");
        spoken.setManaged(false);
        spoken.getStyleClass().add("q-spoken");
        getChildren().addAll(spoken, highlight);
    }

    /// All text blocks of an area, in order.
    static List<TextBlock> in(Parent area) {
        List<TextBlock> found = new ArrayList<>();
        for (Node child : area.getChildrenUnmodifiable()) {
            if (child instanceof TextBlock block) {
                found.add(block);
            } else if (child instanceof Parent inner) {
                found.addAll(in(inner));
            }
        }
        return found;
    }

    /// Adds words at the end.
    ///
    /// @return the words as a node, to be styled further
    public Text add(String words, String... styles) {
        Text text = new Text(words);
        text.getStyleClass().addAll(styles);
        plain.append(words);
        getChildren().add(text);
        return text;
    }

    /// Draws a mark under words, or behind them while it is lit.
    ///
    /// @return the mark, whose `lit` pseudo-class decides which
    public Path mark(int start, int end) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().add("q-mention-mark");
        marks.add(new Mark(path, start, end));
        getChildren().addFirst(path);
        path.getPseudoClassStates()
                .addListener((SetChangeListener<PseudoClass>) _ -> requestLayout());
        return path;
    }

    /// All words.
    public String plain() {
        return plain.toString();
    }

    /// The index of the character at a point, or the one after it where the point lies on the
    /// character's later half.
    int indexAt(Point2D local) {
        return Math.clamp(getHitInfo(local).getInsertionIndex(), 0, plain.length());
    }

    /// Shows a stretch as selected; an empty one shows nothing.
    void select(int start, int end) {
        from = Math.clamp(Math.min(start, end), 0, plain.length());
        to = Math.clamp(Math.max(start, end), 0, plain.length());
        requestLayout();
    }

    /// Marks a stretch as being spoken; an empty one marks nothing.
    void speak(int start, int end) {
        heardFrom = start;
        heardTo = end;
        requestLayout();
    }

    /// The selected words, with the prefix where the selection begins with the block.
    String selected() {
        String words = plain.substring(from, to);
        return from == 0 && !words.isEmpty() ? prefix + words : words;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (from < to) {
            highlight.getElements().setAll(getRangeShape(from, to, false));
        } else {
            highlight.getElements().clear();
        }
        if (heardFrom < heardTo) {
            spoken.getElements().setAll(getRangeShape(heardFrom, heardTo, false));
        } else {
            spoken.getElements().clear();
        }
        for (Mark mark : marks) {
            boolean lit = mark.path.getPseudoClassStates().contains(LIT);
            mark.path
                    .getElements()
                    .setAll(
                            lit
                                    ? getRangeShape(mark.start, mark.end, false)
                                    : getUnderlineShape(mark.start, mark.end));
        }
    }

    private record Mark(Path path, int start, int end) {}
}
