package org.quintet.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A program with a small window that holds one file, and a hand on the mouse: it drags the file to
/// a place on the screen, as from a file manager, and prints what the other window made of it.
final class DragSource {
    private static final int SIDE = 80;
    private static final int STEPS = 12;
    private static final long PAUSE = 80;

    private DragSource() {}

    /// Arguments: the file, and where on the screen to drop it.
    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args[0]);
        int x = Integer.parseInt(args[1]);
        int y = Integer.parseInt(args[2]);
        CountDownLatch shown = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> open(file, shown, done));
        shown.await();
        Thread.sleep(10 * PAUSE);
        move(SIDE / 2, SIDE / 2);
        act(robot -> robot.mousePress(MouseButton.PRIMARY));
        for (int i = 1; i <= STEPS; i++) {
            move(SIDE / 2 + (x - SIDE / 2) * i / STEPS, SIDE / 2 + (y - SIDE / 2) * i / STEPS);
        }
        // The window dragged over hears of it by messages: they need a moment, and some movement.
        for (int i = 0; i < STEPS; i++) {
            move(x + i % 2, y);
        }
        act(robot -> robot.mouseRelease(MouseButton.PRIMARY));
        done.await();
        System.exit(0);
    }

    private static void open(Path file, CountDownLatch shown, CountDownLatch done) {
        Region region = new Region();
        region.setOnDragDetected(
                event -> {
                    Dragboard board = region.startDragAndDrop(TransferMode.COPY);
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    board.setContent(content);
                    event.consume();
                });
        region.setOnDragDone(
                event -> {
                    System.out.println("dropped " + event.getTransferMode());
                    done.countDown();
                });
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(region, SIDE, SIDE));
        stage.setX(0);
        stage.setY(0);
        stage.setOnShown(_ -> shown.countDown());
        stage.show();
    }

    private static void move(int x, int y) throws InterruptedException {
        act(robot -> robot.mouseMove(x, y));
    }

    private static void act(java.util.function.Consumer<Robot> action) throws InterruptedException {
        Platform.runLater(() -> action.accept(new Robot()));
        Thread.sleep(PAUSE);
    }
}
