package org.quintet.perception.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.PictureReader;
import org.quintet.media.Pictures;
import org.quintet.runtime.OnnxRuntime;

class TextReaderTest {
    private static final Path CONFORMANCE = Path.of("../shared/conformance");
    private static final List<String> PAGE =
            List.of(
                    "The quick brown fox jumps over the lazy dog",
                    "Invoice No. 2026-1121 Total: $1,284.50",
                    "Please sign in at the front desk before noon",
                    "Opening hours 9:00 to 17:30");

    private static TextReader reader;

    @BeforeAll
    static void open() {
        reader = new TextReader(new OnnxRuntime(), Path.of("models/ocr"), 2);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPageIsReadHoweverItIsTurned(int quarters) {
        Bitmap page = Pictures.turn(page(PAGE, 26, Color.WHITE, Color.BLACK), quarters);

        List<TextLine> lines = read(page);

        assertThat(lines).extracting(TextLine::text).isEqualTo(PAGE);
        assertThat(lines).extracting(TextLine::confidence).allMatch(c -> c > 0.8);
    }

    @Test
    void boxesLieWhereTheLinesAre() {
        TextLine second = read(page(PAGE, 26, Color.WHITE, Color.BLACK)).get(1);

        assertThat(second.box().centreY()).isBetween(0.3, 0.5);
        assertThat(second.box().left()).isLessThan(0.12);
        assertThat(second.box().right()).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @CsvSource({"14, 0xffffff, 0x000000", "40, 0x1e3c78, 0xffffff", "26, 0xe1e1e1, 0x969696"})
    void sizesAndColoursDoNotMatter(int size, String ground, String ink) {
        Bitmap page = page(PAGE, size, Color.decode(ground), Color.decode(ink));

        assertThat(read(page)).extracting(TextLine::text).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff, 0})
    void textOnTransparencyIsReadWhateverItsColour(int ink) {
        Bitmap drawn = page(PAGE, 26, Color.BLACK, Color.WHITE);
        byte[] colour = new byte[drawn.rgb().length];
        Arrays.fill(colour, (byte) ink);
        byte[] opacity = new byte[colour.length / 3];
        for (int i = 0; i < opacity.length; i++) {
            opacity[i] = drawn.rgb()[3 * i];
        }
        List<List<TextLine>> heard = new ArrayList<>();

        List<TextLine> lines =
                reader.read(
                        new Bitmap(drawn.width(), drawn.height(), colour, opacity),
                        heard::add,
                        new Stop());

        assertThat(lines).extracting(TextLine::text).isEqualTo(PAGE);
        assertThat(heard.getLast()).isEqualTo(lines);
    }

    @Test
    void theSmallLettersOfALongStripAreFound() {
        List<String> far = new ArrayList<>(Collections.nCopies(130, ""));
        for (int i = 0; i < PAGE.size(); i++) {
            far.set(40 * i, PAGE.get(i));
        }
        BufferedImage strip = canvas(1080, 9000, Color.WHITE);
        draw(strip, far, 34, 60, Color.BLACK);

        assertThat(read(bitmap(strip))).extracting(TextLine::text).isEqualTo(PAGE);
    }

    @Test
    void columnsOfTextAreReadOneAfterTheOther() {
        List<String> left =
                List.of("Bread is baked at dawn", "before the shops open", "and sold by eight");
        List<String> right =
                List.of("Rivers freeze in winter", "and boats lie still", "until the thaw comes");
        BufferedImage image = canvas(760, 200, Color.WHITE);
        draw(image, left, 22, 20, Color.BLACK);
        draw(image, right, 22, 410, Color.BLACK);
        List<String> expected = new ArrayList<>(left);
        expected.addAll(right);

        assertThat(read(bitmap(image))).extracting(TextLine::text).isEqualTo(expected);
    }

    @Test
    void partialResultsGrowInReadingOrder() {
        List<String> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            twelve.add(PAGE.get(i % PAGE.size()));
        }
        List<List<TextLine>> heard = new ArrayList<>();

        List<TextLine> all =
                reader.read(page(twelve, 22, Color.WHITE, Color.BLACK), heard::add, new Stop());

        assertThat(heard).hasSizeGreaterThan(1);
        assertThat(heard)
                .allSatisfy(part -> assertThat(all.subList(0, part.size())).isEqualTo(part));
        assertThat(heard.getLast()).isEqualTo(all);
    }

