package org.quintet.ui;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.ui.common.FileDialogs;
import org.quintet.ui.shell.Frame;

/// The window. Lives on the JavaFX thread, on which it must be made and shown.
///
/// With `-Dquintet.ui.timing` it prints the milliseconds from the start of the JVM to its first
/// frame.
public final class QuintetWindow {
    private final Frame frame;

    /// A window that works with these services and asks for files by the system's dialogs.
    public QuintetWindow(Services services) {
        this(services, null);
    }

    /// The same, asking for files in another way.
    public QuintetWindow(Services services, @Nullable FileDialogs dialogs) {
        frame = new Frame(services, dialogs);
    }

    /// Shows the window, then each of its views, and a description of a picture, and closes it: a
    /// run that leaves nothing of the window unused.
    public void rehearse(Stage stage, Path picture) {
        frame.rehearse(stage, picture);
    }

    /// Tells of something that went wrong before the window was there, once it is.
    public void tell(QuintetException failure) {
        frame.tell(failure);
    }

    /// Shows the window on a stage. Closing the stage keeps what is under way in the history and
    /// ends the window; the services are the caller's to close.
    public void show(Stage stage) {
        frame.show(stage);
    }
}
