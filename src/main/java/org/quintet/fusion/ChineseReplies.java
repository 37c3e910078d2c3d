package org.quintet.fusion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;
import org.quintet.fusion.Question.Asked;

/// Answers in Chinese.
final class ChineseReplies implements Replies {
    private static final String UNSEEN = "我在图片里没有看到。";

    private final ChineseWriter writer = new ChineseWriter();
    private final FactQuery query;

    ChineseReplies(Vocabulary vocabulary) {
        query = new FactQuery(vocabulary);
    }

    @Override
    public Optional<String> answer(Question question, Facts facts) {
        return switch (question.intent()) {
            case COUNT -> count(question, facts);
            case EXISTS -> exists(question, facts);
            case COLOUR -> colour(question, facts);
            case WHERE -> first(question, facts, this::where);
            case TEXT -> Optional.of(text(question, facts));
            case IS -> is(question, facts);
            case WHO -> Optional.of(who(facts));
            case KIND -> Optional.of(kind(facts));
            case WHAT -> what(question, facts);
            case OTHER -> Optional.empty();
        };
    }

    @Override
    public String floor(Facts facts) {
        return "从图片里看不出来。" + (facts.nothing() ? "" : "我能看到的是：" + writer.brief(facts).text());
    }

    /// All there is to tell, or what kind of a thing it is: 这是什么动物？
    private Optional<String> what(Question question, Facts facts) {
        if (question.odd()) {
            return Optional.empty();
        }
        if (question.nouns().isEmpty()) {
            return Optional.of(writer.full(facts).text());
        }
        return query.kind(question, facts)
                .map(
                        fact -> {
                            Prose prose = new Prose();
                            prose.begin("").add("这" + Chinese.hedge(fact.certainty()) + "是");
                            ChineseWriter.item(prose, fact);
                            return prose.end("。").told().text();
                        });
    }

    private interface Reply {
        String to(Asked asked, Facts facts);
    }

