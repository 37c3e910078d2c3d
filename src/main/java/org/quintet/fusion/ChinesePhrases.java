package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;
import org.quintet.fusion.Question.Asked;

/// Words answers in Chinese.
final class ChinesePhrases implements Phrases {
    @Override
    public String gap() {
        return "";
    }

    @Override
    public String unanswered(String seen) {
        return "从图片里看不出来。" + (seen.isEmpty() ? "" : "我能看到的是：" + seen);
    }

    @Override
    public String is(Fact fact) {
        Prose prose = new Prose();
        prose.begin("").add("这" + Chinese.hedge(fact.certainty()) + "是");
        ChineseWriter.item(prose, fact);
        return prose.end("。").told().text();
    }

    @Override
    public String count(List<Fact> found) {
        return found.stream()
                .map(fact -> Chinese.phrase(fact.count(), "", fact.noun()))
                .collect(
                        Collectors.joining(
                                "和", Chinese.hedge(found.getFirst().certainty()) + "有", "。"));
    }

    @Override
    public String unseen() {
        return "我在图片里没有看到。";
    }

    @Override
    public String feature(Guess feature) {
        return Chinese.hedge(feature.certainty()) + "有" + feature.noun().chinese() + "。";
    }

    @Override
    public String unseen(Asked asked, boolean many) {
        return "我在图片里没有看到" + asked.word() + "。";
    }

    @Override
    public String narrower(Fact fact) {
        return "我看到" + Chinese.phrase(fact.count(), "", fact.noun()) + "，但看不出更多。";
    }

    @Override
    public String probably(Noun noun) {
        return "很可能有" + noun.chinese() + "。";
    }

    @Override
    public String there(Fact fact, @Nullable Boolean reply) {
        return (reply == null ? "" : reply ? "有，" : "没有，") + ChineseWriter.there(fact);
    }

    @Override
    public String palette(List<Hue> palette) {
        return palette.isEmpty() ? "我看不出主要颜色。" : "主要颜色是" + Chinese.hues(palette) + "。";
    }

    @Override
    public String colours(Fact fact) {
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

    @Override
    public String confirmed(boolean right, String colours) {
        return (right ? "是的，" : "不是，") + colours;
    }

    @Override
    public String nowhere(Fact fact) {
        return "我看不出" + fact.noun().chinese() + "的具体位置。";
    }

    @Override
    public String filling(Fact fact) {
        return fact.noun().chinese() + "占了画面的大部分。";
    }

    @Override
    public String at(Fact fact, Place place) {
        return fact.noun().chinese()
                + Chinese.hedge(fact.certainty())
                + "在"
                + place.chinese()
                + "。";
    }

    @Override
    public String at(Fact fact, Map<Place, Integer> places) {
        List<String> spots = new ArrayList<>();
        places.forEach(
                (place, count) ->
                        spots.add(place.chinese() + Chinese.number(count) + fact.noun().measure()));
        return fact.noun().chinese() + "分布在几处：" + String.join("，", spots) + "。";
    }

    @Override
    public String unwritten() {
        return "我在图片里没有读到文字。";
    }

    @Override
    public String written(List<Facts.Line> few, boolean sure) {
        Prose prose = new Prose().add(says(sure));
        ChineseText.quotes(prose, Excerpt.whole(few), sure);
        return prose.end("。").told().text();
    }

    @Override
    public String page(List<Facts.Line> many, boolean sure) {
        return says(sure) + "：\n\n" + Excerpt.block(many, "带 (?) 的行我不太确定。");
    }

    private static String says(boolean sure) {
        return sure ? "上面写着" : "上面写的可能是";
    }

    @Override
    public String doing(
            Fact people, @Nullable Posture posture, List<Member> doing, boolean otherwise) {
        String name = posture == null ? "在微笑" : ChineseWriter.doing(posture);
        if (doing.isEmpty()) {
            return otherwise ? "没有人" + name + "。" : "我看不出是否有人" + name + "。";
        }
        return people.count() == 1
                ? "是的，这个人" + name + "。"
                : "是的，其中" + Chinese.number(doing.size()) + "个人" + name + "。";
    }

    @Override
    public String who(Optional<Fact> people) {
        return people.map(
                        fact -> "我看到" + Chinese.phrase(fact.count(), "", fact.noun()) + "，但认不出是谁。")
                .orElse("我在图片里没有看到人。");
    }

    @Override
    public String kind(Facts facts) {
        return facts.kind() == null
                ? "我无法确定这是什么类型的图片。"
                : "这是一" + Chinese.measure(facts) + Chinese.kind(facts) + "。";
    }
}
