package org.quintet.perception;

import java.util.List;
import java.util.Optional;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Medium.Kind;
import org.quintet.core.Evidence.TextLine;
import org.quintet.media.Bitmap;

/// Says what kind of picture it is, by how its pixels were made, its straight lines and its text.
final class MediumJudge {
    private static final int MANY_LINES = 4;
    private static final int MANY_CHARACTERS = 60;
    private static final double TEXT_COVERS = 0.12;
    private static final double PHOTOGRAPHED_TEXT_COVERS = 0.2;
    private static final double COLOURED = 1.5;
    private static final double SMALL_TEXT = 0.1;
    private static final int FEWEST_LABELS = 3;
    private static final int LONGEST_LABEL = 80;
    private static final double PANELS_REACH = 0.6;
    private static final int SMALLEST_SCREEN = 480;

    private final Bitmap picture;
    private final Surface surface;
    private final boolean drawn;
    private final Rules rules;

    /// @param picture opaque
    /// @param cutOut whether something shows through it: cut out along its outline, as drawings are
    MediumJudge(Bitmap picture, boolean cutOut) {
        this.picture = picture;
        surface = Surface.of(picture);
        drawn = surface.isDrawn() && (cutOut || !Cutout.isPhotographed(picture, surface.ground()));
        rules = drawn ? Rules.of(picture) : new Rules(List.of(), List.of());
    }

    /// Whether a program drew it.
    boolean isDrawn() {
        return drawn;
    }

    /// What can be said before the text is read: of drawn pictures only what their lines tell.
    Optional<Medium> beforeReading() {
        if (!drawn) {
            return Optional.of(photo());
        }
        return isGrid() ? Optional.of(new Medium(Kind.TABLE, 0.7)) : Optional.empty();
    }

    /// The kind, with the text known.
    Medium judge(List<TextLine> lines) {
        int characters = lines.stream().mapToInt(l -> l.text().length()).sum();
        double covered = lines.stream().mapToDouble(l -> l.box().area()).sum();
        boolean muchText = lines.size() >= MANY_LINES && characters >= MANY_CHARACTERS;
        if (!drawn) {
            boolean page =
                    muchText
                            && (covered >= PHOTOGRAPHED_TEXT_COVERS
                                    || (surface.same() >= 0.5 && covered >= TEXT_COVERS));
            return page ? new Medium(Kind.DOCUMENT, 0.85) : photo();
        }
        if (isGrid() && lines.size() >= MANY_LINES) {
            return new Medium(Kind.TABLE, 0.9);
        }
        if (isRuledTable(lines)) {
            return new Medium(Kind.TABLE, 0.75);
        }
        if (isScreen(lines)) {
            return new Medium(Kind.SCREENSHOT, 0.75);
        }
        if (isChart(lines, covered)) {
            return new Medium(Kind.CHART, 0.8);
        }
        if (muchText && covered >= TEXT_COVERS) {
            return new Medium(Kind.DOCUMENT, 0.9);
        }
        return new Medium(Kind.DRAWING, covered < TEXT_COVERS ? 0.75 : 0.55);
    }

    private Medium photo() {
        return new Medium(Kind.PHOTO, surface.mainColours() < 0.5 ? 0.9 : 0.6);
    }

    private boolean isGrid() {
        return Rules.together(rules.horizontal()) >= 4 && Rules.together(rules.vertical()) >= 3;
    }

    /// Lines between rows only, and text in columns.
    private boolean isRuledTable(List<TextLine> lines) {
        int ruled = Rules.together(rules.horizontal());
        return ruled >= 4 && lines.size() >= 2 * ruled && columns(lines) >= 3;
    }

    /// How many left edges at least three lines of text share.
    private static int columns(List<TextLine> lines) {
        List<Double> edges = lines.stream().map(l -> l.box().left()).sorted().toList();
        int columns = 0;
        int start = 0;
        for (int i = 1; i <= edges.size(); i++) {
            if (i == edges.size() || edges.get(i) - edges.get(start) > 0.02) {
                columns += i - start >= 3 ? 1 : 0;
                start = i;
            }
        }
        return columns;
    }

    private boolean isChart(List<TextLine> lines, double covered) {
        return rules.hasAxes()
                && surface.chroma() >= COLOURED
                && covered < SMALL_TEXT
                && lines.size() >= FEWEST_LABELS
                && lines.stream().noneMatch(l -> l.text().length() > LONGEST_LABEL);
    }

    private boolean isScreen(List<TextLine> lines) {
        boolean panels =
                surface.panels() >= 3
                        && rules.horizontal().stream().anyMatch(r -> r.length() > PANELS_REACH)
                        && rules.vertical().stream().anyMatch(r -> r.length() > PANELS_REACH);
        return panels
                && lines.size() > MANY_LINES
                && Math.min(picture.width(), picture.height()) >= SMALLEST_SCREEN;
    }
}
