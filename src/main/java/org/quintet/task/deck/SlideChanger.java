package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlideChange;
import org.quintet.task.deck.Material.Sentence;

/// Changes one slide of a deck and leaves the others as they are. What it says must hold as it had
/// to when the deck was made; where nothing better holds, the slide stays. For one thread.
public final class SlideChanger {
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final int TOKENS = 60;
    private static final double SAME_MEANING = 0.7;
    private static final int OTHER_TURN = 5;

    private final Deck deck;
    private final Material material;
    private final Nearness nearness;
    private final Optional<Pen> pen;
    private final Frame frame;
    private final Checker checker;

    /// @param tools what it works with
    public SlideChanger(Deck deck, DeckMaker.Tools tools, Stop stop) {
        this.deck = deck;
        this.material = Material.of(deck.title(), deck.language(), deck.sources());
        this.nearness = tools.nearness();
        DeckWish wish =
                new DeckWish(
                        Math.clamp(deck.slides().size(), DeckWish.FEWEST, DeckWish.MOST),
                        deck.audience(),
                        DeckWish.Tone.PLAIN,
                        deck.theme(),
                        List.of(),
                        false);
        this.pen = tools.pen(material, wish, stop);
        this.frame = new Frame(material, nearness, pen, tools.pictures());
        this.checker = new Checker(material, nearness);
    }

    /// The deck with the slide changed.
    ///
    /// @param more what else the user wants, in words; may be empty
    /// @throws QuintetException where this kind of slide has no text of its own, or a pack that
    ///   writes is needed and missing
    public DeckMaker.Made change(int at, SlideChange change, String more) {
        Slide slide = deck.slides().get(at);
        if (!Checker.isContent(slide.kind())) {
            throw new QuintetException(Kind.FAILED, "task.deck.unchangeable");
        }
        if (pen.isEmpty() && (material.isBare() || change == SlideChange.SIMPLER)) {
            throw new QuintetException(Kind.PACK_MISSING, "task.deck.packMissing");
        }
        List<Slide> others = new ArrayList<>(deck.slides());
        others.remove(at);
        Slide changed =
                switch (change) {
                    case SHORTER -> slide.withPoints(shorter(slide));
                    case SIMPLER -> slide.withPoints(simpler(slide.points()));
                    case DETAILED -> slide.withPoints(detailed(slide, others));
                    case ANEW -> anew(slide, at, others, more);
                };
        Slide checked = checker.check(changed, Optional.empty(), others);
        List<Slide> slides = new ArrayList<>(deck.slides());
        slides.set(at, checked);
        return new DeckMaker.Made(deck.withSlides(slides), pen.map(Pen::tokens).orElse(0), false);
    }

    /// One point less, the one that is farthest from the title, and the others in fewer words.
    private List<Point> shorter(Slide slide) {
        List<Point> points = new ArrayList<>(slide.points());
        if (points.size() > FEWEST && !isOrdered(slide.kind())) {
            points.stream()
                    .skip(1)
                    .min(
                            java.util.Comparator.comparingDouble(
                                    p -> nearness.of(p.text(), slide.title())))
                    .ifPresent(points::remove);
        }
        return points.stream()
                .map(p -> new Point(Clauses.shortest(p.text(), deck.language()), p.source()))
                .toList();
    }

    /// Whether no point can be left out without a gap.
    private static boolean isOrdered(Slide.Kind kind) {
        return kind == Slide.Kind.PROCESS || kind == Slide.Kind.CYCLE;
    }

    private List<Point> simpler(List<Point> points) {
        List<Point> all = new ArrayList<>();
        for (Point point : points) {
            String line =
                    Lines.open(pen.orElseThrow().line(asks().simpler(point.text()), TOKENS, 0));
            boolean same =
                    nearness.of(line, point.text()) >= SAME_MEANING
                            && Claims.numbersStandIn(line, point.text())
                            && Claims.numbersStandIn(point.text(), line)
                            && Claims.namesStandIn(line, point.text())
                            && Bearing.of(point.text()).isBorneOutBy(Bearing.of(line))
                            && Bearing.of(line).isBorneOutBy(Bearing.of(point.text()));
            all.add(same && fits(line) ? new Point(line, point.source()) : point);
        }
        return all;
    }

    private boolean fits(String line) {
        return Wording.isIn(line, deck.language()) && Wording.isClean(line) && Wording.isSafe(line);
    }

    private Asks asks() {
        return Asks.in(deck.language());
    }

    /// What the passages of the slide, or another answer, say beside its points.
    private List<Point> detailed(Slide slide, List<Slide> others) {
        List<String> said = new ArrayList<>(said(others));
        said.addAll(Checker.texts(slide.points(), slide.content()));
        List<Point> points = new ArrayList<>(slide.points());
        List<Point> more =
                material.isBare()
                        ? topic().write(slide.title(), question(slide), said, OTHER_TURN).points()
                        : source().write(slide.title(), section(slide), said, "").points();
        for (Point point : more) {
            if (points.size() < MOST) {
                points.add(point);
            }
        }
        return points;
    }

    private Slide anew(Slide slide, int at, List<Slide> others, String more) {
        String wanted = more.isEmpty() ? question(slide) : more;
        Draft draft =
                material.isBare()
                        ? topic().write(slide.title(), wanted, said(others), OTHER_TURN)
                        : source().write(slide.title(), section(slide), said(others), "");
        if (draft.points().isEmpty() && draft.content() instanceof Content.None) {
            return slide;
        }
        return frame.finish(draft, at, deck.slides().subList(0, at));
    }

    private TopicSlides topic() {
        return new TopicSlides(deck.title(), deck.language(), nearness, pen.orElseThrow());
    }

    private SourceSlides source() {
        return new SourceSlides(material, nearness, pen);
    }

    private String question(Slide slide) {
        boolean asks = slide.title().endsWith("?") || slide.title().endsWith("？");
        return asks ? slide.title() : new Words(deck.language()).text("asking", slide.title());
    }

    private List<String> said(List<Slide> slides) {
        return slides.stream()
                .filter(each -> Checker.isContent(each.kind()))
                .flatMap(each -> Checker.texts(each.points(), each.content()).stream())
                .toList();
    }

    /// The passages that the slide rests on.
    private Section section(Slide slide) {
        List<Integer> sources =
                Checker.claims(slide.points(), slide.content()).stream()
                        .map(Point::source)
                        .toList();
        List<Sentence> own =
                material.sentences().stream()
                        .filter(each -> sources.contains(each.source()))
                        .toList();
        return new Section(slide.title(), own);
    }
}
