package org.quintet.deck;

import java.util.Arrays;
import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Comparison;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Content.Quiz.Question;
import org.quintet.core.deck.Content.Table;
import org.quintet.core.deck.Content.Timeline;
import org.quintet.core.deck.Content.Timeline.Moment;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;

/// Two decks as a teacher would want them, with every kind of slide.
final class SampleDecks {
    private SampleDecks() {}

    static Deck english(DeckTheme theme) {
        return new Deck(
                "How vaccines work",
                "What happens in the body, and why it protects a whole town",
                Language.ENGLISH,
                theme,
                "Biology, year 9",
                List.of(
                        new Source("vaccines.pdf", "The immune answer", "…"),
                        new Source("vaccines.pdf", "History", "…")),
                List.of(
                        slide(
                                Kind.TITLE,
                                "How vaccines work",
                                "",
                                points(),
                                new Content.None(),
                                "Welcome. Ask who remembers their last vaccination.",
                                picture(Arrangement.HERO, "syringe", "shield", "child")),
                        slide(
                                Kind.AGENDA,
                                "What we will look at",
                                "",
                                points(
                                        "What a pathogen is",
                                        "How the body learns to defend itself",
                                        "What is in a vaccine",
                                        "How protection is measured",
                                        "Why it matters that many take part"),
                                new Content.None(),
                                "Five short parts with a question after each.",
                                picture(Arrangement.LADDER, "map", "microscope", "shield")),
                        slide(
                                Kind.DEFINITION,
                                "What is a vaccine?",
                                "You can say in a sentence what a vaccine does.",
                                points(
                                        "A vaccine shows the immune system a harmless part of a"
                                                + " pathogen, so that it can answer fast when the real"
                                                + " one comes.",
                                        "It is not a medicine for those already ill",
                                        "It trains memory cells that stay for years"),
                                new Content.None(),
                                "Compare it with a wanted poster: it shows the face, not the"
                                        + " thief.",
                                picture(Arrangement.HERO, "syringe", "cell")),
                        slide(
                                Kind.POINTS,
                                "Pathogens and the body’s first defence",
                                "You can name three barriers.",
                                points(
                                        "Skin and mucous membranes keep most germs out",
                                        "Stomach acid kills many of those that are swallowed",
                                        "White blood cells eat what gets through",
                                        "Fever slows the growth of bacteria and viruses"),
                                new Content.None(),
                                "Ask: which barrier is broken by a cut in the finger?",
                                picture(Arrangement.ROW, "skin", "stomach", "cell")),
                        slide(
                                Kind.PROCESS,
                                "From the jab to protection",
                                "",
                                points(
                                        "The vaccine brings an antigen into the muscle",
                                        "Scout cells carry it to a lymph node",
                                        "B cells that fit it multiply and make antibodies",
                                        "Memory cells stay and wait"),
                                new Content.None(),
                                "Draw the way on the board while you speak.",
                                picture(Arrangement.STEPS, "syringe", "cell", "shield")),
                        slide(
                                Kind.PROCESS,
                                "How a new vaccine is tested",
                                "You can put the six steps in order.",
                                points(
                                        "Studies in the laboratory find a candidate",
                                        "Animals show whether it is safe enough to go on",
                                        "Phase 1: a few dozen healthy volunteers",
                                        "Phase 2: several hundred people, to find the dose",
                                        "Phase 3: thousands, against a placebo",
                                        "Authorities check all data before approval"),
                                new Content.None(),
                                "Stress that nobody skips a step, even in a hurry.",
                                picture(Arrangement.LADDER, "flask", "people", "stamp")),
                        slide(
                                Kind.CYCLE,
                                "How an infection spreads",
                                "",
                                points(
                                        "An infected person coughs",
                                        "Droplets reach others nearby",
                                        "The virus multiplies in them",
                                        "They feel well and meet friends"),
                                new Content.None(),
                                "Where can the circle be broken?",
                                picture(Arrangement.CYCLE, "cough", "droplet", "people")),
                        slide(
                                Kind.COMPARISON,
                                "Active and passive immunisation",
                                "You can tell the two apart by an example.",
                                points(),
                                new Comparison(
                                        new Side(
                                                "Active",
                                                points(
                                                        "The body makes its own antibodies",
                                                        "Takes two to four weeks",
                                                        "Protects for years")),
                                        new Side(
                                                "Passive",
                                                points(
                                                        "Antibodies are given ready-made",
                                                        "Works within hours",
                                                        "Fades after some weeks"))),
                                "A tetanus wound often gets both at once.",
                                picture(Arrangement.VERSUS, "shield", "syringe")),
                        slide(
                                Kind.TIMELINE,
                                "Two centuries of vaccines",
                                "",
                                points(),
                                new Timeline(
                                        List.of(
                                                new Moment(
                                                        "1796", "Jenner inoculates with cowpox", 1),
                                                new Moment("1885", "Pasteur’s rabies vaccine", 1),
                                                new Moment("1955", "Salk’s polio vaccine", 1),
                                                new Moment("1980", "Smallpox is declared gone", 1),
                                                new Moment("2020", "First mRNA vaccines", 1))),
                                "Smallpox killed one in three of those who caught it.",
                                picture(Arrangement.TIMELINE, "cow", "dog", "syringe")),
                        slide(
                                Kind.CHART,
                                "Measles cases fell within two years",
                                "",
                                points(
                                        "The vaccine came in 1963",
                                        "Ten years later cases were down by more than nine tenths"),
                                new Chart(
                                        Chart.Form.COLUMNS,
                                        "thousand cases a year",
                                        List.of("1960", "1963", "1965", "1968", "1973"),
                                        List.of(
                                                new Chart.Series(
                                                        "",
                                                        List.of(442.0, 385.0, 262.0, 22.0, 27.0))),
                                        true),
                                "Ask what else could explain the fall.",
                                picture(Arrangement.PAIR, "chart", "child")),
                        slide(
                                Kind.CHART,
                                "Who is protected in a class of thirty",
                                "",
                                points(),
                                new Chart(
                                        Chart.Form.PIE,
                                        "",
                                        List.of("Vaccinated", "Had the illness", "Not protected"),
                                        List.of(new Chart.Series("", List.of(24.0, 3.0, 3.0))),
                                        true),
                                "Let the class guess before you show it.",
                                picture(Arrangement.ROW, "people", "shield")),
                        slide(
                                Kind.TABLE,
                                "Four kinds of vaccine",
                                "",
                                points(),
                                new Table(
                                        List.of("Kind", "What is in it", "Example", "Doses"),
                                        List.of(
                                                List.of(
                                                        "Live, weakened",
                                                        "A germ that can hardly multiply",
                                                        "Measles",
                                                        "2"),
                                                List.of(
                                                        "Inactivated",
                                                        "A killed germ",
                                                        "Polio (IPV)",
                                                        "3–4"),
                                                List.of(
                                                        "Subunit",
                                                        "A single protein of the germ",
                                                        "Hepatitis B",
                                                        "3"),
                                                List.of(
                                                        "mRNA",
                                                        "The building plan of a protein",
                                                        "COVID-19",
                                                        "2"))),
                                "Which of them can’t make you ill at all?",
                                picture(Arrangement.ROW, "syringe", "cell", "virus")),
                        slide(
                                Kind.QUIZ,
                                "Check yourself",
                                "",
                                points(),
                                new Quiz(
                                        List.of(
                                                new Question(
                                                        "Why does a vaccinated person fall ill less"
                                                                + " often when the real germ comes?",
                                                        List.of(
                                                                "The germ can’t enter the body",
                                                                "Memory cells answer at once",
                                                                "The vaccine is still in the blood",
                                                                "Fever kills the germ first"),
                                                        1,
                                                        "Memory cells make antibodies within"
                                                                + " hours."))),
                                "Give a minute to talk with a neighbour.",
                                picture(Arrangement.HERO, "question", "shield")),
                        slide(
                                Kind.QUIZ,
                                "Three quick questions",
                                "",
                                points(),
                                new Quiz(
                                        List.of(
                                                new Question(
                                                        "Who was first to inoculate with cowpox?",
                                                        List.of("Pasteur", "Jenner", "Salk"),
                                                        1,
                                                        ""),
                                                new Question(
                                                        "Which cells remember a germ?",
                                                        List.of("Red cells", "Memory cells"),
                                                        1,
                                                        ""),
                                                new Question(
                                                        "Which illness is gone?",
                                                        List.of("Smallpox", "Measles", "Rabies"),
                                                        0,
                                                        "Since 1980."))),
                                "Show of hands.",
                                picture(Arrangement.ROW, "question", "hand")),
                        slide(
                                Kind.SUMMARY,
                                "What to keep in mind",
                                "",
                                points(
                                        "A vaccine trains the immune system without the illness",
                                        "Memory cells make the difference",
                                        "Every step of testing has its reason",
                                        "Many protected people protect the few who can’t be"),
                                new Content.None(),
                                "Come back to the question from the first slide.",
                                picture(Arrangement.PARTS, "shield", "people", "child"))));
    }

