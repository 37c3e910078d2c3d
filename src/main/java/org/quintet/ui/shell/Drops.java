package org.quintet.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.quintet.ui.common.PictureFiles;

/// Takes what is dropped anywhere on the window: a model goes to Models, documents to Slides and so
/// does everything while it is shown, sound and video to Voice; pictures go to the open
/// conversation where one is shown, else to Describe.
final class Drops {
    private final Shell shell;
    private final PictureFiles files;
    private final Consumer<List<Path>> toChat;
    private final Consumer<List<Path>> toDescribe;
    private final Consumer<Path> toModels;
    private final Intake intake;

    Drops(
            Scene scene,
            Shell shell,
            PictureFiles files,
            Intake intake,
            Consumer<List<Path>> toChat,
            Consumer<List<Path>> toDescribe,
            Consumer<Path> toModels) {
        this.intake = intake;
        this.shell = shell;
        this.files = files;
        this.toChat = toChat;
        this.toDescribe = toDescribe;
        this.toModels = toModels;
        scene.addEventFilter(DragEvent.DRAG_OVER, this::over);
        scene.addEventFilter(DragEvent.DRAG_EXITED, event -> left(scene, event));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (!board.hasFiles() && !board.hasImage()) {
            return;
        }
        event.acceptTransferModes(TransferMode.COPY);
        if (board.hasFiles() && PictureFiles.isModel(paths(board))) {
            shell.drop().show("ui.drop.models");
        } else if (board.hasFiles() && intake.makesSlides(paths(board))) {
            shell.drop().show("ui.drop.slides");
        } else if (board.hasFiles() && intake.hears(paths(board))) {
            shell.drop().show("ui.drop.voice");
        } else {
            shell.drop().show(shell.shown() == View.CHAT ? "ui.drop.chat" : "ui.drop.describe");
        }
        event.consume();
    }

    private void left(Scene scene, DragEvent event) {
        if (event.getTarget().equals(scene) || event.getTarget().equals(scene.getRoot())) {
            shell.drop().hide();
        }
    }

    private void dropped(DragEvent event) {
        shell.drop().hide();
        Dragboard board = event.getDragboard();
        boolean taken = true;
        if (board.hasFiles() && PictureFiles.isModel(paths(board))) {
            toModels.accept(paths(board).getFirst());
        } else if (board.hasFiles() && intake.makesSlides(paths(board))) {
            intake.makeSlides(paths(board));
        } else if (board.hasFiles() && intake.hears(paths(board))) {
            intake.listen(paths(board));
        } else {
            taken = files.paste(board, shell.shown() == View.CHAT ? toChat : toDescribe);
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    private static List<Path> paths(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
