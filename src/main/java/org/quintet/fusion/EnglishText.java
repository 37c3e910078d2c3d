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
            prose.add("this picture shows printed text, " + amount);
        } else {
            prose.add("this is " + paper(kind) + ", " + amount);
        }
        List<Excerpt.Quote> beginning = Excerpt.beginning(lines);
        boolean sure = beginning.stream().allMatch(q -> q.certainty() == Certainty.SURE);
        prose.end(".").begin(" ").add(sure ? "it begins " : "it probably begins ");
        Excerpt.join(prose, beginning);
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
                            .add("the text on ")
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
        boolean alone = facts.main().isEmpty() && facts.scene().isEmpty();
        prose.begin(" ");
        if (!Excerpt.isShort(lines)) {
            prose.add(alone ? "this picture shows " : "there are ");
            prose.add(lines.size() + " lines of text, beginning ");
            Excerpt.join(prose, Excerpt.beginning(lines));
        } else {
            boolean sure = sure(lines);
            if (alone) {
                prose.add("this " + English.kind(facts));
                prose.add(sure ? " shows the text " : " shows text that probably reads ");
            } else {
                prose.add(
                        sure
                                ? "the text in the picture reads "
                                : "the text in the picture probably reads ");
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

    /// Quotations; beside sure ones, the likeliest of the others follow with a doubt of their own.
    static void quotes(Prose prose, List<Excerpt.Quote> quotes, boolean hedging) {
        if (!hedging) {
            list(prose, quotes);
            return;
        }
        list(prose, Excerpt.sure(quotes));
        List<Excerpt.Quote> others = Excerpt.unsure(quotes);
        if (!others.isEmpty()) {
            prose.add(", and probably also ");
            list(prose, others);
        }
    }

    private static void list(Prose prose, List<Excerpt.Quote> quotes) {
        prose.list(
                quotes,
                ", ",
                " and ",
                quote -> prose.add(English.quote(quote.text()), List.of(quote.evidence())));
    }
}
