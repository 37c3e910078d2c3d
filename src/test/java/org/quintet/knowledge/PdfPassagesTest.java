package org.quintet.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.knowledge.PdfMaker.BOLD;
import static org.quintet.knowledge.PdfMaker.LEFT;
import static org.quintet.knowledge.PdfMaker.PLAIN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PDF as it is read: headings, paragraphs, columns, tables.
class PdfPassagesTest {
    @TempDir private Path folder;

    private List<Passage> read(PdfMaker pdf) throws IOException {
        return Documents.read(pdf.save(folder.resolve("a.pdf")));
    }

    @Test
    void headingsAreLargerAndParagraphsGoOnAcrossLines() throws IOException {
        try (PdfMaker pdf = new PdfMaker()) {
            pdf.line(BOLD, 22, "How vaccines work").gap(8);
            pdf.line(
                    PLAIN,
                    11,
                    "A vaccine shows the body a harmless part of a germ, so that the im-");
            pdf.line(
                    PLAIN,
                    11,
                    "mune system learns to know it. When the real germ comes, the well-");
            pdf.line(
                    PLAIN,
                    11,
                    "known part is found at once. The immune system is well-known for it.");
            pdf.gap(10).line(BOLD, 11, "Memory cells").gap(3);
            pdf.line(PLAIN, 11, "They stay for years.");

            assertThat(read(pdf))
                    .containsExactly(
                            new Passage(
                                    "a.pdf",
                                    "How vaccines work",
                                    "A vaccine shows the body a harmless part of a germ, so that"
                                            + " the immune system learns to know it. When the real"
                                            + " germ comes, the well-known part is found at once."
                                            + " The immune system is well-known for it."),
                            new Passage(
                                    "a.pdf",
                                    "How vaccines work › Memory cells",
                                    "They stay for years."));
        }
    }

    @Test
    void itemsKeepTheirMarksAndTheirSecondLines() throws IOException {
        try (PdfMaker pdf = new PdfMaker()) {
            pdf.line(
                    PLAIN,
                    11,
                    "You need three things, and all of them fresh from the morning's market:");
            pdf.line(
                    PLAIN,
                    11,
                    "1. Flour, of which there should be rather more than what the recipe asks for");
            pdf.put(PLAIN, 11, LEFT + 14, "in the table below.").gap(14.3);
            pdf.line(PLAIN, 11, "2. Water.");
            pdf.put(PLAIN, 11, LEFT, "\u2022").put(PLAIN, 11, LEFT + 30, "Salt.");

            assertThat(read(pdf).getFirst().text())
                    .endsWith(
                            "market:\n"
                                    + "1. Flour, of which there should be rather more than what the"
                                    + " recipe asks for in the table below.\n"
                                    + "2. Water.\n"
                                    + "- Salt.");
        }
    }

    @Test
    void whatComesAgainOnEveryPageIsLeftOut() throws IOException {
        try (PdfMaker pdf = new PdfMaker()) {
            for (int page = 1; page <= 4; page++) {
                pdf.at(40).line(PLAIN, 9, "Handbook of Gardening");
                pdf.at(120).line(PLAIN, 11, "Text number " + page + " is about soil and water.");
                pdf.at(810).put(PLAIN, 9, 290, "Page " + page + " of 4");
                if (page < 4) {
                    pdf.turn();
                }
            }

            String all = read(pdf).toString();

            assertThat(all).contains("number 1").contains("number 4");
            assertThat(all).doesNotContain("Handbook").doesNotContain("Page");
        }
    }

    @Test
    void aParagraphGoesOnOnTheNextPage() throws IOException {
        try (PdfMaker pdf = new PdfMaker()) {
            pdf.at(700)
                    .line(
                            PLAIN,
                            11,
                            "The first thing that everyone should know about gravity is that it");
            pdf.turn().line(PLAIN, 11, "never sleeps.");

            assertThat(read(pdf).getFirst().text())
                    .isEqualTo(
                            "The first thing that everyone should know about gravity is that it"
                                    + " never sleeps.");
        }
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        try (PdfMaker pdf = new PdfMaker()) {
            pdf.line(BOLD, 20, "A title that goes across both of the columns").gap(10);
            for (int i = 1; i <= 9; i++) {
                pdf.put(PLAIN, 10, LEFT, "left line " + i + " of the story of the river");
                pdf.gap(3).put(PLAIN, 10, 310, "right line " + i + " of the story of the sea");
                pdf.gap(10);
            }

            String text = read(pdf).getFirst().text();

            assertThat(text.indexOf("left line 9")).isLessThan(text.indexOf("right line 1"));
            assertThat(text).contains("river left line 2");
        }
    }

    @Test
    void tablesAreRowsOfMarkdown() throws IOException {
        double[] places = {LEFT, 200, 330};
        try (PdfMaker pdf = new PdfMaker()) {
            pdf.line(PLAIN, 11, "What was measured in the garden:").gap(6);
            pdf.row(places, "Plant", "Rate", "Light");
            pdf.row(places, "Maize", "35", "strong");
            pdf.row(places, "Rice", "22", "strong, and from");
            pdf.put(PLAIN, 11, 330, "above").gap(16);
            pdf.row(places, "Spinach", "15", "weak");
            pdf.gap(10).line(PLAIN, 11, "All of it in May.");

            assertThat(read(pdf).getFirst().text())
                    .isEqualTo(
                            """
                            What was measured in the garden:

                            | Plant | Rate | Light |
                            | --- | --- | --- |
                            | Maize | 35 | strong |
                            | Rice | 22 | strong, and from above |
                            | Spinach | 15 | weak |

                            All of it in May.\
                            """);
        }
    }

    @Test
    void chineseIsJoinedWithoutBlanks() throws IOException {
        try (PdfMaker pdf = new PdfMaker()) {
            PDFont font = pdf.chinese();
            pdf.line(font, 20, "光合作用").gap(8);
            pdf.line(font, 11, "光合作用是绿色植物利用光能，把二氧化碳和水转化成储存能量的有机物，并");
            pdf.line(font, 11, "且释放出氧气的过程。");

            assertThat(read(pdf))
                    .containsExactly(
                            new Passage(
                                    "a.pdf",
                                    "光合作用",
                                    "光合作用是绿色植物利用光能，把二氧化碳和水转化成储存能量的有机物，" + "并且释放出氧气的过程。"));
        }
    }
}