    static Deck chinese(DeckTheme theme) {
        return new Deck(
                "光合作用",
                "植物怎样把阳光变成养分",
                Language.CHINESE,
                theme,
                "初中生物 · 七年级",
                List.of(),
                List.of(
                        slide(
                                Kind.TITLE,
                                "光合作用",
                                "",
                                points(),
                                new Content.None(),
                                "先请学生说一说：早饭里哪些东西来自植物？",
                                picture(Arrangement.HERO, "太阳", "叶子", "水")),
                        slide(
                                Kind.AGENDA,
                                "本课内容",
                                "",
                                points(
                                        "什么是光合作用",
                                        "叶绿体的结构",
                                        "光反应与暗反应",
                                        "影响光合作用的因素",
                                        "光合作用与呼吸作用",
                                        "生活中的应用"),
                                new Content.None(),
                                "六个部分，每部分约五分钟。",
                                picture(Arrangement.LADDER, "书", "叶子", "显微镜")),
                        slide(
                                Kind.DEFINITION,
                                "什么是光合作用？",
                                "能用一句话说出光合作用的原料和产物。",
                                points(
                                        "绿色植物利用光能，把二氧化碳（CO₂）和水（H₂O）转化成储存能量的有机物，并释放出氧气的过程。",
                                        "场所：叶绿体",
                                        "条件：光，以及合适的温度",
                                        "产物：葡萄糖和O₂"),
                                new Content.None(),
                                "强调“利用光能”四个字，不要只背公式。",
                                picture(Arrangement.PAIR, "叶子", "太阳")),
                        slide(
                                Kind.POINTS,
                                "叶片为什么适合进行光合作用",
                                "能从结构推断功能。",
                                points(
                                        "叶片扁平，受光面积大，1平方厘米的叶片可有约30万个叶绿体",
                                        "表皮上的气孔让CO₂进入、让O₂排出",
                                        "叶脉把水和无机盐从根部运到叶肉细胞",
                                        "“上表皮”透明，光线可以穿过"),
                                new Content.None(),
                                "发一片真叶子，让学生对着光看叶脉。",
                                picture(Arrangement.PARTS, "叶子", "气孔", "叶脉")),
                        slide(
                                Kind.PROCESS,
                                "光合作用分几步",
                                "",
                                points("叶绿素吸收光能", "水分子被分解，放出氧气", "光能变成ATP中的化学能", "CO₂被固定，合成糖类"),
                                new Content.None(),
                                "边讲边在黑板上画箭头。",
                                picture(Arrangement.STEPS, "太阳", "水", "糖")),
                        slide(
                                Kind.PROCESS,
                                "实验：绿叶在光下制造淀粉",
                                "能说出每一步的目的。",
                                points(
                                        "把盆栽天竺葵放到黑暗处一昼夜，耗尽原有淀粉",
                                        "用黑纸片遮住叶片的一部分",
                                        "移到阳光下照射3～4小时",
                                        "摘下叶片，去掉黑纸，放入酒精中水浴加热脱色",
                                        "用清水漂洗后滴加碘液",
                                        "观察：见光部分变蓝，遮光部分不变蓝"),
                                new Content.None(),
                                "酒精易燃，必须隔水加热。",
                                picture(Arrangement.LADDER, "盆栽", "烧杯", "叶子")),
                        slide(
                                Kind.CYCLE,
                                "自然界中的碳循环",
                                "",
                                points(
                                        "植物吸收空气中的CO₂",
                                        "动物吃植物，得到有机物",
                                        "动植物呼吸，放出CO₂",
                                        "遗体被微生物分解",
                                        "CO₂回到空气中"),
                                new Content.None(),
                                "问：如果没有微生物会怎样？",
                                picture(Arrangement.CYCLE, "树", "兔子", "空气")),
                        slide(
                                Kind.COMPARISON,
                                "光合作用与呼吸作用",
                                "",
                                points("两者方向相反，但在植物体内同时存在。"),
                                new Comparison(
                                        new Side("光合作用", points("只在光下进行", "吸收CO₂，放出O₂", "储存能量")),
                                        new Side("呼吸作用", points("昼夜都进行", "吸收O₂，放出CO₂", "释放能量"))),
                                "让学生各举一个例子。",
                                picture(Arrangement.VERSUS, "太阳", "月亮")),
                        slide(
                                Kind.TIMELINE,
                                "人类怎样认识光合作用",
                                "",
                                points(),
                                new Timeline(
                                        List.of(
                                                new Moment("1648年", "海尔蒙特称量柳树", -1),
                                                new Moment("1771年", "普利斯特利的蜡烛与薄荷", -1),
                                                new Moment("1779年", "英格豪斯证明需要光", -1),
                                                new Moment("1864年", "萨克斯检验出淀粉", -1))),
                                "每位科学家只用一分钟讲。",
                                picture(Arrangement.TIMELINE, "树", "蜡烛", "太阳")),
                        slide(
                                Kind.CHART,
                                "光照强度与光合速率",
                                "",
                                points("开始时光越强，速率越快", "达到一定强度后不再增加"),
                                new Chart(
                                        Chart.Form.LINE,
                                        "相对速率",
                                        List.of("0", "2", "4", "6", "8", "10"),
                                        List.of(
                                                new Chart.Series(
                                                        "25 ℃",
                                                        List.of(
                                                                -5.0, 20.0, 42.0, 55.0, 58.0,
                                                                58.0)),
                                                new Chart.Series(
                                                        "15 ℃",
                                                        List.of(
                                                                -3.0, 15.0, 28.0, 33.0, 34.0,
                                                                34.0))),
                                        true),
                                "问：负数是什么意思？（只有呼吸作用）",
                                picture(Arrangement.PAIR, "太阳", "叶子")),
                        slide(
                                Kind.TABLE,
                                "光反应和暗反应",
                                "",
                                points(),
                                new Table(
                                        List.of("项目", "光反应", "暗反应"),
                                        List.of(
                                                List.of("场所", "类囊体薄膜", "叶绿体基质"),
                                                List.of("条件", "光、色素、酶", "多种酶，不需要光"),
                                                List.of("物质变化", "水的光解，合成ATP", "CO₂的固定与还原"),
                                                List.of("能量变化", "光能→活跃的化学能", "活跃的化学能→稳定的化学能"))),
                                "两者缺一不可。",
                                picture(Arrangement.VERSUS, "太阳", "月亮")),
                        slide(
                                Kind.QUIZ,
                                "想一想",
                                "",
                                points(),
                                new Quiz(
                                        List.of(
                                                new Question(
                                                        "在夏季晴朗的中午，有些植物的光合作用反而减弱，主要原因是什么？",
                                                        List.of(
                                                                "光照太强，叶绿素被破坏",
                                                                "气孔关闭，CO₂供应不足",
                                                                "水分太多",
                                                                "氧气太少"),
                                                        1,
                                                        "气孔关闭是为了减少蒸腾失水。"))),
                                "先独立思考，再同桌讨论。",
                                picture(Arrangement.HERO, "问号", "太阳")),
                        slide(
                                Kind.SUMMARY,
                                "小结",
                                "",
                                points(
                                        "原料是CO₂和水，产物是有机物和氧气",
                                        "光反应为暗反应提供ATP",
                                        "光照、温度、CO₂浓度都会影响速率",
                                        "光合作用是地球上几乎所有生命的能量来源"),
                                new Content.None(),
                                "回到开头的问题：早饭从哪里来？",
                                picture(Arrangement.TREE, "太阳", "叶子", "粮食"))));
    }

    static List<Deck> all() {
        return Arrays.stream(DeckTheme.values())
                .flatMap(theme -> List.of(english(theme), chinese(theme)).stream())
                .toList();
    }

    static List<Point> points(String... texts) {
        return Arrays.stream(texts).map(text -> new Point(text, 0)).toList();
    }

    static Slide slide(
            Kind kind,
            String title,
            String goal,
            List<Point> points,
            Content content,
            String notes,
            SlidePicture picture) {
        return new Slide(kind, title, goal, points, content, notes, picture, List.of());
    }

    static SlidePicture picture(Arrangement arrangement, String... things) {
        return new SlidePicture(
                arrangement,
                Arrays.stream(things).map(each -> new Thing(each, each, "")).toList(),
                0,
                "A picture of " + String.join(", ", things));
    }
}
