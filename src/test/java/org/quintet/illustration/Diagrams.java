package org.quintet.illustration;

import java.util.List;
import java.util.stream.IntStream;
import org.quintet.core.Diagram;

/// Diagrams to try the layout with: both languages, short and long texts, few and many stations.
final class Diagrams {
    private static final String LONG =
            "Unscrew the two screws at the back with the small screwdriver from the box, lift the "
                    + "cover carefully and pull the cable with the white plug out of its socket";
    private static final String LONG_CHINESE =
            "用随机附带的小螺丝刀拧下背面的两颗螺丝，小心地抬起盖板，再把带白色插头的电线从插座里拔出来，注意不要拉扯电线本身";

    static final Diagram.Steps STEPS =
            new Diagram.Steps(
                    "Descaling",
                    List.of(
                            "Unplug the kettle and let it cool down.",
                            "Fill in 500 ml of water and 50 ml of vinegar.",
                            "Bring it to the boil once and wait 30 minutes.",
                            "Pour everything away and rinse twice with clear water."));
    static final Diagram.Flow FLOW =
            new Diagram.Flow(
                    "不制冷怎么办",
                    List.of(
                            new Diagram.Flow.Node("显示 E4？", true),
                            new Diagram.Flow.Node("断电 5 分钟后重新启动", false),
                            new Diagram.Flow.Node("滤网有灰尘？", true),
                            new Diagram.Flow.Node("清洗滤网", false),
                            new Diagram.Flow.Node("仍然不制冷？", true),
                            new Diagram.Flow.Node("联系售后", false),
                            new Diagram.Flow.Node("把温度调到 26 度再试", false)),
                    List.of(
                            new Diagram.Flow.Edge(0, 1, "是"),
                            new Diagram.Flow.Edge(0, 2, "否"),
                            new Diagram.Flow.Edge(1, 2, ""),
                            new Diagram.Flow.Edge(2, 3, "是"),
                            new Diagram.Flow.Edge(2, 4, "否"),
                            new Diagram.Flow.Edge(3, 4, ""),
                            new Diagram.Flow.Edge(4, 5, "是"),
                            new Diagram.Flow.Edge(4, 6, "否")));
    static final Diagram.Flow ENGLISH_FLOW =
            new Diagram.Flow(
                    "The kettle does not switch on",
                    List.of(
                            new Diagram.Flow.Node("The lamp is dark?", true),
                            new Diagram.Flow.Node("Put the plug into another socket", false),
                            new Diagram.Flow.Node("The kettle boiled dry before?", true),
                            new Diagram.Flow.Node(
                                    "Wait 10 minutes until the dry-run guard has cooled down",
                                    false),
                            new Diagram.Flow.Node("It still does not switch on?", true),
                            new Diagram.Flow.Node("Send it to our workshop", false)),
                    List.of(
                            new Diagram.Flow.Edge(0, 1, "yes"),
                            new Diagram.Flow.Edge(0, 2, "no"),
                            new Diagram.Flow.Edge(1, 2, ""),
                            new Diagram.Flow.Edge(2, 3, "yes"),
                            new Diagram.Flow.Edge(2, 4, "no"),
                            new Diagram.Flow.Edge(3, 4, ""),
                            new Diagram.Flow.Edge(4, 5, "yes")));
    static final Diagram.Parts PARTS =
            new Diagram.Parts(
                    "Parts",
                    "Kettle K20",
                    List.of(
                            new Diagram.Parts.Piece("Lid", "opens with the button at the handle"),
                            new Diagram.Parts.Piece(
                                    "Filter", "holds back scale; can be taken out and washed"),
                            new Diagram.Parts.Piece("Base", "")));

    private Diagrams() {}

    /// Steps with long and short texts in turn.
    static Diagram.Steps steps(int count, boolean chinese) {
        return new Diagram.Steps(
                chinese ? "更换内部电池的步骤" : "How to change the battery inside",
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        i % 3 == 0
                                                ? chinese ? LONG_CHINESE : LONG
                                                : chinese ? "晾干。" : "Let it dry.")
                        .toList());
    }

    /// Decisions whose texts are as long as they get.
    static Diagram.Flow longFlow(boolean chinese) {
        String text = chinese ? LONG_CHINESE : LONG;
        return new Diagram.Flow(
                chinese ? "长流程" : "A long way",
                List.of(
                        new Diagram.Flow.Node(text + "?", true),
                        new Diagram.Flow.Node(text, false),
                        new Diagram.Flow.Node(
                                "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3), false),
                        new Diagram.Flow.Node("OK", false)),
                List.of(
                        new Diagram.Flow.Edge(0, 1, chinese ? "是" : "yes"),
                        new Diagram.Flow.Edge(0, 2, chinese ? "否" : "no"),
                        new Diagram.Flow.Edge(1, 3, ""),
                        new Diagram.Flow.Edge(2, 3, ""),
                        new Diagram.Flow.Edge(3, 0, chinese ? "再来" : "again")));
    }
}
