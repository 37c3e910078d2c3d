package org.quintet.ui.voice;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Diagram;
import org.quintet.ui.DiagramPainter;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;

/// A diagram in the colours of the window, drawn anew when they change.
final class DiagramPicture {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double PADDING = 13;

    private final Kit kit;
    private final DiagramPainter painter;
    private final Diagram diagram;
    private final Runnable grown;
    private final ImageView view = new ImageView();
    private final StackPane room;
    private final SetChangeListener<PseudoClass> dressed = _ -> paint();
    private @Nullable Boolean dark;

    /// @param grown hears that the diagram has found its place
    DiagramPicture(Kit kit, DiagramPainter painter, Diagram diagram, Runnable grown) {
        this.kit = kit;
        this.painter = painter;
        this.diagram = diagram;
        this.grown = grown;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        StackPane frame = Controls.styled(new StackPane(view), "q-diagram");
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(said(diagram));
        frame.setMinWidth(0);
        frame.setMaxWidth(Region.USE_PREF_SIZE);
        room = Controls.styled(new StackPane(frame), "q-diagram-room");
        room.setMinWidth(0);
        room.widthProperty().subscribe(_ -> fit());
        room.sceneProperty().subscribe(this::moved);
    }

    StackPane node() {
        return room;
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getRoot().getPseudoClassStates().removeListener(dressed);
        }
        if (now != null) {
            now.getRoot().getPseudoClassStates().addListener(dressed);
            paint();
        }
    }

    // Drawn aside; the card grows when it is there.
    private void paint() {
        boolean wanted = room.getScene().getRoot().getPseudoClassStates().contains(DARK);
        if (dark != null && dark == wanted) {
            return;
        }
        dark = wanted;
        kit.work()
                .start(
                        () -> {
                            WritableImage image = image(painter.paint(diagram, wanted));
                            kit.ui().run(() -> show(image, wanted));
                        });
    }

    private static WritableImage image(Pixels pixels) {
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }

    private void show(WritableImage image, boolean painted) {
        // The window may have changed its colours once more in the meantime.
        if (dark != null && dark == painted) {
            boolean first = view.getImage() == null;
            view.setImage(image);
            fit();
            if (first) {
                grown.run();
            }
        }
    }

    private void fit() {
        if (view.getImage() == null) {
            return;
        }
        double natural = view.getImage().getWidth() / 2;
        double most = room.getWidth() - 2 * PADDING;
        view.setFitWidth(most > 0 ? Math.min(natural, most) : natural);
    }

    private static String said(Diagram diagram) {
        List<String> parts = new ArrayList<>(List.of(diagram.title()));
        switch (diagram) {
            case Diagram.Steps steps -> parts.addAll(steps.steps());
            case Diagram.Flow flow -> flow.nodes().forEach(node -> parts.add(node.text()));
            case Diagram.Parts whole -> {
                parts.add(whole.whole());
                whole.parts().forEach(part -> parts.add(part.name() + " " + part.note()));
            }
        }
        return String.join("; ", parts);
    }
}
