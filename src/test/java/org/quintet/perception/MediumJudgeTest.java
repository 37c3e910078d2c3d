package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Medium.Kind;
import org.quintet.core.Evidence.TextLine;
import org.quintet.media.Bitmap;

class MediumJudgeTest {
    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog again";

    @Test
    void aPageOfTextIsADocument() {
        List<TextLine> lines = new ArrayList<>();
        Bitmap page =
                Samples.drawn(
                        800,
                        1000,
                        Color.WHITE,
                        g -> {
                            g.setColor(Color.BLACK);
                            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
                            for (int i = 0; i < 25; i++) {
                                g.drawString(SENTENCE, 80, 80 + 35 * i);
                                lines.add(line(SENTENCE, 0.1, 0.06 + 0.035 * i, 0.75, 0.026));
                            }
                        });
        assertThat(new MediumJudge(page, false).judge(lines).kind()).isEqualTo(Kind.DOCUMENT);
    }

    @Test
    void aPhotographedPageIsADocumentOnceItsTextIsRead() {
        Bitmap page = noise(640, 480, 200);
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add(line(SENTENCE, 0.05, 0.05 + 0.11 * i, 0.9, 0.06));
        }
        MediumJudge judge = new MediumJudge(page, false);
        assertThat(judge.judge(lines).kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(judge.judge(lines.subList(0, 2)).kind()).isEqualTo(Kind.PHOTO);
    }

    @Test
    void aGridOfRulesWithTextIsATable() {
        List<TextLine> lines = new ArrayList<>();
        Bitmap table =
                Samples.drawn(
                        900,
                        600,
                        Color.WHITE,
                        g -> {
                            g.setColor(Color.BLACK);
                            g.setStroke(new BasicStroke(2));
                            for (int i = 0; i < 9; i++) {
                                g.drawLine(40, 40 + 60 * i, 860, 40 + 60 * i);
                            }
                            for (int i = 0; i < 6; i++) {
                                g.drawLine(40 + 164 * i, 40, 40 + 164 * i, 520);
                            }
                            for (int i = 0; i < 40; i++) {
                                g.drawString("cell " + i, 50 + i % 5 * 164, 75 + i / 5 * 60);
                                int row = i / 5;
                                lines.add(line("cell " + i, i % 5 * 0.18, row * 0.1, 0.1, 0.03));
                            }
                        });
        MediumJudge judge = new MediumJudge(table, false);
        assertThat(judge.beforeReading().orElseThrow().kind()).isEqualTo(Kind.TABLE);
        assertThat(judge.judge(lines).kind()).isEqualTo(Kind.TABLE);
    }

    @Test
    void barsOverAxesAreAChart() {
        Bitmap chart =
                Samples.drawn(
                        800,
                        600,
                        Color.WHITE,
                        g -> {
                            g.setColor(Color.BLACK);
                            g.setStroke(new BasicStroke(2));
                            g.drawLine(80, 40, 80, 520);
                            g.drawLine(80, 520, 760, 520);
                            g.setColor(new Color(60, 120, 200));
                            int[] heights = {200, 340, 120, 420, 280, 300};
                            for (int i = 0; i < heights.length; i++) {
                                g.fillRect(110 + 105 * i, 520 - heights[i], 70, heights[i]);
                            }
                        });
        List<TextLine> labels = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            labels.add(line("Q" + i, 0.15 + 0.13 * i, 0.9, 0.04, 0.03));
        }
        assertThat(new MediumJudge(chart, false).judge(labels).kind()).isEqualTo(Kind.CHART);
    }

    @Test
    void panelsWithManyLinesAreAScreenshot() {
        List<TextLine> lines = new ArrayList<>();
        Bitmap screen =
                Samples.drawn(
                        1280,
                        800,
                        new Color(240, 240, 240),
                        g -> {
                            g.setColor(new Color(50, 60, 80));
                            g.fillRect(0, 0, 1280, 60);
                            g.setColor(new Color(205, 215, 235));
                            g.fillRect(0, 60, 240, 740);
                            g.setColor(Color.WHITE);
                            g.fillRect(260, 80, 1000, 700);
                            g.setColor(Color.DARK_GRAY);
                            for (int i = 0; i < 16; i++) {
                                g.drawString(SENTENCE, 280, 110 + 40 * i);
                                lines.add(line(SENTENCE, 0.22, 0.13 + 0.05 * i, 0.25, 0.02));
                            }
                        });
        assertThat(new MediumJudge(screen, false).judge(lines).kind()).isEqualTo(Kind.SCREENSHOT);
    }

    @Test
    void flatShapesWithoutTextAreADrawing() {
        Bitmap house =
                Samples.drawn(
                        600,
                        500,
                        new Color(135, 206, 235),
                        g -> {
                            g.setColor(new Color(30, 130, 40));
                            g.fillRect(0, 350, 600, 150);
                            g.setColor(new Color(200, 80, 60));
                            g.fillRect(200, 200, 200, 180);
                            g.setColor(Color.YELLOW);
                            g.fillOval(480, 30, 90, 90);
                        });
        assertThat(new MediumJudge(house, false).judge(List.of()).kind()).isEqualTo(Kind.DRAWING);
    }

    @Test
    void aShadedThingOnPlainWhiteIsAPhotoUnlessItWasCutOut() {
        Bitmap ball =
                Samples.drawn(
                        400,
                        400,
                        Color.WHITE,
                        g -> {
                            for (int y = 70; y < 330; y++) {
                                for (int x = 70; x < 330; x++) {
                                    double far = Math.hypot(x - 200, y - 200) / 130;
                                    if (far < 1) {
                                        int light = (int) (40 + Math.hypot(x - 80, y) / 2);
                                        g.setColor(new Color(light, light / 2, 2 * x / 3));
                                        g.fillRect(x, y, 1, 1);
                                    }
                                }
                            }
                        });
        assertThat(new MediumJudge(ball, false).judge(List.of()).kind()).isEqualTo(Kind.PHOTO);
        assertThat(new MediumJudge(ball, true).judge(List.of()).kind()).isEqualTo(Kind.DRAWING);
    }

    @Test
    void noisyPixelsAreAPhoto() {
        MediumJudge judge = new MediumJudge(noise(500, 400, 120), false);
        assertThat(judge.beforeReading().orElseThrow().kind()).isEqualTo(Kind.PHOTO);
        assertThat(judge.judge(List.of()).kind()).isEqualTo(Kind.PHOTO);
    }

    /// Light that changes softly, with the noise of a sensor.
    private static Bitmap noise(int width, int height, int light) {
        Random random = new Random(20);
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            double soft = light + 40 * Math.sin(i / 9000.0);
            rgb[i] = (byte) Math.clamp(Math.round(soft + 6 * random.nextGaussian()), 0, 255);
        }
        return new Bitmap(width, height, rgb);
    }

    private static TextLine line(String text, double x, double y, double width, double height) {
        return new TextLine(text, new Box(x, y, width, height), 0.95, 0.9);
    }
}
