package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Face;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Palette;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Evidence.Subject;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.Evidence.Thing;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Sight;

/// Builds sights by hand for tests.
public final class SightBuilder {
    /// Boxes by rough place.
    public static final Box LEFT = new Box(0.05, 0.35, 0.25, 0.3);

    public static final Box MIDDLE = new Box(0.35, 0.3, 0.3, 0.4);
    public static final Box RIGHT = new Box(0.7, 0.35, 0.25, 0.3);
    public static final Box TOP = new Box(0.4, 0.02, 0.2, 0.2);
    public static final Box BOTTOM = new Box(0.4, 0.78, 0.2, 0.2);
    public static final Box UPPER_LEFT = new Box(0.02, 0.02, 0.2, 0.2);
    public static final Box LOWER_RIGHT = new Box(0.78, 0.78, 0.2, 0.2);
    public static final Box FILLING = new Box(0.05, 0.05, 0.9, 0.9);

    private final List<Evidence> evidence = new ArrayList<>();
    private boolean complete = true;

    public static SightBuilder sight() {
        return new SightBuilder();
    }

    public SightBuilder thing(String label, Box box, double confidence, Hue... hues) {
        return thing(label, box, confidence, null, hues);
    }

    public SightBuilder thing(
            String label, Box box, double confidence, @Nullable Posture posture, Hue... hues) {
        List<Tint> tints = new ArrayList<>();
        for (int i = 0; i < hues.length; i++) {
            tints.add(new Tint(hues[i], 0.45 - 0.1 * i));
        }
        evidence.add(new Thing(label, box, confidence, tints, posture));
        return this;
    }

    public SightBuilder subject(String label, double confidence) {
        evidence.add(new Subject(label, confidence));
        return this;
    }

    public SightBuilder face(Box box, double smile) {
        evidence.add(new Face(box, 0.9, smile));
        return this;
    }

    public SightBuilder text(String text, Box box, double confidence) {
        evidence.add(new TextLine(text, box, confidence, 0.9 * confidence));
        return this;
    }

    public SightBuilder lines(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(lines[i], new Box(0.1, 0.9 * i / lines.length, 0.8, 0.8 / lines.length), 0.95);
        }
        return this;
    }

    public SightBuilder medium(Medium.Kind kind) {
        evidence.add(new Medium(kind, 0.9));
        return this;
    }

    public SightBuilder palette(Hue... hues) {
        List<Tint> tints = new ArrayList<>();
        for (int i = 0; i < hues.length; i++) {
            tints.add(new Tint(hues[i], 1.0 / hues.length));
        }
        evidence.add(new Palette(tints, 1));
        return this;
    }

    public SightBuilder incomplete() {
        complete = false;
        return this;
    }

    public Sight build() {
        return new Sight(1000, 800, evidence, complete);
    }
}
