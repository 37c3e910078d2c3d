package org.quintet.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Diagram;
import org.quintet.core.QuintetException;
import org.quintet.illustration.Drawing.Shape;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Diagrams on paper. Golden files are refreshed by `-Dquintet.test.refresh=true`;
/// `-Dquintet.test.pictures=FOLDER` leaves all pictures there to be looked at.
class IllustratorTest {
    private static final Path FONTS = Path.of("assets/fonts");
    private static final Path GOLDEN = Path.of("src/test/resources/org/quintet/illustration");
    private static final Illustrator ILLUSTRATOR = new Illustrator(FONTS);

    record Named(String name, Diagram diagram) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> golden() {
        return Stream.of(
                new Named("steps", Diagrams.STEPS),
                new Named("flow_zh", Diagrams.FLOW),
                new Named("flow", Diagrams.ENGLISH_FLOW),
                new Named("parts", Diagrams.PARTS));
    }

    static Stream<Named> all() {
        return Stream.concat(
                golden(),
                Stream.concat(
                        IntStream.rangeClosed(2, 12)
                                .boxed()
                                .flatMap(
                                        n ->
                                                Stream.of(
                                                        new Named(
                                                                "steps" + n,
                                                                Diagrams.steps(n, false)),
                                                        new Named(
                                                                "steps" + n + "_zh",
                                                                Diagrams.steps(n, true)))),
                        Stream.of(
                                new Named("long", Diagrams.longFlow(false)),
                                new Named("long_zh", Diagrams.longFlow(true)))));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void looksAsItDid(Named named) throws IOException {
        String svg = ILLUSTRATOR.svg(named.diagram());
        Path file = GOLDEN.resolve(named.name() + ".svg");
        if (Boolean.getBoolean("quintet.test.refresh")) {
            Files.writeString(file, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingLeavesItsBox(Named named) throws IOException {
        Drawing drawing = ILLUSTRATOR.layOut(named.diagram());
        for (Shape.Line line : of(drawing, Shape.Line.class)) {
            double left = line.middle() ? line.x() - line.width() / 2 : line.x();
            double right = left + line.width();
            double top = line.baseline() - line.size() * 0.8;
            double bottom = line.baseline() + line.size() * 0.2;
            double middle = (left + right) / 2;
            for (Shape.Box box : of(drawing, Shape.Box.class)) {
                if (holds(box, middle, line.baseline())) {
                    assertThat(holds(box, left, top) && holds(box, right, bottom))
                            .as(line.text())
                            .isTrue();
                }
            }
            for (Shape.Rhombus rhombus : of(drawing, Shape.Rhombus.class)) {
                if (holds(rhombus, middle, line.baseline())) {
                    assertThat(
                                    holds(rhombus, left, top)
                                            && holds(rhombus, right, top)
                                            && holds(rhombus, left, bottom)
                                            && holds(rhombus, right, bottom))
                            .as(line.text())
                            .isTrue();
                }
            }
        }
        String pictures = System.getProperty("quintet.test.pictures", "");
        if (!pictures.isBlank()) {
            Files.write(Path.of(pictures, named.name() + ".png"), ILLUSTRATOR.png(named.diagram()));
        }
    }

    private static boolean holds(Shape.Box box, double x, double y) {
        return x >= box.x()
                && x <= box.x() + box.width()
                && y >= box.y()
                && y <= box.y() + box.height();
    }

    private static boolean holds(Shape.Rhombus r, double x, double y) {
        double across = Math.abs(x - r.x() - r.width() / 2) / (r.width() / 2);
        double down = Math.abs(y - r.y() - r.height() / 2) / (r.height() / 2);
        return across + down <= 1;
    }

    @ParameterizedTest
    @MethodSource("all")
    void textsDoNotCoverEachOther(Named named) {
        List<Shape.Line> lines = of(ILLUSTRATOR.layOut(named.diagram()), Shape.Line.class);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(meet(lines.get(i), lines.get(j)))
                        .as("%s / %s", lines.get(i).text(), lines.get(j).text())
                        .isFalse();
            }
        }
    }

    private static boolean meet(Shape.Line one, Shape.Line other) {
        double oneLeft = one.middle() ? one.x() - one.width() / 2 : one.x();
        double otherLeft = other.middle() ? other.x() - other.width() / 2 : other.x();
        return oneLeft < otherLeft + other.width()
                && otherLeft < oneLeft + one.width()
                && Math.abs(one.baseline() - other.baseline()) < Math.min(one.size(), other.size());
    }

    private static <T extends Shape> List<T> of(Drawing drawing, Class<T> kind) {
        return drawing.shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void markupInATextStaysText() throws IOException, ParserConfigurationException, SAXException {
        String evil = "<script>alert(1)</script> & \"quoted\" ]]> \u0001 \uD83D\uDE00";
        String svg = ILLUSTRATOR.svg(new Diagram.Steps(evil, List.of(evil, "2 < 3")));

        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .contains("<script>");
    }

    @Test
    void readersWhoDoNotSeeAreToldWhatItSays() {
        assertThat(ILLUSTRATOR.svg(Diagrams.FLOW))
                .contains("<desc id=\"desc\">显示 E4？ – 是 → 断电 5 分钟后重新启动");
    }

    @Test
    void thePictureHasTwoPixelsAUnit() throws IOException {
        Drawing drawing = ILLUSTRATOR.layOut(Diagrams.STEPS);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(ILLUSTRATOR.png(Diagrams.STEPS)));

        assertThat(image.getWidth()).isEqualTo(2 * drawing.width());
        assertThat(image.getHeight()).isEqualTo(2 * drawing.height());
    }

    @Test
    void aMissingFontIsTold(@TempDir Path empty) {
        assertThatThrownBy(() -> new Illustrator(empty))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("QuintetSans-Regular.ttf");
    }
}
