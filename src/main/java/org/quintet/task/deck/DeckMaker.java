package org.quintet.task.deck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Event;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.generation.LanguageModel;
import org.quintet.task.deck.Plan.Part;

/// Makes a deck: outline first, then slide by slide, each written, checked, and where it does not
/// hold written again. For one deck and one thread.
public final class DeckMaker {
    private static final int FEWEST_CLAIMS = 2;

    /// Things on the picture of a slide that stands for others.
    private static final int THINGS = 4;

    /// Claims from questions with one answer each that make a slide together.
    private static final int LOOSE = 4;

    private final Material material;
    private final DeckWish wish;
    private final Nearness nearness;
    private final Optional<Pen> pen;
    private final Words words;
    private final Frame frame;
    private final Checker checker;
    private final Endings endings;
    private final Consumer<Event> events;
    private final Stop stop;
    private final List<Slide> slides = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Point> loose = new ArrayList<>();
    private String looseQuestion = "";
    private int facts;
    private @Nullable TopicSlides topics;
    private String title = "";
    private int total;

    /// @param tools what it works with
    /// @param events hears of the outline and of each slide
    public DeckMaker(
            Material material, DeckWish wish, Tools tools, Consumer<Event> events, Stop stop) {
        this.material = material;
        this.wish = wish;
        this.nearness = tools.nearness;
        this.words = new Words(material.language());
        this.pen = tools.pen(material, wish, stop);
        this.frame = new Frame(material, nearness, pen, tools.pictures);
        this.checker = new Checker(material, nearness);
        this.endings = new Endings(material, nearness);
        this.events = events;
        this.stop = stop;
    }

    /// What a deck is made with.
    ///
    /// @param writer the decoder; empty where none is installed
    public record Tools(
            Optional<LanguageModel> writer, Nearness nearness, PictureChooser pictures) {
        Optional<Pen> pen(Material material, DeckWish wish, Stop stop) {
            String beginning = Asks.in(material.language()).beginning(material.topic(), wish);
            return writer.map(one -> new Pen(one, beginning, material.language(), stop));
        }
    }

    /// What came of it.
    ///
    /// @param tokens the decoder wrote
    public record Made(Deck deck, int tokens, boolean stopped) {}

    /// Makes the deck.
    ///
    /// @throws QuintetException where there is nothing to make it from, a pack is missing, or the
    ///   work was stopped before its first slide
    public Made make() {
        if (material.isBare() && pen.isEmpty()) {
            throw new QuintetException(Kind.PACK_MISSING, "task.deck.packMissing");
        }
        try {
            run();
        } catch (QuintetException failure) {
            if (failure.kind() != Kind.STOPPED || slides.isEmpty()) {
                throw failure;
            }
        }
        return new Made(deck(), pen.map(Pen::tokens).orElse(0), stop.stopped());
    }

    private void run() {
        events.accept(new Event.Stage(Event.Step.PLANNING));
        Planner planner = new Planner(material, nearness, pen, wish);
        title = planner.title();
        total = wish.slides();
        add(cover());
        Plan plan = planner.plan();
        if (!Planner.hasContents(plan)) {
            throw new QuintetException(Kind.FAILED, "task.deck.nothing");
        }
        events.accept(new Event.Outlined(plan.outline()));
        if (wish.outlineOnly()) {
            return;
        }
        events.accept(new Event.Stage(Event.Step.WRITING));
        total = plan.parts().size();
        Deque<String> spare = new ArrayDeque<>(plan.spare());
        for (Part part : plan.parts()) {
            stop.check();
            switch (part.kind()) {
                case TITLE -> {}
                case AGENDA -> add(agenda(part.title(), entries(plan)));
                case QUIZ -> {
                    if (loose.size() >= FEWEST_CLAIMS) {
                        showLoose();
                    }
                    quiz(part.title());
                }
                case SUMMARY -> add(summary(part.title()));
                default -> content(part, spare);
            }
        }
        settle();
    }

    private Deck deck() {
        return new Deck(
                title,
                "",
                material.language(),
                wish.theme(),
                wish.audience(),
                material.sources(),
                slides);
    }

    private void add(Slide slide) {
        slides.add(slide);
        total = Math.max(total, slides.size());
        events.accept(new Event.Decked(deck(), total));
    }

    private List<Slide> contents() {
        return slides.stream().filter(slide -> Checker.isContent(slide.kind())).toList();
    }

    private List<String> said() {
        List<String> all = new ArrayList<>();
        contents().forEach(each -> all.addAll(Checker.texts(each.points(), each.content())));
        loose.forEach(each -> all.add(each.text()));
        return all;
    }

    /// The slides that order others have now their final titles to name.
    private void settle() {
        List<String> titles = contents().stream().map(Slide::title).toList();
        for (int i = 0; i < slides.size(); i++) {
            slides.set(i, settled(slides.get(i), titles));
        }
        total = slides.size();
        events.accept(new Event.Decked(deck(), total));
    }

