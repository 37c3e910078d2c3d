package org.quintet.ui.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Language;
import org.quintet.core.Sight;
import org.quintet.ui.EvidenceNames;
import org.quintet.ui.common.Thumbnails;
import org.quintet.ui.common.Words;
import org.quintet.ui.markdown.TextBlock;

/// The picture, as large as there is room for, with a box over each thing seen in it.
final class PictureStage extends Pane {
    private final Words words;
    private final EvidenceNames names;
    private final Thumbnails thumbnails;
    private final Lit lit;
    private final BooleanProperty boxesShown = new SimpleBooleanProperty(true);
    private final ImageView picture = new ImageView();
    private final Pane overlay = new Pane();
    private final Label missing = new Label();
    private final List<Frame> frames = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;
    private double bottomInset;

    PictureStage(Words words, EvidenceNames names, Thumbnails thumbnails, Lit lit) {
        this.words = words;
        this.names = names;
        this.thumbnails = thumbnails;
        this.lit = lit;
        getStyleClass().add("q-stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        overlay.setPickOnBounds(false);
        overlay.visibleProperty().bind(boxesShown);
        missing.getStyleClass().add("q-missing");
        missing.visibleProperty().bind(picture.imageProperty().isNull());
        getChildren().addAll(missing, picture, overlay);
        lit.findingsProperty().subscribe((_, _) -> light());
    }

    /// Shows another picture.
    void show(@Nullable PictureItem item) {
        watching.unsubscribe();
        clear();
        picture.setImage(null);
        if (item == null) {
            return;
        }
        setAccessibleText(item.name());
        missing.setText(item.name());
        watching =
                Subscription.combine(
                        thumbnails.of(item.file(), Thumbnails.LARGE).subscribe(this::image),
                        item.sightProperty().subscribe(sight -> boxes(sight, item.language())));
    }

    /// Keeps room free below the picture.
    void setBottomInset(double inset) {
        bottomInset = inset;
        requestLayout();
    }

    private void image(@Nullable Image image) {
        picture.setImage(image);
        requestLayout();
    }

    private void clear() {
        frames.clear();
        overlay.getChildren().clear();
    }

    private void boxes(@Nullable Sight sight, Language language) {
        clear();
        if (sight == null) {
            return;
        }
        for (int i = 0; i < sight.evidence().size(); i++) {
            Evidence evidence = sight.evidence().get(i);
            int index = i;
            Boxes.of(evidence).ifPresent(box -> frames.add(frame(index, evidence, box, language)));
        }
        // Large boxes lie behind small ones, so that each can be reached by the pointer.
        frames.stream()
                .sorted(Comparator.comparingDouble(frame -> -frame.box.area()))
                .forEach(frame -> overlay.getChildren().add(frame.outline));
        frames.forEach(frame -> overlay.getChildren().add(frame.label));
        light();
        requestLayout();
    }

    private Frame frame(int index, Evidence evidence, Box box, Language language) {
        Region outline = new Region();
        outline.setManaged(false);
        outline.getStyleClass().add("q-box");
        Label label = new Label();
        label.getStyleClass().add("q-box-label");
        label.setManaged(false);
        label.setMouseTransparent(true);
        boolean quiet = evidence instanceof Evidence.TextLine;
        if (quiet) {
            outline.getStyleClass().add("q-box-quiet");
        }
        label.setText(names.name(evidence, language) + " " + words.percent(evidence.confidence()));
        outline.setOnMouseEntered(_ -> lit.show(Set.of(index)));
        outline.setOnMouseExited(_ -> lit.clear(index));
        return new Frame(index, box, outline, label, quiet);
    }

    private void light() {
        for (Frame frame : frames) {
            boolean on = lit.has(frame.index);
            frame.outline.pseudoClassStateChanged(TextBlock.LIT, on);
            frame.label.pseudoClassStateChanged(TextBlock.LIT, on);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Image image = picture.getImage();
        double roomWidth = getWidth();
        double roomHeight = Math.max(0, getHeight() - bottomInset);
        missing.resizeRelocate(0, 0, roomWidth, roomHeight);
        if (image == null || roomWidth <= 0 || roomHeight <= 0) {
            return;
        }
        double scale = Math.min(roomWidth / image.getWidth(), roomHeight / image.getHeight());
        double w = image.getWidth() * scale;
        double h = image.getHeight() * scale;
        picture.setFitWidth(w);
        picture.setFitHeight(h);
        picture.relocate((roomWidth - w) / 2, (roomHeight - h) / 2);
        overlay.resizeRelocate((roomWidth - w) / 2, (roomHeight - h) / 2, w, h);
        layoutFrames(w, h);
    }

    private void layoutFrames(double w, double h) {
        LabelLayout layout = new LabelLayout(w, h);
        List<Frame> order = new ArrayList<>(frames);
        order.sort(
                Comparator.comparing((Frame frame) -> !lit.has(frame.index))
                        .thenComparing(frame -> frame.quiet));
        for (Frame frame : order) {
            Bounds box =
                    new BoundingBox(
                            frame.box.left() * w,
                            frame.box.top() * h,
                            frame.box.width() * w,
                            frame.box.height() * h);
            frame.outline.resizeRelocate(
                    box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            frame.label.applyCss();
            boolean on = lit.has(frame.index);
            double labelWidth = Math.min(frame.label.prefWidth(-1), w);
            Dimension2D size = new Dimension2D(labelWidth, frame.label.prefHeight(-1));
            var place =
                    on || !frame.quiet
                            ? layout.place(box, size)
                            : java.util.Optional.<Bounds>empty();
            frame.label.setVisible(place.isPresent());
            place.ifPresent(
                    at ->
                            frame.label.resizeRelocate(
                                    at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
            if (on) {
                frame.label.toFront();
            }
        }
    }

    /// Whether the boxes are drawn.
    BooleanProperty boxesShownProperty() {
        return boxesShown;
    }

    private record Frame(int index, Box box, Region outline, Label label, boolean quiet) {}
}
