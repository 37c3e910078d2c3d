package org.quintet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.quintet.ui.chat.ChatView;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.PictureFiles;
import org.quintet.ui.voice.VoiceView;

/// The keys that work everywhere in the window.
final class Keys {
    private final Scene scene;
    private final Shell shell;
    private final Kit kit;
    private final PictureFiles files;
    private final Intake intake;
    private final Frame frame;

    Keys(Scene scene, Shell shell, Kit kit, PictureFiles files, Intake intake, Frame frame) {
        this.scene = scene;
        this.shell = shell;
        this.kit = kit;
        this.files = files;
        this.intake = intake;
        this.frame = frame;
        // Pictures on the clipboard are taken before a text field sees the key: it has no use for
        // them. Esc comes last, after whatever has the focus.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::last);
        new TalkKey(scene, shell, frame);
    }

    private void first(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            boolean done =
                    switch (event.getCode()) {
                        case DIGIT1, NUMPAD1 -> go(View.CHAT);
                        case DIGIT2, NUMPAD2 -> go(View.DESCRIBE);
                        case DIGIT3, NUMPAD3 -> go(View.VOICE);
                        case DIGIT4, NUMPAD4 -> go(View.SLIDES);
                        case DIGIT5, NUMPAD5 -> go(View.MODELS);
                        case DIGIT6, NUMPAD6 -> go(View.SETTINGS);
                        case F -> search();
                        case N -> fresh();
                        case O -> open();
                        case V -> paste();
                        default -> false;
                    };
            if (done) {
                event.consume();
            }
        } else if (event.getCode() == KeyCode.F1) {
            shell.toggleKeys();
            event.consume();
        }
    }

    private void last(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!shell.closeOverlay()) {
                switch (shell.shown()) {
                    case CHAT -> frame.chat().stop();
                    case DESCRIBE -> frame.describe().stop();
                    case VOICE -> frame.stopVoice();
                    case SLIDES -> frame.stopSlides();
                    case MODELS, SETTINGS -> {}
                }
            }
            event.consume();
        }
    }

    private boolean go(View view) {
        shell.go(view);
        return true;
    }

    private boolean search() {
        if (shell.shown() == View.VOICE
                && shell.view(View.VOICE) instanceof VoiceView view
                && view.search()) {
            return true;
        }
        shell.go(View.CHAT);
        if (shell.view(View.CHAT) instanceof ChatView view) {
            view.search();
        }
        return true;
    }

    private boolean fresh() {
        if (shell.shown() == View.SLIDES) {
            frame.newSlides();
            return true;
        }
        shell.go(View.CHAT);
        frame.chat().startNew();
        if (shell.view(View.CHAT) instanceof ChatView view) {
            view.write();
        }
        return true;
    }

    private boolean open() {
        if (shell.shown() == View.VOICE) {
            intake.listen(kit.dialogs().sounds());
        } else if (shell.shown() == View.SLIDES) {
            intake.makeSlides(kit.dialogs().documents());
        } else {
            take(kit.dialogs().pictures());
        }
        return true;
    }

    private boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (typing && clipboard.hasString() && !clipboard.hasFiles()) {
            return false;
        }
        return files.paste(clipboard, this::takeAny);
    }

    private void takeAny(List<Path> pasted) {
        if (intake.makesSlides(pasted)) {
            intake.makeSlides(pasted);
        } else if (intake.hears(pasted)) {
            intake.listen(pasted);
        } else {
            take(pasted);
        }
    }

    private void take(List<Path> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        if (shell.shown() == View.CHAT) {
            frame.chat().addPictures(pictures);
        } else {
            shell.go(View.DESCRIBE);
            frame.describe().add(pictures);
        }
    }
}
