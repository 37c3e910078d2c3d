package org.quintet.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Stop;
import org.quintet.perception.meaning.SentenceEncoder;

/// Files cut into passages and found, and files that are none.
class KnowledgeTest {
    private static final Path FILES = Path.of("src/test/resources/org/quintet/knowledge/files");

    /// No text has a meaning, so that only words tell them apart.
    private static final SentenceEncoder MUTE =
            new SentenceEncoder() {
                @Override
                public float[][] encode(List<String> texts) {
                    float[][] all = new float[texts.size()][];
                    Arrays.setAll(all, _ -> new float[1]);
                    return all;
                }

                @Override
                public void close() {}
            };

    private static List<Passage> read(Path folder) {
        return PassageReader.read(folder, PassageReader.files(folder)).passages();
    }

    private static Passage best(Path folder, String question) {
        return new Knowledge(folder, MUTE).find(question, 1, new Stop()).getFirst().passage();
    }

    @Test
    void keepsHeadingsAndLists() {
        Passage steps =
                read(FILES).stream()
                        .filter(p -> p.heading().endsWith("Descaling"))
                        .findFirst()
                        .orElseThrow();

        assertThat(steps.file()).isEqualTo("kettle.md");
        assertThat(steps.heading()).isEqualTo("Kettle K20 › Descaling");
        assertThat(steps.text())
                .startsWith("Descale the kettle")
                .contains("\n1. Unplug the kettle")
                .contains("\n4. Pour everything");
    }

    @Test
    void readsHtmlWithoutScriptsAndStyles() {
        List<Passage> shop =
                read(FILES).stream().filter(p -> p.file().equals("shop.html")).toList();

        assertThat(shop)
                .extracting(Passage::heading)
                .containsExactly("Delivery", "Delivery › Missed parcels", "Payment");
        assertThat(shop.get(1).text()).contains("2. Choose another day");
        assertThat(shop.toString()).doesNotContain("alert").doesNotContain("color");
    }

    @Test
    void findsWordsInBothLanguages() {
        assertThat(best(FILES, "how to descale").heading()).endsWith("Descaling");
        assertThat(best(FILES, "保修多久").heading()).isEqualTo("保修");
        assertThat(best(FILES, "E4").heading()).endsWith("不制冷怎么办");
        assertThat(best(FILES, "paypal instalments").heading()).isEqualTo("Payment");
    }

    @Test
    void operatorsOfAQueryAreWords() {
        assertThat(new Knowledge(FILES, MUTE).find("+-&&||!(){}[]^\"~*?:\\/ AND", 3, new Stop()))
                .hasSize(3);
    }

    @Test
    void noticesWhatChanged(@TempDir Path folder) throws IOException {
        Knowledge knowledge = new Knowledge(folder, MUTE);
        assertThat(knowledge.find("tea", 1, new Stop())).isEmpty();

        Path file = Files.writeString(folder.resolve("a.txt"), "Tea takes three minutes.");
        assertThat(knowledge.find("tea", 1, new Stop()).getFirst().passage().text())
                .contains("three");

        Files.writeString(file, "Tea takes seven minutes.");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(knowledge.find("tea", 1, new Stop()).getFirst().passage().text())
                .contains("seven");
    }

    @Test
    void readsOlderEncodings(@TempDir Path folder) throws IOException {
        String words = "退货需要订单号，请在七天内办理。";
        Files.write(folder.resolve("a.txt"), words.getBytes(Charset.forName("GB18030")));
        Files.write(
                folder.resolve("b.txt"), ("\uFEFF" + words).getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("c.txt"), ("\uFEFF" + words).getBytes(StandardCharsets.UTF_8));

        assertThat(read(folder)).extracting(Passage::text).containsOnly(words).hasSize(3);
    }

    @Test
    void leavesOutWhatIsNoTextAndSaysWhy(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        Files.write(folder.resolve("broken.md"), new byte[] {'a', (byte) 0xff, (byte) 0xff});
        Files.write(folder.resolve("huge.txt"), new byte[(int) Limits.TEXT_BYTES + 1]);
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("good.txt"), "The good one.");
        Knowledge knowledge = new Knowledge(folder, MUTE);

        assertThat(knowledge.find("good", 9, new Stop())).hasSize(1);
        assertThat(knowledge.troubles())
                .extracting(trouble -> trouble.reason().key())
                .containsExactly(
                        "knowledge.encoding",
                        "knowledge.empty",
                        "knowledge.tooLarge",
                        "knowledge.binary");
    }

    @Test
    void cutsWhatHasNoBreaks(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "长".repeat(100_000) + "。");
        Files.writeString(folder.resolve("b.md"), "> ".repeat(5_000) + "deep");

        assertThat(read(folder)).allMatch(passage -> passage.text().length() <= 1600);
    }
}
