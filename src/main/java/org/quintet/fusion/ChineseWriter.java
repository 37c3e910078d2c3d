package org.quintet.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;

/// Writes facts down in Chinese.
final class ChineseWriter implements Writer {
    private static final String STOP = "。";

    private final ChineseText text = new ChineseText();

    @Override
    public Told full(Facts facts) {
        Prose prose = new Prose();
        if (facts.nothing()) {
            nothing(prose, facts);
            return prose.told();
        }
        if (facts.writing().page()) {
            text.page(prose, facts);
        }
        if (facts.main().isEmpty()) {
            ChineseScene.alone(prose, facts);
        } else {
            String where = facts.writing().page() ? "页面上还" : Chinese.kind(facts);
            things(prose, facts.main(), where, "");
        }
        facts.main().forEach(fact -> details(prose, fact));
        if (!facts.also().isEmpty()) {
            things(prose, facts.also(), "此外，", "还");
        }
        facts.also().forEach(fact -> details(prose, fact));
        ChineseScene.around(prose, facts);
        unsure(prose, facts.unsure());
        if (!facts.writing().page()) {
            text.read(prose, facts);
        }
        if (facts.main().isEmpty() && !facts.writing().page()) {
            palette(prose, facts);
        }
        return prose.told();
    }

    @Override
    public Told brief(Facts facts) {
        Prose prose = new Prose();
        if (facts.nothing()) {
            nothing(prose, facts);
            return prose.told();
        }
        prose.begin("");
        if (facts.writing().page()) {
            text.briefPage(prose, facts);
        } else if (!facts.main().isEmpty()) {
            List<Fact> named =
                    Stream.concat(facts.main().stream(), facts.also().stream()).limit(3).toList();
            prose.add(Chinese.kind(facts)).add("里");
            prose.add(Chinese.hedge(facts.main().getFirst().certainty())).add("有");
            prose.list(named, "、", "和", fact -> item(prose, fact));
            if (facts.writing().lines().size() <= 2 && !facts.writing().lines().isEmpty()) {
                text.withText(prose, facts.writing().lines());
            }
        } else if (!facts.scene().isEmpty()) {
            ChineseScene.landscape(prose, facts);
        } else {
            text.briefText(prose, facts);
        }
        return prose.end(STOP).told();
    }

    private static void nothing(Prose prose, Facts facts) {
        boolean paper = facts.kind() != null && !facts.complete();
        if (!facts.complete() && !paper) {
            return;
        }
        boolean colours = !facts.palette().isEmpty() && !facts.grey();
        String kind = Chinese.measure(facts) + Chinese.kind(facts);
        prose.begin("").add(paper ? "这是一" + kind : "我无法确定这" + kind + "里有什么");
        if (colours) {
            prose.add("，画面以");
            prose.add(Chinese.hues(facts.palette()), List.of(facts.paletteEvidence()));
            prose.add("为主");
        }
        prose.end(STOP);
    }

    /// Things by place, such as 照片左侧有一辆汽车，中间有一个人。
    private void things(Prose prose, List<Fact> facts, String first, String still) {
        Map<String, List<Fact>> byPlace = new LinkedHashMap<>();
        for (Fact fact : facts) {
            byPlace.computeIfAbsent(where(fact), place -> new ArrayList<>()).add(fact);
        }
        String hedge = Chinese.hedge(facts.getFirst().certainty());
        prose.begin("").add(first);
        boolean opening = still.isEmpty() && !first.endsWith("还");
        boolean begun = false;
        for (Map.Entry<String, List<Fact>> entry : byPlace.entrySet()) {
            prose.add(begun ? "，" : "");
            boolean single =
                    facts.size() == 1 && opening && entry.getValue().getFirst().members().isEmpty();
            if (single || (facts.size() == 1 && opening && isClose(facts.getFirst()))) {
                prose.add("上").add(hedge).add("是");
            } else {
                String place = entry.getKey();
                prose.add(place.isEmpty() && opening && !begun ? "里" : place);
                prose.add(hedge).add(begun && place.isEmpty() ? "还" : still).add("有");
            }
            prose.list(entry.getValue(), "、", "和", fact -> item(prose, fact));
            begun = true;
        }
        Fact fact = facts.getFirst();
        if (facts.size() == 1) {
            after(prose, fact);
        }
        prose.end(STOP);
    }

