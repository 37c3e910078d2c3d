package org.quintet.ui.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;

/// Measures how long the window takes to show.
final class FirstFrame {
    private static final String PROPERTY = "quintet.ui.timing";

    private FirstFrame() {}

    /// Prints the milliseconds from the start of the process to the scene's first frame, when the
    /// property asks for it.
    static void watch(Scene scene) {
        if (System.getProperty(PROPERTY) == null) {
            return;
        }
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    // The pulse after the first layout begins when that frame is on its way.
                    javafx.application.Platform.runLater(FirstFrame::print);
                };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private static void print() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        System.err.println("first frame ms " + Duration.between(start, Instant.now()).toMillis());
    }
}