    private static Optional<String> each(Question question, Facts facts, Reply reply) {
        return question.nouns().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        question.nouns().stream()
                                .map(asked -> reply.to(asked, facts))
                                .distinct()
                                .collect(Collectors.joining()));
    }

    private static Optional<String> first(Question question, Facts facts, Reply reply) {
        return question.nouns().stream().findFirst().map(asked -> reply.to(asked, facts));
    }

    /// How many there are, or how many of the people do something.
    private Optional<String> count(Question question, Facts facts) {
        if (question.smile() || question.posture().isPresent()) {
            return is(question, facts);
        }
        return question.odd() ? Optional.empty() : each(question, facts, this::count);
    }

    private String count(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts);
        }
        if (asked.narrower()) {
            return narrower(found);
        }
        return Chinese.hedge(found.getFirst().certainty())
                + "有"
                + found.stream()
                        .map(fact -> Chinese.phrase(fact.count(), "", fact.noun()))
                        .collect(Collectors.joining("和"))
                + "。";
    }

    private Optional<String> exists(Question question, Facts facts) {
        if (question.nouns().isEmpty()) {
            return question.odd() ? Optional.of(UNSEEN) : Optional.empty();
        }
        return each(question, facts, (asked, all) -> exists(asked, question, all));
    }

    private String exists(Asked asked, Question question, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts);
        }
        if (asked.narrower()) {
            return narrower(found);
        }
        Fact fact = found.getFirst();
        Optional<Guess> guess = query.guess(asked, fact);
        if (guess.isPresent() && guess.get().certainty() != Certainty.SURE) {
            return "很可能有" + guess.get().noun().chinese() + "。";
        }
        String told = ChineseWriter.there(fact);
        if (!question.hues().isEmpty() && !known(fact).containsAll(question.hues())) {
            return (known(fact).isEmpty() ? "" : "没有，") + told;
        }
        boolean yes = fact.certainty() == Certainty.SURE && !question.odd();
        return (yes ? "有，" : "") + told;
    }

    private static List<Hue> known(Fact fact) {
        return fact.members().stream()
                .flatMap(member -> member.hues().stream())
                .flatMap(hue -> Backing.family(hue).stream())
                .distinct()
                .toList();
    }

    private String unseen(Asked asked, Facts facts) {
        return query.feature(asked, facts)
                .map(
                        feature ->
                                Chinese.hedge(feature.certainty())
                                        + "有"
                                        + feature.noun().chinese()
                                        + "。")
                .orElse("我在图片里没有看到" + asked.word() + "。");
    }

    private static String narrower(List<Fact> found) {
        Fact fact = found.getFirst();
        return "我看到" + Chinese.phrase(fact.count(), "", fact.noun()) + "，但看不出更多。";
    }

    private Optional<String> colour(Question question, Facts facts) {
        if (question.nouns().isEmpty()) {
            if (question.odd()) {
                return Optional.empty();
            }
            return Optional.of(
                    facts.palette().isEmpty()
                            ? "我看不出主要颜色。"
                            : "主要颜色是" + Chinese.hues(facts.palette()) + "。");
        }
        return first(question, facts, this::colour);
    }

    private String colour(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts);
        }
        Fact fact = found.getFirst();
        List<Hue> hues = fact.sharedHues();
        if (!hues.isEmpty()) {
            String the = ChineseWriter.the(fact);
            return fact.isPeople()
                    ? the + "身上以" + Chinese.hues(hues) + "为主。"
                    : the + "是" + Chinese.coloured(hues) + "。";
        }
        Prose prose = new Prose();
        ChineseWriter.hues(prose, fact);
        String told = prose.told().text();
        return told.isEmpty() ? "我看不出" + fact.noun().chinese() + "的颜色。" : told;
    }

    private String where(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts);
        }
        Fact fact = found.getFirst();
        String noun = fact.noun().chinese();
        List<Place> places = fact.members().stream().map(Member::place).toList();
        if (places.isEmpty()) {
            return "我看不出" + noun + "的具体位置。";
        }
        if (places.size() == 1 && fact.members().getFirst().size() == Size.FILLING) {
            return noun + "占了画面的大部分。";
        }
        if (fact.place().isPresent()) {
            return noun + Chinese.hedge(fact.certainty()) + "在" + places.getFirst().chinese() + "。";
        }
        List<String> spots =
                places.stream()
                        .distinct()
                        .map(
                                place -> {
                                    long count = places.stream().filter(place::equals).count();
                                    return place.chinese()
                                            + Chinese.number((int) count)
                                            + fact.noun().measure();
                                })
                        .toList();
        return noun + "分布在几处：" + String.join("，", spots) + "。";
    }

    private String text(Question question, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        if (!question.nouns().isEmpty()) {
            List<Integer> on =
                    query.facts(question.nouns().getFirst(), facts).stream()
                            .flatMap(fact -> fact.evidence().stream())
                            .toList();
            List<Facts.Line> its = lines.stream().filter(line -> on.contains(line.on())).toList();
            lines = its.isEmpty() ? lines : its;
        }
        if (lines.isEmpty()) {
            return "我在图片里没有读到文字。";
        }
        boolean sure = lines.stream().anyMatch(line -> line.certainty() == Certainty.SURE);
        String says = sure ? "上面写着" : "上面写的可能是";
        if (lines.size() <= 3) {
            Prose prose = new Prose().add(says);
            ChineseText.quotes(prose, Excerpt.whole(lines), sure);
            return prose.end("。").told().text();
        }
        return says + "：\n\n" + Excerpt.block(lines, "带 (?) 的行我不太确定。");
    }

    private Optional<String> is(Question question, Facts facts) {
        Optional<Fact> fact =
                question.nouns().isEmpty()
                        ? people(facts)
                        : query.facts(question.nouns().getFirst(), facts).stream().findFirst();
        if (question.smile() || question.posture().isPresent()) {
            return fact.filter(Fact::isPeople).map(people -> doing(question, people));
        }
        if (question.hues().isEmpty() || question.nouns().isEmpty() || question.odd()) {
            return Optional.empty();
        }
        if (fact.isEmpty()) {
            return Optional.of(unseen(question.nouns().getFirst(), facts));
        }
        String colour = colour(question.nouns().getFirst(), facts);
        if (known(fact.get()).isEmpty()) {
            return Optional.of(colour);
        }
        boolean right = known(fact.get()).containsAll(question.hues());
        return Optional.of((right ? "是的，" : "不是，") + colour);
    }

    private static Optional<Fact> people(Facts facts) {
        return facts.all().stream().filter(Fact::isPeople).findFirst();
    }

    private static String doing(Question question, Fact people) {
        Posture posture = question.posture().orElse(Posture.STANDING);
        List<Member> doing = question.smile() ? people.smiling() : people.in(posture);
        String name = question.smile() ? "在微笑" : ChineseWriter.doing(posture);
        boolean otherwise =
                !question.smile()
                        && people.members().stream().allMatch(member -> member.posture() != null);
        if (doing.isEmpty()) {
            return otherwise ? "没有人" + name + "。" : "我看不出是否有人" + name + "。";
        }
        return people.count() == 1
                ? "是的，这个人" + name + "。"
                : "是的，其中" + Chinese.number(doing.size()) + "个人" + name + "。";
    }

    private static String who(Facts facts) {
        return people(facts)
                .map(fact -> "我看到" + Chinese.phrase(fact.count(), "", fact.noun()) + "，但认不出是谁。")
                .orElse("我在图片里没有看到人。");
    }

    private static String kind(Facts facts) {
        return facts.kind() == null
                ? "我无法确定这是什么类型的图片。"
                : "这是一" + Chinese.measure(facts) + Chinese.kind(facts) + "。";
    }
}