    private static void after(Prose prose, Fact fact) {
        if (isClose(fact)) {
            prose.add("的特写");
        } else if (fact.members().size() == 1
                && fact.members().getFirst().size() == Size.FILLING
                && !fact.isPeople()
                && !fact.isSupport()) {
            prose.add("，占了画面的大部分");
        } else if (isSmall(fact)) {
            prose.add("，在画面中很小");
        } else if (fact.count() == 2 && fact.place().isEmpty()) {
            prose.add("，一" + fact.noun().measure() + "在" + first(fact));
            prose.add("，一" + fact.noun().measure() + "在" + last(fact));
        } else {
            Arrangement.of(fact.members().stream().map(Member::box).toList())
                    .ifPresent(
                            rows -> {
                                prose.add("，排成" + Chinese.number(rows.rows()) + "行");
                                prose.add("，每行" + Chinese.number(rows.columns()));
                                prose.add(fact.noun().measure());
                            });
        }
    }

    private static String first(Fact fact) {
        return fact.members().getFirst().place().chinese();
    }

    private static String last(Fact fact) {
        return fact.members().getLast().place().chinese();
    }

    /// The place of a thing as it begins a clause; empty where there is no single one.
    private static String where(Fact fact) {
        boolean filling =
                fact.members().size() == 1
                        && (isClose(fact) || fact.members().getFirst().size() == Size.FILLING);
        boolean rows =
                Arrangement.of(fact.members().stream().map(Member::box).toList()).isPresent();
        return filling || rows ? "" : fact.place().map(Place::chinese).orElse("");
    }

    /// A thing where it is, as a sentence.
    static String there(Fact fact) {
        Prose prose = new Prose();
        String where = where(fact);
        prose.begin("").add(where.isEmpty() ? "图片里" : where);
        prose.add(Chinese.hedge(fact.certainty())).add("有");
        item(prose, fact);
        after(prose, fact);
        return prose.end(STOP).told().text();
    }

    private void unsure(Prose prose, List<Fact> facts) {
        for (Certainty certainty : List.of(Certainty.LIKELY, Certainty.MAYBE)) {
            List<Fact> like = facts.stream().filter(f -> f.certainty() == certainty).toList();
            if (!like.isEmpty()) {
                things(prose, like, "", "还");
                like.forEach(fact -> details(prose, fact));
            }
        }
    }

    /// A thing with its number and what it looks like, such as 一辆红色的汽车.
    static void item(Prose prose, Fact fact) {
        Guess content = fact.content();
        if (content != null && content.certainty() == Certainty.SURE) {
            if (content.noun().measure().equals("杯") && fact.sharedHues().isEmpty()) {
                prose.add(Chinese.phrase(1, "", counted(content.noun())), content.evidence());
                return;
            }
            String in = Chinese.hues(fact.sharedHues()) + fact.noun().chinese();
            prose.add("一杯装在").add(in, fact.evidence()).add("里的");
            prose.add(content.noun().chinese(), content.evidence());
            return;
        }
        Guess finer = fact.finer();
        boolean named = finer != null && finer.certainty() == Certainty.SURE && fact.count() == 1;
        List<Integer> evidence = new ArrayList<>(fact.evidence());
        fact.smiling().forEach(member -> evidence.add(member.face()));
        Noun noun = fact.noun();
        if (finer != null && named) {
            noun = finer.noun();
            evidence.addAll(finer.evidence());
        }
        prose.add(Chinese.phrase(fact.count(), looks(fact), noun), evidence);
    }

    private static Noun counted(Noun noun) {
        return new Noun(
                Noun.Countability.COUNT,
                noun.singular(),
                noun.plural(),
                noun.measure(),
                noun.chinese(),
                noun.group());
    }

    private static String looks(Fact fact) {
        if (!fact.isPeople()) {
            List<Hue> hues = fact.sharedHues();
            return hues.isEmpty() || namesItself(hues, fact) ? "" : Chinese.coloured(hues);
        }
        if (fact.count() > 1) {
            return "";
        }
        String doing = doing(fact.members().getFirst().posture());
        String smiling = fact.smiling().isEmpty() ? "" : "微笑";
        if (doing.isEmpty()) {
            return smiling.isEmpty() ? "" : "面带微笑的";
        }
        return smiling.isEmpty() ? doing + "的" : doing + "、面带微笑的";
    }

