package org.quintet.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The key to hold while speaking. A letter or the space bar is the text field's while one has the
/// focus; a function key always talks.
final class TalkKey {
    private final Scene scene;
    private final Shell shell;
    private final Frame frame;
    private boolean down;

    TalkKey(Scene scene, Shell shell, Frame frame) {
        this.scene = scene;
        this.shell = shell;
        this.frame = frame;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (shell.shown() != View.VOICE || !isKey(event.getCode()) || typing(event.getCode())) {
            return;
        }
        // Held down, the key comes again and again.
        if (!down) {
            down = frame.talk();
        }
        if (down) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (down && isKey(event.getCode())) {
            down = false;
            frame.release();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (down) {
            event.consume();
        }
    }

    private boolean isKey(KeyCode code) {
        return code.name().equals(frame.talkKey());
    }

    // A field with nothing in it takes no blank: whoever has just sent a question may speak next.
    private boolean typing(KeyCode code) {
        return !code.isFunctionKey()
                && scene.getFocusOwner() instanceof TextInputControl field
                && !field.getText().isEmpty();
    }
}
