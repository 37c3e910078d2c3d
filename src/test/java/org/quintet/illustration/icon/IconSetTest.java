package org.quintet.illustration.icon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.QuintetException;

/// The drawings that come with the program.
class IconSetTest {
    private static final Path FOLDER = Path.of("assets/pictures");

    @Test
    void everyDrawingCanBePainted() {
        IconPainter painter = new IconPainter();
        for (Icon icon : IconSet.in(FOLDER).icons()) {
            BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            painter.paint(icon, graphics, 0, 0, 48);
            graphics.dispose();
            int painted = 0;
            for (int pixel : image.getRGB(0, 0, 48, 48, null, 0, 48)) {
                painted += pixel >>> 24 > 100 ? 1 : 0;
            }
            assertThat(painted).as(icon.id()).isGreaterThan(90);
        }
    }

    @Test
    void everyDrawingHasNamesInBothLanguages() {
        for (Icon icon : IconSet.in(FOLDER).icons()) {
            // A DVD is called so in both.
            assertThat(icon.names())
                    .as(icon.id())
                    .anyMatch(name -> Words.isChinese(name) || name.matches("[A-Z]{2,3}"));
            assertThat(icon.names()).as(icon.id()).anyMatch(name -> !Words.isChinese(name));
        }
    }

    /// Drawings bring nothing that would be fetched or run.
    @Test
    void drawingsAreOnlyShapes() {
        assertThat(IconSet.in(FOLDER).icons())
                .noneMatch(
                        icon ->
                                icon.svg()
                                        .matches(
                                                "(?s).*(<script|<image|<foreignObject|<text|https?:|href=\"[^#]).*"));
    }

    @Test
    void aDamagedFileIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("icons.json"), "[{\"id\":");

        assertThatThrownBy(() -> IconSet.in(folder))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("icons.json");
    }
}
