package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quintet.core.Language;
import org.quintet.core.deck.Slide.Point;
import org.quintet.task.deck.Material.Sentence;

/// Writes slides from a source: sentences are chosen, the decoder only shortens those that are too
/// long, and what it writes must stand in them. For one thread.
final class SourceSlides {
    private static final int POINTS = 5;
    private static final int FEW = 4;
    private static final int TURNS = 2;
    private static final int TOKENS = 60;

    private final Material material;
    private final Nearness nearness;
    private final Choice choice;
    private final Optional<Pen> pen;
    private int rewritten;

    SourceSlides(Material material, Nearness nearness, Optional<Pen> pen) {
        this.material = material;
        this.nearness = nearness;
        this.choice = new Choice(nearness);
        this.pen = pen;
    }

    /// A slide of a section.
    ///
    /// @param title empty where it has none yet
    /// @param said the points of the slides before
    Draft write(String title, Section section, List<String> said) {
        rewritten = 0;
        List<Sentence> plain = section.sentences().stream().filter(s -> !s.row()).toList();
        int most = plain.size() <= POINTS + 1 ? POINTS : FEW;
        List<Sentence> chosen = choice.of(plain, most, said);
        List<Point> points = new ArrayList<>();
        for (Sentence each : chosen) {
            points.add(new Point(point(each, before(each, plain)), each.source()));
        }
        List<String> more =
                plain.stream().filter(s -> !chosen.contains(s)).map(Sentence::text).toList();
        Kinds.Shape shape = new Kinds().of(title, section, points);
        return new Draft(
                shape.kind(),
                title.isEmpty() ? name(section, chosen) : title,
                "",
                shape.points(),
                shape.content(),
                more,
                rewritten,
                false);
    }

    private static String before(Sentence sentence, List<Sentence> all) {
        int at = all.indexOf(sentence);
        return at > 0 && all.get(at - 1).source() == sentence.source()
                ? all.get(at - 1).text()
                : "";
    }

    /// The sentence as a point, checked against it.
    private String point(Sentence sentence, String before) {
        boolean leans = Subjects.leans(sentence.text()) && !before.isEmpty();
        String own = Clauses.shorten(sentence.text(), material.language());
        if (pen.isEmpty() || (Clauses.isShort(own) && !leans)) {
            return own;
        }
        String around = leans ? before + " " + sentence.text() : sentence.text();
        for (int turn = 0; turn < TURNS; turn++) {
            String line = Lines.open(pen.get().line(ask(sentence.text(), leans ? before : "", turn), TOKENS, turn));
            if (turn > 0) {
                rewritten++;
            }
            if (Held.isShortFor(line, sentence.text(), around)
                    && Wording.isIn(line, material.language())
                    && Wording.isClean(line)
                    && Lines.words(line) < Math.max(Lines.words(sentence.text()), 12)
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

    /// A title out of the section's own words.
    private String name(Section section, List<Sentence> chosen) {
        String text = String.join(" ", section.texts());
        if (pen.isPresent()) {
            for (int turn = 0; turn < TURNS; turn++) {
                String line = Lines.open(pen.get().line(askName(chosen), 24, turn));
                if (isTitle(line) && Held.isSourced(line, text) && Nearness.covered(line, text) >= 0.6) {
                    return line;
                }
                rewritten++;
            }
        }
        return chosen.isEmpty() ? "" : beginning(chosen.getFirst().text());
    }

    private boolean isTitle(String line) {
        double words = Lines.words(line);
        return words >= 1
                && words <= 8
                && Wording.isIn(line, material.language())
                && Wording.isClean(line);
    }

    private String askName(List<Sentence> chosen) {
        String text = String.join(" ", chosen.stream().map(Sentence::text).toList());
        return material.language() == Language.CHINESE
                ? "文字：" + text + "\n给这段文字起一个4到10个字的标题，只用文字里的词。只写标题。"
                : "Text: " + text + "\nGive this text a heading of two to five words, with its own words. Write only the heading.";
    }

    /// The first clause of a sentence.
    private String beginning(String sentence) {
        String[] parts = sentence.split("[，,；;：:。]|(?<=\\w) (?=is |are |was |were |can |has |have )", 2);
        String head = Lines.open(parts[0]);
        return Lines.words(head) <= 8 ? head : shortened(head);
    }

    private String shortened(String head) {
        if (material.language() == Language.CHINESE) {
            return head.substring(0, head.offsetByCodePoints(0, Math.min(12, head.codePointCount(0, head.length()))));
        }
        String[] words = head.split(" ", -1);
        return String.join(" ", List.of(words).subList(0, Math.min(6, words.length)));
    }

    /// Whether two texts begin alike; for titles.
    static boolean alike(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }
}
