package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide.Point;
import org.quintet.task.deck.Material.Sentence;

/// Writes slides from a source: sentences are chosen, the decoder only shortens those that are too
/// long, and what it writes must stand in them. For one thread.
final class SourceSlides {
    private static final int POINTS = 5;
    private static final int FEW = 4;
    private static final int DATES = 7;
    private static final int TURNS = 2;
    private static final int TOKENS = 60;

    /// Words that may fall out of a point without a word in the notes.
    private static final int LOST = 3;

    private static final int MOST_WORDS = 14;

    private final Material material;
    private final Choice choice;
    private final Optional<Pen> pen;
    private int rewritten;

    SourceSlides(Material material, Nearness nearness, Optional<Pen> pen) {
        this.material = material;
        this.choice = new Choice(nearness);
        this.pen = pen;
    }

    /// A slide of a section.
    ///
    /// @param title empty where it has none yet
    /// @param said the points of the slides before
    /// @param last title of the slide before; empty where it has none
    Draft write(String title, Section section, List<String> said, String last) {
        rewritten = 0;
        List<Sentence> plain = section.sentences().stream().filter(s -> !s.row()).toList();
        int most = plain.size() <= POINTS + 1 ? POINTS : FEW;
        List<Sentence> steps = Kinds.steps(section);
        List<Sentence> dated = plain.stream().filter(s -> Kinds.isDated(s.text())).toList();
        boolean dates = dated.size() >= FEW && dated.size() * 2 >= plain.size();
        List<Sentence> chosen = steps;
        if (steps.isEmpty()) {
            chosen = choice.of(dates ? dated : plain, dates ? DATES : most, said);
        }
        List<Point> points = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (Sentence each : plain) {
            if (chosen.contains(each)) {
                for (String half : Clauses.halves(each.text())) {
                    points.add(point(half, each, before(each, plain), more));
                }
            } else {
                more.add(each.text());
            }
        }
        Kinds.Shape shape = new Kinds().of(title, section, points);
        if (shape.content() instanceof Content.Chart || shape.content() instanceof Content.Table) {
            points.stream().skip(shape.points().size()).map(Point::text).forEach(more::add);
        }
        return new Draft(
                shape.kind(),
                title.isEmpty() ? named(section, chosen, last) : title,
                "",
                shape.points(),
                shape.content(),
                more,
                rewritten,
                false);
    }

    /// The sentence before one that points back at it, in the same passage.
    private static String before(Sentence sentence, List<Sentence> all) {
        int at = all.indexOf(sentence);
        return at > 0 && all.get(at - 1).source() == sentence.source()
                ? all.get(at - 1).text()
                : "";
    }

    /// A sentence, or half of it, as a point that is checked against it; what it leaves out is told
    /// in the notes.
    private Point point(String half, Sentence sentence, String before, List<String> more) {
        String named = before.isEmpty() ? half : Subjects.named(List.of(before, half)).getLast();
        String text = shorter(named, before);
        if (Lines.words(text) + LOST < Lines.words(named)) {
            more.add(named);
        }
        return new Point(text, sentence.source());
    }

    private String shorter(String sentence, String before) {
        boolean leans = Subjects.leans(sentence) && !before.isEmpty();
        String own = Clauses.shorten(sentence, material.language());
        if (pen.isEmpty() || (Clauses.isBearable(own) && !leans)) {
            return own;
        }
        String around = leans ? before + " " + sentence : sentence;
        for (int turn = 0; turn < TURNS; turn++) {
            String ask = ask(sentence, leans ? before : "", turn);
            String line = Lines.open(pen.get().line(ask, TOKENS, turn));
            if (turn > 0) {
                rewritten++;
            }
            if (Held.isShortFor(line, sentence, around)
                    && Wording.isIn(line, material.language())
                    && Wording.isClean(line)
                    && Lines.words(line) < Math.max(Lines.words(sentence), MOST_WORDS)
                    && !(leans && Subjects.leans(line))) {
                return line;
            }
        }
        return own;
    }

    private String ask(String sentence, String before, int turn) {
        if (material.language() == Language.CHINESE) {
            return (before.isEmpty() ? "" : "前一句：" + before + "\n")
                    + "句子："
                    + sentence
                    + (turn == 0
                            ? "\n把这个句子改写成一句独立的短句，不超过25个字，保留数字和名称，不加新内容。只写改写后的句子。"
                            : "\n用句子里原有的词，把它压缩成一个短句。只写短句。");
        }
        return (before.isEmpty() ? "" : "Before it: " + before + "\n")
                + "Sentence: "
                + sentence
                + (turn == 0
                        ? "\nRewrite the sentence as one short sentence that stands alone, of at most 14 words. Keep"
                                + " numbers and names, add nothing. Write only the new sentence."
                        : "\nShorten the sentence with its own words. Write only the short sentence.");
    }

    private String named(Section section, List<Sentence> chosen, String last) {
        String name = name(section, chosen);
        if (!name.isEmpty() && !alike(name, last)) {
            return name;
        }
        Words words = new Words(material.language());
        return last.isEmpty() ? words.text("beginning") : words.continued(last);
    }

    /// A title out of the section's own words; empty where there is none.
    private String name(Section section, List<Sentence> chosen) {
        String text = String.join(" ", section.texts());
        if (pen.isPresent()) {
            String line = Lines.open(pen.get().line(askName(chosen), 20, 0));
            if (isTitle(line)
                    && Held.isSourced(line, text)
                    && Nearness.covered(line, text) > 0.99) {
                return line;
            }
            rewritten++;
        }
        return "";
    }

    private boolean isTitle(String line) {
        double words = Lines.words(line);
        return words >= 1
                && words <= 6
                && Wording.isIn(line, material.language())
                && Wording.isClean(line);
    }

    private String askName(List<Sentence> chosen) {
        String text = String.join(" ", chosen.stream().map(Sentence::text).toList());
        return material.language() == Language.CHINESE
                ? "文字：" + text + "\n给这段文字起一个4到10个字的标题，只用文字里的词。只写标题。"
                : "Text: "
                        + text
                        + "\nGive this text a heading of two to five words, with its own words. Write only the heading.";
    }

    /// Whether two texts begin alike; for titles.
    static boolean alike(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }
}
