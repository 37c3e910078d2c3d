package org.quintet.ui.voice;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// Loudness over time as bars. The stylesheet colours two hidden texts, and the canvas takes its
/// colours from them.
final class Bars extends Region {
    private static final double BAR = 3;
    private static final double STEP = 6;
    private static final double LEAST = 3;

    private final Canvas canvas = new Canvas();
    private final Text full = new Text();
    private final Text faint = new Text();
    private float[] values = new float[0];
    private double share = 1;

    Bars(double height) {
        getStyleClass().add("q-bars");
        setMinSize(0, height);
        setPrefHeight(height);
        full.getStyleClass().add("q-bars-full");
        faint.getStyleClass().add("q-bars-faint");
        full.setVisible(false);
        faint.setVisible(false);
        canvas.setManaged(false);
        getChildren().addAll(full, faint, canvas);
        full.fillProperty().subscribe((_, _) -> draw());
        faint.fillProperty().subscribe((_, _) -> draw());
    }

    /// How many bars fit.
    int count() {
        return Math.max(1, (int) (getWidth() / STEP));
    }

    /// Shows values from 0 to 1, spread over the whole width.
    ///
    /// @param strong the share of them, from the left, in the strong colour
    void show(float[] next, double strong) {
        values = next;
        share = strong;
        draw();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        double width = getWidth();
        double height = getHeight();
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (width <= 0) {
            return;
        }
        int count = count();
        for (int i = 0; i < count; i++) {
            // What is heard is closer to the root of the loudness than to itself.
            double value = Math.sqrt(loudest(i, count));
            double bar = Math.max(LEAST, value * (height - 4));
            boolean strong = values.length > 0 && (i + 0.5) / count <= share;
            to.setFill(colour(strong ? full.getFill() : faint.getFill()));
            to.fillRoundRect(i * STEP, (height - bar) / 2, BAR, bar, BAR, BAR);
        }
    }

    private float loudest(int i, int count) {
        int from = (int) ((long) i * values.length / count);
        int to = Math.max(from + 1, (int) ((long) (i + 1) * values.length / count));
        float most = 0;
        for (int k = from; k < to && k < values.length; k++) {
            most = Math.max(most, values[k]);
        }
        return Math.min(1, most);
    }

    private static Paint colour(Paint styled) {
        return styled == null ? Color.GRAY : styled;
    }
}
