package org.quintet.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Word and PowerPoint as they are read.
class OfficePassagesTest {
    @TempDir private Path folder;

    @Test
    void readsHeadingsListsAndTablesOfWord() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            style(document, "1", "heading 1", "");
            style(document, "2", "heading 2", "");
            style(document, "Mine", "Chapter of mine", "2");
            style(document, "C1", "toc 1", "");
            paragraph(document, "C1", "Water ........ 1");
            paragraph(document, "1", "Water");
            paragraph(document, "", "Water moves in a circle.");
            paragraph(document, "Mine", "Steps");
            BigInteger numbers = list(document, 0, STNumberFormat.DECIMAL);
            BigInteger bullets = list(document, 1, STNumberFormat.BULLET);
            paragraph(document, "", "It rises.").setNumID(numbers);
            paragraph(document, "", "It falls.").setNumID(numbers);
            paragraph(document, "", "Always.").setNumID(bullets);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Month");
            table.getRow(0).getCell(1).setText("Rain");
            table.getRow(1).getCell(0).setText("May");
            table.getRow(1).getCell(1).setText("80|90");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("on every page");
            document.write(out);
        }

        assertThat(Documents.read(file))
                .containsExactly(
                        new Passage("a.docx", "Water", "Water moves in a circle."),
                        new Passage(
                                "a.docx",
                                "Water › Steps",
                                """
                                1. It rises.
                                2. It falls.
                                - Always.

                                | Month | Rain |
                                | --- | --- |
                                | May | 80\\|90 |\
                                """));
    }

    private static void style(XWPFDocument document, String id, String name, String parent) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (!parent.isEmpty()) {
            style.addNewBasedOn().setVal(parent);
        }
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static BigInteger list(XWPFDocument document, int id, STNumberFormat.Enum format) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        return document.createNumbering()
                .addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }

    @Test
    void readsTitlesBulletsTablesAndNotesOfSlides() throws IOException {
        Path file = folder.resolve("a.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide =
                    show.createSlide(
                            show.getSlideMasters()
                                    .getFirst()
                                    .getLayout(SlideLayout.TITLE_AND_CONTENT));
            slide.getPlaceholder(0).setText("光合作用 🌱");
            XSLFTextShape content = slide.getPlaceholder(1);
            content.clearText();
            content.addNewTextParagraph().addNewTextRun().setText("植物需要光。");
            content.addNewTextParagraph().addNewTextRun().setText("植物需要水。");
            for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                boolean body = shape.getTextType() == Placeholder.BODY;
                shape.setText(body ? "问学生：为什么叶子是绿色的？" : "7");
            }
            XSLFSlide bare = show.createSlide();
            XSLFTextShape box = bare.createTextBox();
            box.setAnchor(new Rectangle(50, 50, 200, 50));
            box.clearText();
            for (String step : List.of("First.", "Second.")) {
                XSLFTextParagraph paragraph = box.addNewTextParagraph();
                paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, 1);
                paragraph.addNewTextRun().setText(step);
            }
            XSLFTable table = bare.createTable(2, 2);
            table.setAnchor(new Rectangle(50, 150, 200, 50));
            table.getCell(0, 0).setText("a");
            table.getCell(0, 1).setText("b");
            table.getCell(1, 0).setText("1");
            table.getCell(1, 1).setText("2");
            show.write(out);
        }

        assertThat(Documents.read(file))
                .containsExactly(
                        new Passage("a.pptx", "光合作用 🌱", "- 植物需要光。\n- 植物需要水。\n\n问学生：为什么叶子是绿色的？"),
                        new Passage(
                                "a.pptx",
                                "",
                                "1. First.\n2. Second.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |"));
    }
}
