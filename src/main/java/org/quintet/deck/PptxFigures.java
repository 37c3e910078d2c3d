package org.quintet.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import org.quintet.core.Language;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Grid;
import org.quintet.deck.Piece.Image;
import org.quintet.deck.Piece.Slot;

/// Puts pictures and tables on a slide of a PowerPoint file.
final class PptxFigures {
    /// Pixels of a unit of a picture.
    private static final double SCALE = 2;

    private final XMLSlideShow show;
    private final XSLFSlide slide;
    private final Look look;
    private final Artist artist;
    private final PptxText text;

    PptxFigures(XMLSlideShow show, XSLFSlide slide, Look look, Artist artist, Language language) {
        this.show = show;
        this.slide = slide;
        this.look = look;
        this.artist = artist;
        this.text = new PptxText(language);
    }

    void picture(Image image, String alt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(artist.draw(image.picture(), look, image.area(), SCALE), "png", bytes);
        XSLFPictureShape shape =
                slide.createPicture(show.addPicture(bytes.toByteArray(), PictureType.PNG));
        shape.setAnchor(PptxSheet.points(image.area()));
        CTPicture xml = (CTPicture) shape.getXmlObject();
        xml.getNvPicPr().getCNvPr().setName("Picture " + xml.getNvPicPr().getCNvPr().getId());
        xml.getNvPicPr().getCNvPr().setDescr(alt);
        CTPlaceholder placeholder = xml.getNvPicPr().getNvPr().addNewPh();
        placeholder.setType(STPlaceholderType.PIC);
        placeholder.setIdx(Slot.PICTURE);
        shape.setShapeType(image.round() > 0 ? ShapeType.ROUND_RECT : ShapeType.RECT);
        if (image.round() > 0) {
            PptxSheet.round(
                    xml.getSpPr().getPrstGeom(),
                    image.round() / Math.min(image.area().width(), image.area().height()));
        }
    }

    void table(Grid grid) {
        XSLFTable table = slide.createTable();
        table.setAnchor(PptxSheet.points(grid.area()));
        for (int r = 0; r < grid.rows().size(); r++) {
            Grid.Row row = grid.rows().get(r);
            XSLFTableRow written = table.addRow();
            for (int c = 0; c < grid.columns().size(); c++) {
                cell(written.addCell(), grid, row, r, c);
            }
            written.setHeight(row.height() / Setter.POINT);
        }
        for (int c = 0; c < grid.columns().size(); c++) {
            table.setColumnWidth(c, grid.columns().get(c) / Setter.POINT);
        }
        table.getCTTable().getTblPr().setFirstRow(true);
        table.getCTTable().getTblPr().setBandRow(true);
        CTGraphicalObjectFrame frame = (CTGraphicalObjectFrame) table.getXmlObject();
        var properties = frame.getNvGraphicFramePr().getCNvPr();
        properties.setName("Table " + properties.getId());
        properties.setDescr(grid.alt());
        CTPlaceholder placeholder = frame.getNvGraphicFramePr().getNvPr().addNewPh();
        placeholder.setType(STPlaceholderType.TBL);
        placeholder.setIdx(Slot.FIGURE);
    }

    private void cell(XSLFTableCell cell, Grid grid, Grid.Row row, int r, int c) {
        text.write(cell, row.cells().get(c), Align.LEFT);
        CTTableCell xml = (CTTableCell) cell.getXmlObject();
        if (xml.getTxBody().getBodyPr() == null) {
            // POI leaves out what the schema asks for.
            xml.getTxBody().addNewBodyPr();
        }
        cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
        cell.setLeftInset(Grid.PAD_X / Setter.POINT);
        cell.setRightInset(Grid.PAD_X / Setter.POINT);
        cell.setTopInset(Grid.PAD_Y / Setter.POINT * 0.8);
        cell.setBottomInset(Grid.PAD_Y / Setter.POINT * 0.8);
        CTTableCellProperties properties = xml.getTcPr();
        if (r == grid.rows().size() - 1) {
            // POI gives every cell four lines that are not drawn.
            properties.unsetLnB();
            CTLineProperties line = properties.addNewLnB();
            line.setW(2 * Template.EMU);
            PptxSheet.scheme(line.addNewSolidFill().addNewSchemeClr(), Ink.ACCENT);
        }
        PptxSheet.scheme(properties.addNewSolidFill().addNewSchemeClr(), Grid.ground(r));
    }
}
