package org.quintet.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Medium.Kind;

/// Tells in English what was read in a picture.
final class EnglishText {
    /// A page: what it is, how long, how it begins.
    void page(Prose prose, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        prose.begin(" ");
        Kind kind = facts.kind();
        String amount = lines.size() == 1 ? "one line" : lines.size() + " lines";
        if (kind == Kind.PHOTO || kind == Kind.DRAWING) {
            prose.add("this " + English.kind(facts) + " shows printed text, " + amount);
        } else {
            prose.add("this is " + paper(kind) + ", " + amount);
        }
        prose.end(".").begin(" ").add("it begins ");
        Excerpt.join(prose, Excerpt.beginning(lines));
        prose.end(".");
    }

    /// A page in one sentence, without its end.
    void briefPage(Prose prose, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        prose.add(paper(facts.kind()));
        prose.add(lines.size() == 1 ? ", one line" : ", " + lines.size() + " lines");
        prose.add(", beginning ");
        Excerpt.join(prose, Excerpt.beginning(lines).subList(0, 1));
    }

    /// Text alone in one sentence, without its end.
    void briefText(Prose prose, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        if (Excerpt.isShort(lines)) {
            boolean sure = sure(lines);
            prose.add(sure ? " with the text " : " with text that probably reads ");
            quotes(prose, Excerpt.whole(lines), sure);
        } else {
            prose.add(" with " + lines.size() + " lines of text, beginning ");
            Excerpt.join(prose, Excerpt.beginning(lines).subList(0, 1));
        }
    }

    /// Text that stands among other things: first on which thing, then the rest.
    void read(Prose prose, Facts facts) {
        Map<Integer, List<Facts.Line>> byThing = new LinkedHashMap<>();
        List<Facts.Line> free = new ArrayList<>();
        for (Facts.Line line : facts.writing().lines()) {
            if (line.on() >= 0 && facts.of(line.on()).isPresent()) {
                byThing.computeIfAbsent(line.on(), index -> new ArrayList<>()).add(line);
            } else {
                free.add(line);
            }
        }
        byThing.forEach(
                (index, lines) -> {
                    Fact fact = facts.of(index).orElseThrow();
                    String the =
                            fact.count() > 1
                                    ? "one of the " + fact.noun().plural()
                                    : "the " + English.name(fact);
                    prose.begin(" ")
                            .add(the, List.of(index))
                            .add(sure(lines) ? " reads " : " probably reads ");
                    quotes(prose, Excerpt.most(lines), sure(lines));
                    prose.end(".");
                });
        if (!free.isEmpty()) {
            free(prose, facts, free);
        }
    }

    private static void free(Prose prose, Facts facts, List<Facts.Line> lines) {
        prose.begin(" ");
        if (!Excerpt.isShort(lines)) {
            prose.add("there are " + lines.size() + " lines of text, beginning ");
            Excerpt.join(prose, Excerpt.beginning(lines));
        } else {
            boolean alone = facts.main().isEmpty() && facts.scene().isEmpty();
            boolean sure = sure(lines);
            if (alone) {
                prose.add("this " + English.kind(facts));
                prose.add(sure ? " shows the text " : " shows text that probably reads ");
            } else {
                prose.add(sure ? "the text in it reads " : "the text in it probably reads ");
            }
            quotes(prose, Excerpt.whole(lines), sure);
        }
        prose.end(".");
    }

    private static boolean sure(List<Facts.Line> lines) {
        return lines.stream().anyMatch(line -> line.certainty() == Certainty.SURE);
    }

    private static String paper(@Nullable Kind kind) {
        return switch (kind) {
            case TABLE -> "a table with text";
            case CHART -> "a chart with text";
            case SCREENSHOT -> "a screenshot with text";
            case null, default -> "a page of printed text";
        };
    }

    private static void quotes(Prose prose, List<Excerpt.Quote> quotes, boolean hedging) {
        prose.list(
                quotes,
                ", ",
                " and ",
                quote -> {
                    prose.add(hedging && quote.certainty() != Certainty.SURE ? "probably " : "");
                    prose.add(English.quote(quote.text()), List.of(quote.evidence()));
                });
    }
}