    private Slide settled(Slide slide, List<String> titles) {
        return switch (slide.kind()) {
            case TITLE -> overview(slide, Arrangement.HERO, 1);
            case AGENDA -> overview(slide, Arrangement.ROW, 2).withPoints(points(titles));
            case SUMMARY -> overview(slide, Arrangement.ROW, THINGS);
            default -> slide;
        };
    }

    private Slide overview(Slide slide, Arrangement arrangement, int each) {
        return slide.withPicture(
                frame.overview(slide.picture(), arrangement, contents(), THINGS, each));
    }

    private static List<Point> points(List<String> texts) {
        return texts.stream().map(text -> new Point(text, Point.NONE)).toList();
    }

    private Slide cover() {
        String notes = words.text(material.isBare() ? "coverBare" : "cover", title);
        return own(Slide.Kind.TITLE, title, List.of(), new Content.None(), notes, List.of(title));
    }

    private static List<String> entries(Plan plan) {
        return plan.outline().stream()
                .filter(item -> Checker.isContent(item.kind()))
                .map(DeckWish.OutlineItem::title)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Slide agenda(String name, List<String> entries) {
        return own(
                Slide.Kind.AGENDA,
                name,
                points(entries),
                new Content.None(),
                words.text("agendaNotes", title),
                entries);
    }

    private Slide summary(String name) {
        List<Slide> contents = contents();
        return own(
                Slide.Kind.SUMMARY,
                name,
                endings.summary(contents),
                new Content.None(),
                words.text("summaryNotes", title),
                contents.stream().map(Frame::first).toList());
    }

    private void quiz(String name) {
        Content.Quiz quiz = endings.quiz(contents(), asked);
        if (!quiz.questions().isEmpty()) {
            add(
                    own(
                            Slide.Kind.QUIZ,
                            name,
                            List.of(),
                            quiz,
                            words.text("quizNotes") + endings.answers(quiz),
                            List.of(words.text("quizThing"))));
        }
    }

    private Slide own(
            Slide.Kind kind,
            String name,
            List<Point> points,
            Content content,
            String notes,
            List<String> drawn) {
        Slide slide = frame.own(kind, name, points, content, notes, drawn, slides.size(), slides);
        return checker.check(slide, Optional.empty(), slides);
    }

    /// Writes a slide. From a topic, a question of which too little is sure lets a spare one have
    /// its place; what little is sure waits for company.
    private void content(Part part, Deque<String> spare) {
        Draft draft = write(part, 0);
        while (!isEnough(draft)) {
            loosen(draft);
            if (spare.isEmpty() || loose.size() >= LOOSE) {
                break;
            }
            draft = write(Part.asking("", spare.removeFirst()), 0);
        }
        if (isEnough(draft)) {
            show(draft);
        } else if (loose.size() >= FEWEST_CLAIMS + 1) {
            showLoose();
        } else {
            total--;
        }
    }

    private void loosen(Draft draft) {
        if (loose.isEmpty()) {
            looseQuestion = draft.question();
        }
        loose.addAll(draft.points());
    }

    /// Facts that are sure, each from a question of its own.
    private void showLoose() {
        List<Point> points = List.copyOf(loose);
        loose.clear();
        facts++;
        show(
                new Draft(
                        Slide.Kind.POINTS,
                        words.text(facts == 1 ? "basics" : "facts", title),
                        looseQuestion,
                        points,
                        new Content.None(),
                        List.of(),
                        0,
                        true));
    }

    private void show(Draft draft) {
        asked.add(draft.question());
        add(finished(draft));
    }

    /// Whether a draft says enough for a slide; from a topic, one claim alone is none.
    private boolean isEnough(Draft draft) {
        int claims = Checker.claims(draft.points(), draft.content()).size();
        return claims >= (material.isBare() ? FEWEST_CLAIMS : 1)
                || !(draft.content() instanceof Content.None);
    }

    private Slide finished(Draft draft) {
        Slide slide =
                checker.check(
                        frame.finish(draft, slides.size(), slides), Optional.of(draft), slides);
        return Checker.holds(slide) ? slide : cut(slide, draft);
    }

    /// Without the points that do not hold; the checks keep what was found.
    private Slide cut(Slide slide, Draft draft) {
        List<String> faults =
                slide.checks().stream().filter(c -> !c.holds()).map(Slide.Check::note).toList();
        List<Point> left = slide.points().stream().filter(p -> !faults.contains(p.text())).toList();
        if (left.isEmpty() || left.size() == slide.points().size()) {
            return slide;
        }
        return checker.check(slide.withPoints(left), Optional.of(draft), slides);
    }

    private Draft write(Part part, int turn) {
        return material.isBare()
                ? topicSlides().write(part.title(), part.question(), said(), turn)
                : new SourceSlides(material, nearness, pen)
                        .write(part.title(), part.section(), said(), lastTitle());
    }

    private String lastTitle() {
        List<Slide> contents = contents();
        return contents.isEmpty() ? "" : contents.getLast().title();
    }

    private TopicSlides topicSlides() {
        TopicSlides made = topics;
        if (made == null) {
            made = new TopicSlides(title, material.language(), nearness, pen.orElseThrow());
            topics = made;
        }
        return made;
    }
}