    private static boolean namesItself(List<Hue> hues, Fact fact) {
        Guess finer = fact.finer();
        String name = finer == null ? fact.noun().chinese() : finer.noun().chinese();
        return !hues.isEmpty()
                && Stream.of(Hue.values())
                        .anyMatch(hue -> name.startsWith(Chinese.hue(hue).substring(0, 1)));
    }

    static String doing(@Nullable Posture posture) {
        return switch (posture) {
            case STANDING -> "站着";
            case SITTING -> "坐着";
            case LYING -> "躺着";
            case ARMS_RAISED -> "举着双臂";
            case null -> "";
        };
    }

    /// What else is known of a thing, in sentences of their own.
    private static void details(Prose prose, Fact fact) {
        String the = the(fact);
        Guess content = fact.content();
        if (content != null && content.certainty() != Certainty.SURE) {
            prose.begin("").add(the + "里", fact.evidence()).add("很可能是");
            prose.add(content.noun().chinese(), content.evidence()).end(STOP);
        }
        Guess finer = fact.finer();
        if (finer != null && !(finer.certainty() == Certainty.SURE && fact.count() == 1)) {
            prose.begin("").add(the, fact.evidence());
            prose.add(Chinese.hedge(finer.certainty()) + "是");
            prose.add(finer.noun().chinese(), finer.evidence()).end(STOP);
        }
        if (fact.isPeople()) {
            people(prose, fact, the);
        } else if (fact.count() > 1 && fact.sharedHues().isEmpty()) {
            hues(prose, fact);
        }
    }

    private static boolean isClose(Fact fact) {
        return fact.members().size() == 1 && fact.members().getFirst().close();
    }

    private static boolean isSmall(Fact fact) {
        return fact.members().size() == 1
                && !fact.isPeople()
                && fact.members().getFirst().size() == Size.SMALL;
    }

    static String the(Fact fact) {
        return fact.count() > 1
                ? "这些" + fact.noun().chinese()
                : "这" + fact.noun().measure() + fact.noun().chinese();
    }

    private static void people(Prose prose, Fact fact, String the) {
        List<Hue> hues = fact.sharedHues();
        if (!hues.isEmpty()) {
            prose.begin("").add(the, fact.evidence()).add("身上以");
            prose.add(Chinese.hues(hues), fact.evidence()).add("为主").end(STOP);
        }
        if (fact.count() > 1) {
            doings(prose, fact);
        }
    }

    private static void doings(Prose prose, Fact fact) {
        Map<String, List<Member>> doings = new LinkedHashMap<>();
        doings.put("在微笑", fact.smiling());
        for (Posture posture : Posture.values()) {
            doings.put(doing(posture), fact.in(posture));
        }
        doings.values().removeIf(List::isEmpty);
        if (doings.isEmpty()) {
            return;
        }
        List<String> order = List.copyOf(doings.keySet());
        boolean everybody = doings.getOrDefault(order.getFirst(), List.of()).size() == fact.count();
        prose.begin("").add(everybody ? "" : "其中");
        prose.list(
                order,
                "，",
                "，",
                doing -> {
                    List<Member> members = doings.getOrDefault(doing, List.of());
                    boolean all = members.size() == fact.count();
                    String who = all ? "每个人都" : Chinese.number(members.size()) + "个人";
                    prose.add(who, members.stream().map(Member::evidence).toList()).add(doing);
                });
        prose.end(STOP);
    }

    static void hues(Prose prose, Fact fact) {
        Map<Hue, Integer> hues = fact.huesByMember();
        if (hues.size() < 2) {
            return;
        }
        prose.begin("").add(the(fact) + "中，", fact.evidence());
        prose.list(
                List.copyOf(hues.keySet()),
                "，",
                "，",
                hue -> {
                    List<Integer> evidence =
                            fact.members().stream()
                                    .filter(member -> member.hues().getFirst() == hue)
                                    .map(Member::evidence)
                                    .toList();
                    String count = Chinese.number(evidence.size()) + fact.noun().measure();
                    prose.add(count + "是" + Chinese.hue(hue) + "的", evidence);
                });
        prose.end(STOP);
    }

    private static void palette(Prose prose, Facts facts) {
        if (facts.colourful()) {
            prose.begin("").add("主要颜色是");
            prose.add(Chinese.hues(facts.palette()), List.of(facts.paletteEvidence())).end(STOP);
        }
    }
}
