package org.quintet.service;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A printed page of 20 lines, drawn anew each time, so that nothing can be remembered of it.
final class TestPage {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1000;
    private static final int MARGIN = 80;
    private static final int LINE = 44;
    private static final int LINES = 20;
    private static final float SIZE = 28;

    private static final List<String> WORDS =
            List.of(
                    "The ferry leaves at seven and returns before the evening tide",
                    "Bring warm clothes, a map and enough water for two days",
                    "每天早上七点开船，请提前十五分钟到码头",
                    "Tickets are sold at the blue counter near the station");

    private TestPage() {}

    static void write(Path assets, Path file) throws IOException {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font(assets.resolve("fonts")));
        for (int line = 0; line < LINES; line++) {
            String text = (line + 1) + ". " + WORDS.get(line % WORDS.size());
            pen.drawString(text, MARGIN, MARGIN + line * LINE);
        }
        pen.dispose();
        ImageIO.write(page, "png", file.toFile());
    }

    /// The first bundled font, else whatever Java finds.
    private static Font font(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> fonts =
                        files.filter(
                                        each ->
                                                each.toString()
                                                        .toLowerCase(Locale.ROOT)
                                                        .endsWith(".ttf"))
                                .filter(each -> each.toString().contains("SC"))
                                .sorted()
                                .toList();
                if (!fonts.isEmpty()) {
                    return Font.createFont(Font.TRUETYPE_FONT, fonts.getFirst().toFile())
                            .deriveFont(SIZE);
                }
            } catch (FontFormatException e) {
                throw new IOException(e);
            }
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(SIZE));
    }
}
