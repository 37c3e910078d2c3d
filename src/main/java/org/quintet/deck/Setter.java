package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Language;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Lines;
import org.quintet.deck.Piece.Para;

/// Sets paragraphs in lines, smaller where there is no room, but never below what each allows. The
/// reader's machine has other fonts than this one, so that a little more is reckoned than is
/// measured. Thread-safe.
final class Setter {
    /// Units of a point.
    static final double POINT = 96.0 / 72;

    /// How far text stands in from its bullet, in units.
    static final double BULLET = 26;

    /// Part of a width that is filled: Arial Bold and its kin are up to this much wider than ours.
    private static final double FILLED = 0.95;

    private static final double STEP = 0.04;

    private final Letters letters;
    private final double leading;

    Setter(Letters letters, Language language) {
        this.letters = letters;
        // Chinese fonts are as high as 1.45 of their size; Latin lines are set at 110 % of 1.15.
        this.leading = language == Language.CHINESE ? 1.45 : 1.28;
    }

    Letters letters() {
        return letters;
    }

    /// Height of a line of letters of a size in points.
    double line(double size) {
        return size * POINT * leading;
    }

    /// Paragraphs at their largest size at which they fit; at their least where they never do.
    Block fit(List<Para> paras, double width, double height) {
        return fitAll(List.of(paras), width, height).getFirst();
    }

    /// Texts of equal areas, all at the same size.
    List<Block> fitAll(List<List<Para>> texts, double width, double height) {
        double scale = 1;
        while (true) {
            List<Block> blocks = new ArrayList<>();
            boolean fits = true;
            for (List<Para> paras : texts) {
                Block block = set(paras, width, scale);
                blocks.add(block);
                fits &= block.height() <= height && !cut(block, width);
            }
            if (fits || least(texts, scale)) {
                return blocks;
            }
            scale -= STEP;
        }
    }

    private static boolean least(List<List<Para>> texts, double scale) {
        return texts.stream()
                .flatMap(List::stream)
                .allMatch(para -> para.size() * scale <= para.least());
    }

    /// Whether a word had to be cut that a smaller size might hold.
    private boolean cut(Block block, double width) {
        return block.paragraphs().stream()
                .anyMatch(
                        each ->
                                letters.longest(
                                                each.para().text(),
                                                each.size() * POINT,
                                                each.para().strong())
                                        > room(each.para(), width));
    }

    private static double room(Para para, double width) {
        return (width - (para.bullet() ? BULLET : 0)) * FILLED;
    }

    /// Paragraphs in lines of a width.
    ///
    /// @param scale of their sizes, where it does not go below the least
    Block set(List<Para> paras, double width, double scale) {
        List<Lines> all = new ArrayList<>();
        double widest = 0;
        double height = 0;
        for (Para para : paras) {
            double points = Math.max(para.least(), Math.round(para.size() * scale * 2) / 2.0);
            double size = points * POINT;
            double indent = para.bullet() ? BULLET : 0;
            List<String> lines = letters.lines(para.text(), size, para.strong(), room(para, width));
            for (String line : lines) {
                widest = Math.max(widest, indent + letters.width(line, size, para.strong()));
            }
            height += all.isEmpty() ? 0 : para.before();
            height += lines.size() * line(points);
            all.add(new Lines(para, points, line(points), lines));
        }
        return new Block(all, widest, height);
    }

    /// A text cut to a number of lines, with an ellipsis where something was left out.
    String cut(String text, double points, boolean strong, double width, int most) {
        double size = points * POINT;
        List<String> lines = letters.lines(text, size, strong, width * FILLED);
        if (lines.size() <= most) {
            return text;
        }
        // The lines as they stand lie in the text in this order, with at most spaces between them.
        int end = 0;
        for (String line : lines.subList(0, most)) {
            end = text.indexOf(line, end) + line.length();
        }
        String kept = text.substring(0, end);
        while (!kept.isEmpty()
                && letters.lines(kept + "…", size, strong, width * FILLED).size() > most) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept + "…";
    }
}
