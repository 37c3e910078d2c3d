package org.quintet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.quintet.ui.describe.DescribeViewModel;
import org.quintet.ui.describe.DescribeViewModel.State;

/// Shows every view once, describes a picture, and ends.
final class Rehearsal {
    private static final Duration LOOK = Duration.millis(400);

    private final Shell shell;
    private final DescribeViewModel describe;
    private final Path picture;
    private final Runnable end;

    Rehearsal(Shell shell, DescribeViewModel describe, Path picture, Runnable end) {
        this.shell = shell;
        this.describe = describe;
        this.picture = picture;
        this.end = end;
    }

    void play() {
        Timeline tour = new Timeline();
        Duration at = LOOK;
        for (View view : View.values()) {
            tour.getKeyFrames().add(new KeyFrame(at, _ -> visit(view)));
            at = at.add(LOOK);
        }
        tour.getKeyFrames().add(new KeyFrame(at, _ -> describe()));
        tour.play();
    }

    private void visit(View view) {
        shell.cover(null);
        shell.go(view);
    }

    private void describe() {
        shell.go(View.DESCRIBE);
        describe.stateProperty()
                .subscribe(
                        now -> {
                            if (now == State.ANSWER || now == State.TROUBLE) {
                                PauseTransition look = new PauseTransition(LOOK);
                                look.setOnFinished(_ -> end.run());
                                look.play();
                            }
                        });
        describe.add(List.of(picture));
    }
}
