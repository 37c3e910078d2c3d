package org.quintet.knowledge;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts PowerPoint files into passages: each slide under its title, what the speaker says after
/// what is shown.
final class SlidePassages {
    private static final Set<Placeholder> TITLES =
            Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE, Placeholder.VERTICAL_TEXT_TITLE);
    private static final Set<Placeholder> FURNITURE =
            Set.of(
                    Placeholder.DATETIME,
                    Placeholder.FOOTER,
                    Placeholder.HEADER,
                    Placeholder.SLIDE_NUMBER,
                    Placeholder.SLIDE_IMAGE);

    private final PassageBuilder builder;

    private SlidePassages(PassageBuilder builder) {
        this.builder = builder;
    }

    static List<Passage> of(String name, OPCPackage parts) throws IOException {
        // Closing the slide show would close the package, which its opener does.
        XMLSlideShow show = new XMLSlideShow(parts);
        if (show.getSlides().size() > Limits.PAGES) {
            throw new QuintetException(Kind.FAILED, "knowledge.tooManyPages", name, Limits.PAGES);
        }
        PassageBuilder builder = new PassageBuilder(name);
        SlidePassages reader = new SlidePassages(builder);
        show.getSlides().forEach(reader::read);
        return builder.passages();
    }

    private void read(XSLFSlide slide) {
        String title = slide.getTitle();
        builder.heading(1, title == null ? "" : title.replace('\n', ' '));
        read(slide.getShapes());
        XSLFNotes notes = slide.getNotes();
        if (notes == null) {
            return;
        }
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                read(shape);
            }
        }
    }

    private void read(List<XSLFShape> shapes) {
        for (XSLFShape shape : shapes) {
            switch (shape) {
                case XSLFGroupShape group -> read(group.getShapes());
                case XSLFTable table -> read(table);
                case XSLFTextShape text -> read(text);
                default -> {}
            }
        }
    }

    private void read(XSLFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XSLFTableRow row : table.getRows()) {
            rows.add(row.getCells().stream().map(XSLFTextShape::getText).toList());
        }
        builder.table(rows);
    }

    private void read(XSLFTextShape shape) {
        Placeholder kind = shape.getTextType();
        if (kind != null && (TITLES.contains(kind) || FURNITURE.contains(kind))) {
            return;
        }
        int number = 0;
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            String text = paragraph.getText().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (paragraph.getAutoNumberingScheme() != null) {
                builder.block(++number + ". " + text, true);
            } else if (paragraph.isBullet()) {
                builder.block("- " + text, true);
            } else {
                number = 0;
                builder.block(text, false);
            }
        }
    }
}
