package org.quintet.ui.fakes;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Check;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.Slide.Rule;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;

/// A deck about photosynthesis in a language, as the assistant would write it from a source.
public final class SampleDeck {
    private static final Kind[] KINDS = {
        Kind.TITLE,
        Kind.AGENDA,
        Kind.DEFINITION,
        Kind.PROCESS,
        Kind.COMPARISON,
        Kind.QUIZ,
        Kind.SUMMARY
    };
    private static final String[] EN = {
        "Photosynthesis",
        "What we look at",
        "What photosynthesis is",
        "How it happens",
        "Light and dark reactions",
        "What have you learned?",
        "To take home"
    };
    private static final String[] ZH = {
        "光合作用", "学习内容", "什么是光合作用", "光合作用的过程", "光反应与暗反应", "学会了吗？", "小结"
    };

    private SampleDeck() {}

    /// How many slides there are.
    public static int size() {
        return KINDS.length;
    }

    /// The titles.
    public static List<OutlineItem> outline(Language language) {
        List<OutlineItem> all = new ArrayList<>();
        for (int i = 0; i < KINDS.length; i++) {
            all.add(new OutlineItem(KINDS[i], title(language, i), List.of()));
        }
        return all;
    }

    private static String title(Language language, int index) {
        return language == Language.CHINESE ? ZH[index] : EN[index];
    }

    /// The first slides.
    public static Deck first(Language language, int count) {
        boolean zh = language == Language.CHINESE;
        List<Slide> slides = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slides.add(slide(language, i));
        }
        return new Deck(
                zh ? "光合作用" : "Photosynthesis",
                zh ? "初中生物" : "Biology, 8th grade",
                language,
                DeckTheme.INDIGO,
                zh ? "初二学生" : "8th grade",
                List.of(
                        new Source(
                                zh ? "植物.pdf" : "plants.pdf",
                                zh ? "叶绿体" : "Chloroplasts",
                                zh
                                        ? "叶绿体吸收阳光的能量，把水分解成氧气和氢。"
                                        : "Chloroplasts take up the energy of sunlight and split"
                                                + " water into oxygen and hydrogen."),
                        new Source(
                                zh ? "植物.pdf" : "plants.pdf",
                                "",
                                zh ? "二氧化碳最后变成葡萄糖。" : "Carbon dioxide ends as glucose.")),
                slides);
    }

    private static Slide slide(Language language, int index) {
        boolean zh = language == Language.CHINESE;
        List<Point> points =
                KINDS[index] == Kind.TITLE
                        ? List.of()
                        : zh
                                ? List.of(
                                        new Point("叶绿体吸收阳光的能量", 0),
                                        new Point("水被分解，放出氧气", 0),
                                        new Point("二氧化碳变成葡萄糖", 1),
                                        new Point("能量储存在有机物里", Point.NONE))
                                : List.of(
                                        new Point("Chloroplasts take up sunlight", 0),
                                        new Point("Water is split and oxygen set free", 0),
                                        new Point("Carbon dioxide becomes glucose", 1),
                                        new Point("The energy is kept in sugar", Point.NONE));
        return new Slide(
                KINDS[index],
                title(language, index),
                zh ? "能说出光合作用的原料和产物" : "Can name what goes in and what comes out",
                points,
                content(KINDS[index], zh),
                zh
                        ? "先让学生猜：植物不吃东西，养料从哪里来？再指着图说明阳光、水和二氧化碳各从哪里进入叶片。"
                        : "Let the class guess first: a plant eats nothing, so where does its food"
                                + " come from? Then point at where light, water and carbon dioxide"
                                + " enter the leaf.",
                new SlidePicture(
                        Arrangement.PAIR,
                        List.of(new Thing("sun", "", ""), new Thing("leaf", "", "")),
                        index,
                        zh ? "太阳照在一片叶子上" : "The sun shines on a leaf"),
                List.of(
                        new Check(Rule.LENGTH, true, ""),
                        new Check(Rule.REPEATS, true, ""),
                        new Check(Rule.ON_TOPIC, true, ""),
                        new Check(Rule.NOTES, true, ""),
                        new Check(
                                Rule.SOURCED,
                                index != 3,
                                index == 3
                                        ? (zh ? "“70 %” 不在原文里" : "“70 %” is in no passage")
                                        : "")));
    }

    private static Content content(Kind kind, boolean zh) {
        return switch (kind) {
            case COMPARISON ->
                    new Content.Comparison(
                            new Content.Comparison.Side(
                                    zh ? "光反应" : "Light reactions",
                                    List.of(new Point(zh ? "需要光" : "need light", 0))),
                            new Content.Comparison.Side(
                                    zh ? "暗反应" : "Dark reactions",
                                    List.of(new Point(zh ? "不直接需要光" : "need none", 1))));
            case QUIZ ->
                    new Content.Quiz(
                            List.of(
                                    new Content.Quiz.Question(
                                            zh ? "哪种气体被放出？" : "Which gas is set free?",
                                            zh
                                                    ? List.of("二氧化碳", "氧气")
                                                    : List.of("carbon dioxide", "oxygen"),
                                            1,
                                            "")));
            default -> new Content.None();
        };
    }
}
