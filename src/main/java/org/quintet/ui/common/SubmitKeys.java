package org.quintet.ui.common;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes Enter send and Shift+Enter break the line in a field for messages, and Ctrl+Enter send as
/// well; Tab leaves the field. While an input method composes, Enter is the method's.
public final class SubmitKeys {
    private SubmitKeys() {}

    /// Gives a field these keys.
    public static void install(TextArea area, Runnable send) {
        boolean[] composing = new boolean[1];
        area.addEventFilter(
                javafx.scene.input.InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing[0] = !event.getComposed().isEmpty());
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !composing[0]) {
                        event.consume();
                        if (event.isShiftDown()) {
                            area.insertText(area.getCaretPosition(), "\n");
                        } else {
                            send.run();
                        }
                    } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? javafx.scene.TraversalDirection.PREVIOUS
                                        : javafx.scene.TraversalDirection.NEXT);
                    }
                });
    }
}
