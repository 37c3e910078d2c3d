package org.quintet.ui.markdown;

import java.text.BreakIterator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.quintet.ui.common.Clips;

/// Selects words across all text blocks of an area: by dragging, a double click takes a word, a
/// triple click a paragraph; Ctrl+A takes all and Ctrl+C copies. Survives the area's blocks being
/// replaced, as happens while an answer grows.
public final class Selection {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final Parent area;
    private Spot anchor = new Spot(0, 0);
    private Spot head = new Spot(0, 0);

    /// Makes the words of an area selectable.
    public Selection(Parent area) {
        this.area = area;
        area.setFocusTraversable(true);
        area.setCursor(Cursor.TEXT);
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        area.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                set(head, head);
                            }
                        });
    }

    /// The selected words, a block a line.
    public String text() {
        return blocks().stream()
                .map(TextBlock::selected)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Selects everything.
    public void all() {
        List<TextBlock> blocks = blocks();
        if (!blocks.isEmpty()) {
            set(new Spot(0, 0), new Spot(blocks.size() - 1, blocks.getLast().plain().length()));
        }
    }

    /// Shows the selection again on blocks that took the place of others.
    public void again() {
        set(anchor, head);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || inControl(event)) {
            return;
        }
        area.requestFocus();
        Spot spot = spotAt(event);
        switch (event.getClickCount()) {
            case 1 -> set(event.isShiftDown() ? anchor : spot, spot);
            case 2 -> word(spot);
            default ->
                    set(
                            new Spot(spot.block, 0),
                            new Spot(spot.block, blocks().get(spot.block).plain().length()));
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown() && !inControl(event)) {
            set(anchor, spotAt(event));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event) && !text().isEmpty()) {
            Clips.copy(text());
            event.consume();
        } else if (ALL.match(event)) {
            all();
            event.consume();
        }
    }

    private boolean inControl(MouseEvent event) {
        Node node = (Node) event.getTarget();
        while (node != null && !node.equals(area)) {
            if (node instanceof Control) {
                return true;
            }
            node = node.getParent();
        }
        return blocks().isEmpty();
    }

    private void word(Spot spot) {
        String plain = blocks().get(spot.block).plain();
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(plain);
        int end = words.following(Math.min(spot.index, Math.max(0, plain.length() - 1)));
        int start = words.previous();
        if (end != BreakIterator.DONE) {
            set(new Spot(spot.block, start), new Spot(spot.block, end));
        }
    }

    private void set(Spot from, Spot to) {
        anchor = from;
        head = to;
        Spot first = from.before(to) ? from : to;
        Spot last = from.before(to) ? to : from;
        List<TextBlock> blocks = blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean inside = i >= first.block && i <= last.block;
            int start = i == first.block ? first.index : 0;
            int end = i == last.block ? last.index : blocks.get(i).plain().length();
            blocks.get(i).select(inside ? start : 0, inside ? end : 0);
        }
    }

    // The block under the pointer, else the nearest one by height, then by width.
    private Spot spotAt(MouseEvent event) {
        Point2D scene = new Point2D(event.getSceneX(), event.getSceneY());
        List<TextBlock> blocks = blocks();
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < blocks.size(); i++) {
            Bounds bounds = blocks.get(i).localToScene(blocks.get(i).getLayoutBounds());
            double dy = outside(scene.getY(), bounds.getMinY(), bounds.getMaxY());
            double dx = outside(scene.getX(), bounds.getMinX(), bounds.getMaxX());
            double distance = dy * 1e4 + dx;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        TextBlock block = blocks.get(nearest);
        return new Spot(nearest, block.indexAt(block.sceneToLocal(scene)));
    }

    private static double outside(double value, double min, double max) {
        return Math.max(0, Math.max(min - value, value - max));
    }

    private List<TextBlock> blocks() {
        return TextBlock.in(area);
    }

    private record Spot(int block, int index) {
        boolean before(Spot other) {
            return block < other.block || (block == other.block && index <= other.index);
        }
    }
}