    @Test
    void aPictureWithoutTextHasNone() {
        assertThat(read(bitmap(canvas(300, 200, new Color(90, 140, 60))))).isEmpty();
        assertThat(read(bitmap(canvas(1, 1, Color.WHITE)))).isEmpty();
    }

    @Test
    void aStoppedReadEnds() {
        Stop stop = new Stop();
        stop.stop();
        Bitmap page = page(PAGE, 26, Color.WHITE, Color.BLACK);

        assertThatThrownBy(() -> reader.read(page, lines -> {}, stop))
                .isInstanceOf(QuintetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ocr/text_rec.jpg, 韩国小馆",
        "ocr/text_cls.jpg, 怪我咯",
        "ocr/img_exif_orientation.jpg, 我是中国人"
    })
    void othersPicturesOfOneLineReadRight(String file, String expected) {
        assertThat(read(conformance(file))).extracting(TextLine::text).containsExactly(expected);
    }

    @Test
    void anothersPosterReadsRight() {
        List<TextLine> lines = read(conformance("ocr/ch_en_num.jpg"));

        assertThat(lines).hasSize(18);
        assertThat(lines.getFirst().text()).isEqualTo("正品促销");
        assertThat(lines)
                .extracting(TextLine::text)
                .contains("强力去污符合国标", "10.0起", "底价", "5.8", "惊喜福利不容错过", "假一赔十");
    }

    @Test
    void anothersPaperReadsRight() {
        assertThat(read(conformance("ocr/en.jpg")))
                .extracting(TextLine::text)
                .containsExactly(
                        "3",
                        "MovieShots Dataset",
                        "To facilitate the shot type analysis in videos, we collect MovieShots, a"
                                + " large-scale",
                        "shot type annotation set that contains 46K shots from 7858 movies. The details",
                        "of this dataset are specified as follows.");
    }

    @Test
    void aStreetIsReadWithoutInventions() {
        List<TextLine> sure =
                read(conformance("image/australia.jpg")).stream()
                        .filter(line -> line.confidence() > 0.9 && line.lowest() > 0.9)
                        .toList();

        assertThat(sure).extracting(TextLine::text).contains("STOP");
        assertThat(sure)
                .extracting(TextLine::text)
                .isSubsetOf("STOP", "yes", "DAT", "DATO", "OPTUS", "88", "KUO");
    }

    private static List<TextLine> read(Bitmap picture) {
        return reader.read(picture, lines -> {}, new Stop());
    }

    private static Bitmap conformance(String file) {
        Path path = CONFORMANCE.resolve(file);
        assumeTrue(Files.exists(path), "no conformance folder");
        return new PictureReader().read(path, new Stop());
    }

    private static Bitmap page(List<String> lines, int size, Color ground, Color ink) {
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, (int) (line.length() * size * 0.62));
        }
        BufferedImage image = canvas(width + 4 * size, (lines.size() + 1) * 2 * size, ground);
        draw(image, lines, size, 2 * size, ink);
        return bitmap(image);
    }

    private static BufferedImage canvas(int width, int height, Color ground) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    private static void draw(
            BufferedImage image, List<String> lines, int size, int left, Color ink) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        g.setColor(ink);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), left, (i + 1) * 2 * size);
        }
        g.dispose();
    }

    private static Bitmap bitmap(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return new Bitmap(image.getWidth(), image.getHeight(), rgb);
    }
}
