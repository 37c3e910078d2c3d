package org.quintet.ui.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Waits for the window to show, and measures how long that takes.
final class FirstFrame {
    private static final String PROPERTY = "quintet.ui.timing";

    private FirstFrame() {}

    /// Runs something once the scene's first frame is on its way. Prints the milliseconds from the
    /// start of the process until then, when the property asks for it.
    static void then(Scene scene, Runnable after) {
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    // The pulse after the first layout begins when that frame is on its way.
                    Platform.runLater(
                            () -> {
                                print();
                                after.run();
                            });
                };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private static void print() {
        if (System.getProperty(PROPERTY) != null) {
            Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
            long millis = Duration.between(start, Instant.now()).toMillis();
            System.err.println("first frame ms " + millis);
        }
    }
}
