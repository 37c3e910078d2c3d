package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.quintet.core.Language;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Lines;

/// Writes set paragraphs as editable ones of a PowerPoint shape: they wrap there by themselves, at
/// the sizes that were found here. Runs are tagged with their language, and a Chinese letter next
/// to a Latin one stands a little off.
final class PptxText {
    private static final int CENTIPOINTS = 100;

    private final Language language;

    PptxText(Language language) {
        this.language = language;
    }

    void write(XSLFTextShape shape, Block block, Align align) {
        shape.clearText();
        boolean first = true;
        for (Lines set : block.paragraphs()) {
            paragraph(shape.addNewTextParagraph(), set, align, first);
            first = false;
        }
    }

    private void paragraph(XSLFTextParagraph paragraph, Lines set, Align align, boolean first) {
        CTTextParagraph xml = paragraph.getXmlObject();
        CTTextParagraphProperties properties = xml.isSetPPr() ? xml.getPPr() : xml.addNewPPr();
        properties.setAlgn(
                switch (align) {
                    case LEFT -> STTextAlignType.L;
                    case MIDDLE -> STTextAlignType.CTR;
                    case RIGHT -> STTextAlignType.R;
                });
        properties.addNewLnSpc().addNewSpcPct().setVal(Template.spacing(language));
        if (!first && set.para().before() > 0) {
            properties
                    .addNewSpcBef()
                    .addNewSpcPts()
                    .setVal((int) Math.round(set.para().before() / Setter.POINT * CENTIPOINTS));
        }
        if (set.para().bullet()) {
            int indent = (int) Math.round(Setter.BULLET * Template.EMU);
            properties.setMarL(indent);
            properties.setIndent(-indent);
            properties
                    .addNewBuClr()
                    .addNewSchemeClr()
                    .setVal(STSchemeColorVal.Enum.forString(Ink.ACCENT.scheme()));
            properties.addNewBuFont().setTypeface("Arial");
            properties.addNewBuChar().setChar("•");
        } else {
            properties.addNewBuNone();
        }
        for (Run run : runs(set.para().text())) {
            XSLFTextRun written = paragraph.addNewTextRun();
            written.setText(run.text());
            style(written.getRPr(true), set, run);
        }
        if (set.para().text().isEmpty()) {
            CTTextCharacterProperties end = xml.addNewEndParaRPr();
            end.setLang(Template.tag(language));
            end.setSz((int) Math.round(set.size() * CENTIPOINTS));
        }
    }

    private void style(CTTextCharacterProperties properties, Lines set, Run run) {
        properties.setLang(run.chinese() ? "zh-CN" : "en-US");
        properties.setAltLang(run.chinese() ? "en-US" : "zh-CN");
        properties.setSz((int) Math.round(set.size() * CENTIPOINTS));
        properties.setB(set.para().strong());
        properties.setDirty(false);
        if (run.gap()) {
            properties.setSpc((int) Math.round(set.size() * Letters.GAP * CENTIPOINTS));
        }
        properties
                .addNewSolidFill()
                .addNewSchemeClr()
                .setVal(STSchemeColorVal.Enum.forString(set.para().ink().scheme()));
        // Named here too, since footers and text boxes have no style that every reader follows.
        properties.addNewLatin().setTypeface("+mn-lt");
        properties.addNewEa().setTypeface("+mn-ea");
    }

    /// Text of one language.
    ///
    /// @param gap whether a thin space follows it
    record Run(String text, boolean chinese, boolean gap) {}

    /// The runs of a text. Punctuation and spaces belong to what is before them.
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean chinese = language == Language.CHINESE && !startsLatin(text);
        int before = -1;
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            int letter = letters[i];
            boolean other =
                    Script.ideographic(letter)
                            ? !chinese
                            : chinese && Character.isLetterOrDigit(letter);
            if (other) {
                add(runs, run, chinese, false);
                chinese = !chinese;
            }
            if (before >= 0 && Script.gap(before, letter) && !runs.isEmpty() && run.isEmpty()) {
                spaceOut(runs);
            }
            run.appendCodePoint(letter);
            before = letter;
        }
        add(runs, run, chinese, false);
        return runs;
    }

    private static boolean startsLatin(String text) {
        return !text.isEmpty()
                && !Script.ideographic(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /// Gives the last letter so far a run of its own with a space behind it.
    private static void spaceOut(List<Run> runs) {
        Run last = runs.removeLast();
        int cut = last.text().offsetByCodePoints(last.text().length(), -1);
        if (cut > 0) {
            runs.add(new Run(last.text().substring(0, cut), last.chinese(), false));
        }
        runs.add(new Run(last.text().substring(cut), last.chinese(), true));
    }

    private static void add(List<Run> runs, StringBuilder text, boolean chinese, boolean gap) {
        if (!text.isEmpty()) {
            runs.add(new Run(text.toString(), chinese, gap));
            text.setLength(0);
        }
    }
}
