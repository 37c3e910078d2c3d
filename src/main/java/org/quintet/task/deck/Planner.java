package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.core.Language;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.task.deck.Material.Sentence;
import org.quintet.task.deck.Plan.Part;

/// Finds the outline of a deck: along the source, or by the questions a beginner has about a topic.
/// For one thread.
final class Planner {
    private static final int TOKENS = 300;
    private static final int SPARE = 5;
    private static final int LONGEST_TITLE = 60;

    /// Questions nearer than this ask the same.
    private static final double SAME = 0.86;

    private final Material material;
    private final Nearness nearness;
    private final Optional<Pen> pen;
    private final DeckWish wish;
    private final Words words;

    Planner(Material material, Nearness nearness, Optional<Pen> pen, DeckWish wish) {
        this.material = material;
        this.nearness = nearness;
        this.pen = pen;
        this.wish = wish;
        this.words = new Words(material.language());
    }

    /// The title of the deck.
    String title() {
        String topic = Lines.open(Lines.tidy(material.topic(), material.language()));
        if (!topic.isEmpty() && topic.length() <= LONGEST_TITLE) {
            return topic;
        }
        String heading = material.isBare() ? "" : new Sections(material, nearness).title();
        if (!heading.isEmpty()) {
            return Lines.open(Lines.tidy(heading, material.language()));
        }
        if (!topic.isEmpty()) {
            return topic.substring(
                    0,
                    topic.offsetByCodePoints(
                            0, Math.min(24, topic.codePointCount(0, topic.length()))));
        }
        String file = material.sources().getFirst().file();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /// The outline, as the user wants it where that is told.
    Plan plan() {
        String title = title();
        if (!wish.outline().isEmpty()) {
            return new Plan(title, wanted(), List.of());
        }
        if (!material.isBare()) {
            List<Part> contents = new ArrayList<>();
            for (Section section :
                    new Sections(material, nearness).cut(Plan.contents(wish.slides()))) {
                contents.add(Part.from(section.title(), section));
            }
            return new Plan(title, Plan.around(title, named(contents), wish, words), List.of());
        }
        List<String> questions = questions();
        int count = Math.min(Plan.contents(wish.slides()), questions.size());
        List<Part> contents =
                questions.subList(0, count).stream().map(each -> Part.asking("", each)).toList();
        return new Plan(
                title,
                Plan.around(title, contents, wish, words),
                questions.subList(count, questions.size()));
    }

    /// Sections that have no title of their own get one when they are written; where only one half
    /// of a heading's text has it, the other is called after what it says.
    private List<Part> named(List<Part> contents) {
        List<Part> all = new ArrayList<>();
        for (Part part : contents) {
            boolean again =
                    all.stream().anyMatch(other -> SourceSlides.alike(other.title(), part.title()));
            all.add(again ? Part.from("", part.section()) : part);
        }
        return all;
    }

    private List<Part> wanted() {
        List<Part> parts = new ArrayList<>();
        for (OutlineItem item : wish.outline()) {
            if (!Checker.isContent(item.kind())) {
                parts.add(Part.of(item.kind(), item.title()));
            } else if (material.isBare()) {
                parts.add(Part.asking(item.title(), asking(item.title())));
            } else {
                parts.add(Part.from(item.title(), section(item)));
            }
        }
        return parts;
    }

    private String asking(String title) {
        boolean question = title.endsWith("?") || title.endsWith("？");
        return question ? title : words.text("asking", title);
    }

    /// What an item takes from the source: its passages, else those nearest to its title.
    private Section section(OutlineItem item) {
        List<Sentence> own =
                material.sentences().stream()
                        .filter(each -> item.sources().contains(each.source()))
                        .toList();
        if (!own.isEmpty()) {
            return new Section(item.title(), own);
        }
        nearness.learn(material.sentences().stream().map(Sentence::text).toList());
        List<Sentence> near =
                material.sentences().stream()
                        .filter(each -> !each.row())
                        .sorted(
                                java.util.Comparator.comparingDouble(
                                        each -> -nearness.of(each.text(), item.title())))
                        .limit(5)
                        .toList();
        return new Section(
                item.title(), material.sentences().stream().filter(near::contains).toList());
    }

    /// The questions of a topic, more than are needed, none asked twice.
    private List<String> questions() {
        Pen writer = pen.orElseThrow();
        int wanted = Plan.contents(wish.slides());
        List<String> found = new ArrayList<>();
        for (int turn = 0; turn < 2 && found.size() < wanted + SPARE; turn++) {
            String ask =
                    Asks.in(material.language())
                            .outline(title(), Math.min(14, wanted + SPARE), turn);
            for (String line : writer.lines(ask, TOKENS, turn)) {
                if (isQuestion(line)
                        && found.stream().noneMatch(o -> nearness.of(o, line) > SAME)) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    private boolean isQuestion(String line) {
        boolean marked = line.endsWith("?") || line.endsWith("？");
        return (marked || material.language() == Language.CHINESE)
                && Lines.words(line) >= 2
                && Lines.words(line) <= 20
                && Wording.isIn(line, material.language())
                && Wording.isClean(line)
                && Wording.isSafe(line)
                && (nearness.encoder() == null || nearness.of(line, title()) >= 0.3);
    }

    /// Whether a plan says anything.
    static boolean hasContents(Plan plan) {
        return plan.parts().stream().map(Part::kind).anyMatch(Planner::says);
    }

    private static boolean says(Kind kind) {
        return Checker.isContent(kind);
    }
}
