package org.quintet.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Medium.Kind;

/// Tells in Chinese what was read in a picture.
final class ChineseText {
    private static final String STOP = "。";

    /// A page: what it is, how long, how it begins.
    void page(Prose prose, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        Kind kind = facts.kind();
        prose.begin("");
        if (kind == Kind.PHOTO || kind == Kind.DRAWING) {
            prose.add("这张图片上是印刷文字");
        } else {
            prose.add("这是" + paper(kind));
        }
        List<Excerpt.Quote> beginning = Excerpt.beginning(lines);
        boolean sure = beginning.stream().allMatch(q -> q.certainty() == Certainty.SURE);
        prose.add("，共" + lines.size() + "行，开头" + (sure ? "是" : "可能是"));
        Excerpt.join(prose, beginning);
        prose.end(STOP);
    }

    /// A page in one sentence, without its end.
    void briefPage(Prose prose, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        prose.add(paper(facts.kind()) + "，共" + lines.size() + "行，开头是");
        Excerpt.join(prose, Excerpt.beginning(lines).subList(0, 1));
    }

    /// Text alone in one sentence, without its end.
    void briefText(Prose prose, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        prose.add(Chinese.kind(facts));
        if (Excerpt.isShort(lines)) {
            quoted(prose, "上写着", "上的文字可能是", lines);
        } else {
            prose.add("上有" + lines.size() + "行文字，开头是");
            Excerpt.join(prose, Excerpt.beginning(lines).subList(0, 1));
        }
    }

    /// Text beside things, at the end of their sentence.
    void withText(Prose prose, List<Facts.Line> lines) {
        quoted(prose, "，图中写着", "，图中的文字可能是", lines);
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
                    String noun = fact.noun().chinese();
                    String the = fact.count() > 1 ? "其中一" + fact.noun().measure() + noun : noun;
                    boolean sure = sure(lines);
                    prose.begin("").add(the, List.of(index));
                    prose.add(sure ? "上写着" : "上的文字可能是");
                    quotes(prose, Excerpt.most(lines), sure);
                    prose.end(STOP);
                });
        if (!free.isEmpty()) {
            boolean alone = facts.main().isEmpty() && facts.scene().isEmpty();
            boolean brief = Excerpt.isShort(free);
            prose.begin("");
            prose.add(alone ? (brief ? Chinese.kind(facts) : "图片") + "上" : "图中");
            if (brief) {
                String plain = alone ? "写着" : "可以看到文字";
                quoted(prose, plain, "的文字可能是", free);
            } else {
                prose.add("有" + free.size() + "行文字，开头是");
                Excerpt.join(prose, Excerpt.beginning(free));
            }
            prose.end(STOP);
        }
    }

    private static void quoted(Prose prose, String plain, String hedged, List<Facts.Line> lines) {
        boolean sure = sure(lines);
        prose.add(sure ? plain : hedged);
        quotes(prose, Excerpt.most(lines), sure);
    }

    private static boolean sure(List<Facts.Line> lines) {
        return lines.stream().anyMatch(line -> line.certainty() == Certainty.SURE);
    }

    private static String paper(@Nullable Kind kind) {
        return switch (kind) {
            case TABLE -> "一张带文字的表格";
            case CHART -> "一张带文字的图表";
            case SCREENSHOT -> "一张带文字的截图";
            case null, default -> "一页印刷文字";
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
            prose.add("，可能还有");
            list(prose, others);
        }
    }

    private static void list(Prose prose, List<Excerpt.Quote> quotes) {
        prose.list(
                quotes,
                "、",
                "和",
                quote -> prose.add(Chinese.quote(quote.text()), List.of(quote.evidence())));
    }
}
