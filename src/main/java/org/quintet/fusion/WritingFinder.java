package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Medium.Kind;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.Evidence.Thing;
import org.quintet.core.Sight;

/// Sorts the text of a picture: what was read surely enough, on what it stands, whether the picture
/// is mostly text.
final class WritingFinder {
    private static final int PAGE_LINES = 6;
    private static final int PAGE_CHARACTERS = 120;
    private static final int PAPER_LINES = 3;
    private static final double PAGE_AREA = 0.08;
    private static final double ON = 0.8;
    private static final double SURE_FROM = 0.5;
    private static final double SURE_ON_PAGE_FROM = 0.85;
    private static final double READ_ON_PAGE_FROM = 0.5;
    private static final int BRIEF = 3;
    private static final double MOST_OF_WIDTH = 0.5;
    private static final double CLOSE = 0.25;
    private static final double LEVEL = 0.5;
    private static final double READ_FROM = 0.75;
    private static final double SURE_FROM_MEAN = 0.95;
    private static final double SURE_FROM_LOWEST = 0.7;
    private static final double SURE_IF_BRIEF = 0.95;
    private static final double LARGEST_CARRIER = 0.8;

    private static final Set<Kind> PAPER = Set.of(Kind.DOCUMENT, Kind.TABLE, Kind.SCREENSHOT);

    /// Things that carry writing of their own.
    private static final Set<String> CARRIERS =
            Set.of(
                    "stop sign",
                    "bottle",
                    "cup",
                    "book",
                    "tv",
                    "laptop",
                    "cell phone",
                    "bus",
                    "truck",
                    "car",
                    "train",
                    "airplane",
                    "boat",
                    "clock",
                    "parking meter",
                    "suitcase",
                    "backpack",
                    "handbag",
                    "fire hydrant",
                    "umbrella",
                    "kite");

    /// The text of a picture.
    Facts.Writing find(Sight sight, @Nullable Kind kind) {
        List<Facts.Line> lines = new ArrayList<>();
        double area = 0;
        int characters = 0;
        for (int i = 0; i < sight.evidence().size(); i++) {
            if (sight.evidence().get(i) instanceof TextLine line) {
                String text = oneLine(line.text());
                Certainty certainty = onPage(line);
                if (!text.isEmpty() && certainty != Certainty.UNKNOWN) {
                    lines.add(new Facts.Line(i, text, certainty, carrier(line.box(), sight)));
                    area += line.box().area();
                    characters += text.length();
                }
            }
        }
        boolean paper = kind != null && PAPER.contains(kind) && lines.size() >= PAPER_LINES;
        boolean full =
                lines.size() >= PAGE_LINES && characters >= PAGE_CHARACTERS && area >= PAGE_AREA;
        return paper || full
                ? new Facts.Writing(lines, true)
                : new Facts.Writing(scattered(lines, sight), false);
    }

    private static Certainty onPage(TextLine line) {
        if (line.confidence() >= SURE_ON_PAGE_FROM) {
            return Certainty.SURE;
        }
        return line.confidence() >= READ_ON_PAGE_FROM ? Certainty.LIKELY : Certainty.UNKNOWN;
    }

    /// The lines of a picture that is no page, where readers see letters in roofs and railings:
    /// what is short must be sure, what is sure must be so in each letter.
    private static List<Facts.Line> scattered(List<Facts.Line> lines, Sight sight) {
        List<Facts.Line> kept = new ArrayList<>();
        for (Facts.Line line : lines) {
            TextLine read = (TextLine) sight.evidence().get(line.evidence());
            int weight = weight(line.text());
            boolean brief = weight < BRIEF;
            double lowest = weight <= BRIEF ? SURE_IF_BRIEF : SURE_FROM_LOWEST;
            Certainty certainty =
                    read.confidence() >= SURE_FROM_MEAN
                                    && read.lowest() >= lowest
                                    && !isCut(read.box(), sight)
                            ? Certainty.SURE
                            : Certainty.LIKELY;
            if (certainty == Certainty.SURE || (!brief && read.confidence() >= READ_FROM)) {
                kept.add(new Facts.Line(line.evidence(), line.text(), certainty, line.on()));
            }
        }
        return kept;
    }

    /// Whether more of a line may lie beyond the edge of the picture or behind a thing that begins
    /// where the line ends. A line that is most of its picture was cut out for its own sake.
    private static boolean isCut(Box line, Sight sight) {
        if (line.width() >= MOST_OF_WIDTH) {
            return false;
        }
        double reach = CLOSE * line.height() * sight.height() / sight.width();
        if (line.left() < reach || line.right() > 1 - reach) {
            return true;
        }
        return sight.all(Thing.class).stream()
                .filter(thing -> thing.confidence() >= SURE_FROM)
                .map(Thing::box)
                .filter(box -> line.inside(box) < ON)
                .filter(box -> shared(line, box) >= LEVEL * line.height())
                .anyMatch(
                        box ->
                                box.left() - reach < line.right()
                                        && line.left() < box.right() + reach);
    }

    /// How much of their heights two boxes share.
    private static double shared(Box a, Box b) {
        return Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    }

    /// Letters and digits of a text, where a Chinese character counts twice.
    private static int weight(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> Character.isIdeographic(c) ? 2 : 1)
                .sum();
    }

    /// Text without control characters and line breaks, which a description must not carry on.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    private static int carrier(Box text, Sight sight) {
        int best = -1;
        double area = LARGEST_CARRIER;
        for (int i = 0; i < sight.evidence().size(); i++) {
            if (sight.evidence().get(i) instanceof Thing thing
                    && thing.confidence() >= SURE_FROM
                    && CARRIERS.contains(thing.label())
                    && text.inside(thing.box()) >= ON
                    && thing.box().area() < area) {
                best = i;
                area = thing.box().area();
            }
        }
        return best;
    }
}
