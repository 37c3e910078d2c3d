package org.quintet.ui.slides;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.quintet.core.deck.Deck;

/// One slide as it is exported, as large as there is room, 16:9 with round corners.
final class SlideCanvas extends Region {
    private static final double SHAPE = 16.0 / 9;
    private static final int STEP = 160;
    private static final int MOST = 1920;

    private final ImageView view = new ImageView();
    private final SlideImages.Place place;
    private final Rectangle clip = new Rectangle();
    private Deck deck;
    private int slide;

    /// @param round radius of the corners
    SlideCanvas(SlideImages images, Deck deck, int slide, double round) {
        this.deck = deck;
        this.slide = slide;
        getStyleClass().add("q-slide");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setSmooth(true);
        view.setPreserveRatio(true);
        clip.setArcWidth(2 * round);
        clip.setArcHeight(2 * round);
        setClip(clip);
        place = images.place(view::setImage);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /// Shows a slide; the one before stays until it is drawn.
    void show(Deck of, int index) {
        deck = of;
        slide = index;
        if (index < of.slides().size()) {
            setAccessibleText(of.slides().get(index).title());
            draw();
        }
    }

    private void draw() {
        double scale =
                getScene() == null
                        ? 1
                        : getScene().getWindow() == null
                                ? 1
                                : getScene().getWindow().getOutputScaleX();
        double wanted = getWidth() * scale;
        if (wanted >= 1 && slide < deck.slides().size()) {
            // In steps, so that resizing the window does not draw at every pixel; at least as large
            // as it is shown.
            int width = (int) Math.min(MOST, Math.ceil(wanted / STEP) * STEP);
            place.show(deck, slide, width);
        }
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        draw();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width <= 0 ? 0 : width / SHAPE;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }
}
