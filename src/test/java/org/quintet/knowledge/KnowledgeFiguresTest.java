package org.quintet.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.core.Stop;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.perception.meaning.UniversalSentenceEncoder;
import org.quintet.runtime.OnnxRuntime;

/// Which passages answer which questions, with the pack that `quintet.test.meaning` names.
class KnowledgeFiguresTest {
    private static final Path FILES = Path.of("src/test/resources/org/quintet/knowledge/files");
    private static final double NEAR = 0.30;

    /// A question and the end of the heading that answers it; empty where none does.
    private record Case(String question, String heading) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("How do I descale the kettle?", "Descaling"),
                    new Case(
                            "there is white stuff in my water cooker, how to clean it",
                            "Descaling"),
                    new Case("水壶有水垢怎么清洗", "Descaling"),
                    new Case("The kettle won't switch on", "not switch on"),
                    new Case("电水壶开不了", "not switch on"),
                    new Case("which parts does the kettle have", "Parts"),
                    new Case("可以无理由退货吗", "退货与退款"),
                    new Case("How many days do I have to return something?", "退货与退款"),
                    new Case("退款多久到账", "退货与退款"),
                    new Case("保修期多长", "保修"),
                    new Case("How long is the warranty?", "保修"),
                    new Case("电子发票在哪里下载", "发票"),
                    new Case("Where can I get my invoice?", "发票"),
                    new Case("how long does delivery take", "Delivery"),
                    new Case("几天能送到", "Delivery"),
                    new Case("I was not at home when the courier came", "Missed parcels"),
                    new Case("do you take paypal", "Payment"),
                    new Case("可以分期付款吗", "Payment"),
                    new Case("空调滤网怎么清洗", "清洗滤网"),
                    new Case("my air conditioner does not cool", "不制冷怎么办"),
                    new Case("空调显示E4", "不制冷怎么办"),
                    new Case("How tall is Mount Everest?", ""),
                    new Case("给我讲个笑话", ""),
                    new Case("I forgot my password", ""),
                    new Case("我要投诉快递员", ""),
                    new Case("Do you have garden benches in stock?", ""),
                    new Case("怎么注销账号", ""),
                    new Case("who won the match last night", ""));

    @Test
    void questionsFindTheirPassage() {
        String folder = System.getProperty("quintet.test.meaning", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.meaning");
        try (SentenceEncoder encoder =
                new UniversalSentenceEncoder(
                        new OnnxRuntime(), Path.of(folder, "sentences.onnx"), 1)) {
            Knowledge knowledge = new Knowledge(FILES, encoder);
            int right = 0;
            for (Case each : CASES) {
                Knowledge.Hit hit = knowledge.find(each.question, 1, new Stop()).getFirst();
                String heading = hit.score() < NEAR ? "" : hit.passage().heading();
                boolean fits =
                        each.heading.isEmpty() ? heading.isEmpty() : heading.endsWith(each.heading);
                right += fits ? 1 : 0;
                System.out.printf(
                        Locale.ROOT,
                        "%s %.2f %s → %s%n",
                        fits ? " " : "X",
                        hit.score(),
                        each.question,
                        hit.passage().heading());
            }
            System.out.printf("passages: %d of %d right%n", right, CASES.size());

            assertThat((double) right / CASES.size()).isGreaterThanOrEqualTo(0.8);
        }
    }
}
