package org.quintet.deck;

import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGeomGuide;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPresetGeometry2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAnchoringType;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.deck.Piece.Figure;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Panel;
import org.quintet.deck.Piece.Slot;
import org.quintet.deck.Piece.Words;

/// Puts text and shapes on a sheet of a PowerPoint file: a slide, a layout or the master.
final class PptxSheet {
    /// How far the text of a shape with round corners stands in, in parts of their radius, by the
    /// definition of `roundRect` in ECMA-376.
    private static final double CORNER = 0.29289;

    /// A whole, where adjustments of a form are counted.
    private static final double WHOLE = 100_000;

    private static final double DEGREE = 60_000;

    private final XSLFSheet sheet;
    private final Look look;
    private final PptxText text;

    PptxSheet(XSLFSheet sheet, Look look, Language language) {
        this.sheet = sheet;
        this.look = look;
        this.text = new PptxText(language);
    }

    /// Where a shape lies, in points, as POI counts.
    static Rectangle2D points(Area area) {
        return new Rectangle2D.Double(
                area.x() / Setter.POINT,
                area.y() / Setter.POINT,
                area.width() / Setter.POINT,
                area.height() / Setter.POINT);
    }

    void figure(Figure figure) {
        XSLFAutoShape shape = sheet.createAutoShape();
        shape.setAnchor(points(figure.area()));
        geometry(shape, figure.form(), figure.area());
        CTShapeProperties properties = ((CTShape) shape.getXmlObject()).getSpPr();
        double up = figure.form() == Form.ARROW ? 90 : 0;
        double turn = ((figure.turn() + up) % 360 + 360) % 360;
        if (turn != 0) {
            properties.getXfrm().setRot((int) Math.round(turn * DEGREE));
        }
        if (figure.form() == Form.RING) {
            properties.addNewNoFill();
            CTLineProperties line = line(properties);
            line.setW((int) Math.round(Painter.RING * Template.EMU));
            scheme(line.addNewSolidFill().addNewSchemeClr(), figure.ink());
        } else {
            scheme(properties.addNewSolidFill().addNewSchemeClr(), figure.ink());
            line(properties).addNewNoFill();
        }
        name(shape, "Shape");
    }

    /// Text in its placeholder, or in a text box where the layout has none. The ground of a
    /// placeholder is a shape behind it: LibreOffice gives placeholders themselves no form.
    ///
    /// @param placeholder whether the layout has the slot
    void words(Words words, boolean placeholder) {
        boolean free = words.slot().type() == Slot.Type.FREE || !placeholder;
        if (!free && words.ground() != null) {
            figure(new Figure(words.ground().form(), words.area(), words.ground().ink(), 0));
        }
        XSLFAutoShape shape = sheet.createAutoShape();
        shape.setAnchor(points(words.area()));
        CTShape xml = (CTShape) shape.getXmlObject();
        Panel panel = free ? words.ground() : null;
        Form form = panel == null ? Form.RECTANGLE : panel.form();
        geometry(shape, form, words.area());
        if (panel == null) {
            xml.getSpPr().addNewNoFill();
        } else {
            scheme(xml.getSpPr().addNewSolidFill().addNewSchemeClr(), panel.ink());
        }
        line(xml.getSpPr()).addNewNoFill();
        if (free) {
            xml.getNvSpPr().getCNvSpPr().setTxBox(panel == null);
            name(shape, "Text");
        } else {
            place(xml.getNvSpPr().getNvPr().addNewPh(), words.slot());
            name(shape, label(words.slot()));
        }
        insets(shape, words, form);
        text.write(shape, words.block(), words.align());
        if (words.slot().type() == Slot.Type.NUMBER) {
            field(xml);
        }
    }

    /// A placeholder of a picture, a chart or a table, with the words that ask for it.
    void prompt(Piece piece, Language language) {
        XSLFAutoShape shape = sheet.createAutoShape();
        shape.setAnchor(points(piece.area()));
        CTShape xml = (CTShape) shape.getXmlObject();
        CTPlaceholder placeholder = xml.getNvSpPr().getNvPr().addNewPh();
        boolean picture = piece instanceof Piece.Image;
        placeholder.setType(
                picture
                        ? STPlaceholderType.PIC
                        : piece instanceof Piece.Grid
                                ? STPlaceholderType.TBL
                                : STPlaceholderType.CHART);
        placeholder.setIdx(picture ? Slot.PICTURE : Slot.FIGURE);
        String kind = picture ? "Picture" : piece instanceof Piece.Grid ? "Table" : "Chart";
        name(shape, kind);
        shape.setText(Messages.text(language, "deck.prompt" + kind));
    }

    private void insets(XSLFAutoShape shape, Words words, Form form) {
        CTTextBodyProperties body = body(shape);
        double radius =
                switch (form) {
                    case CARD -> Forms.cardRound(words.area(), look.round());
                    case PILL -> Math.min(words.area().width(), words.area().height()) / 2;
                    case RECTANGLE, OVAL, RING, ARROW -> 0;
                };
        double corner = radius * CORNER;
        body.setLIns(emu(words.inner().x() - words.area().x() - corner));
        body.setTIns(emu(words.inner().y() - words.area().y() - corner));
        body.setRIns(emu(words.area().right() - words.inner().right() - corner));
        body.setBIns(emu(words.area().bottom() - words.inner().bottom() - corner));
        body.setAnchor(
                switch (words.anchor()) {
                    case TOP -> STTextAnchoringType.T;
                    case MIDDLE -> STTextAnchoringType.CTR;
                    case BOTTOM -> STTextAnchoringType.B;
                });
        // What stands in a disc may be wider than the square in it, which is all the room it has.
        body.setWrap(form == Form.OVAL ? STTextWrappingType.NONE : STTextWrappingType.SQUARE);
        body.setRtlCol(false);
        if (words.slot().type() == Slot.Type.BODY) {
            body.addNewNormAutofit();
        } else {
            body.addNewNoAutofit();
        }
    }

    private static int emu(double units) {
        return (int) Math.round(Math.max(0, units) * Template.EMU);
    }

    /// Puts the number that PowerPoint counts in the place of the one written.
    private void field(CTShape xml) {
        var paragraph = xml.getTxBody().getPArray(0);
        var run = paragraph.getRArray(0);
        CTTextField field = paragraph.addNewFld();
        field.setId("{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}");
        field.setType("slidenum");
        field.setRPr(run.getRPr());
        field.setT(run.getT());
        paragraph.removeR(0);
    }

    private static void place(CTPlaceholder placeholder, Slot slot) {
        switch (slot.type()) {
            case TITLE -> placeholder.setType(STPlaceholderType.TITLE);
            case SUBTITLE -> placeholder.setType(STPlaceholderType.SUB_TITLE);
            case BODY -> placeholder.setType(STPlaceholderType.BODY);
            case FOOTER -> placeholder.setType(STPlaceholderType.FTR);
            case NUMBER -> placeholder.setType(STPlaceholderType.SLD_NUM);
            case FREE -> throw new IllegalArgumentException("a text box is no placeholder");
        }
        if (slot.index() > 0) {
            placeholder.setIdx(slot.index());
        }
    }

    private static String label(Slot slot) {
        return switch (slot.type()) {
            case TITLE -> "Title";
            case SUBTITLE -> "Subtitle";
            case BODY -> slot.equals(Slot.GOAL) ? "Goal" : "Content";
            case FOOTER -> "Footer";
            case NUMBER -> "Slide Number";
            case FREE -> "Text";
        };
    }

    private void geometry(XSLFAutoShape shape, Form form, Area area) {
        shape.setShapeType(
                switch (form) {
                    case RECTANGLE -> ShapeType.RECT;
                    case CARD, PILL -> ShapeType.ROUND_RECT;
                    case OVAL, RING -> ShapeType.ELLIPSE;
                    case ARROW -> ShapeType.TRIANGLE;
                });
        CTShapeProperties properties = ((CTShape) shape.getXmlObject()).getSpPr();
        double shorter = Math.min(area.width(), area.height());
        if (form == Form.CARD) {
            round(properties.getPrstGeom(), Forms.cardRound(area, look.round()) / shorter);
        } else if (form == Form.PILL) {
            round(properties.getPrstGeom(), 0.5);
        } else if (form == Form.ARROW) {
            // The triangle of DrawingML points up: it is turned, and with it its sides change
            // places.
            double wide = area.height();
            double high = area.width();
            shape.setAnchor(points(Area.around(area.centreX(), area.centreY(), wide, high)));
        }
    }

    /// Makes corners round.
    ///
    /// @param share radius in parts of the shorter side
    static void round(CTPresetGeometry2D geometry, double share) {
        if (!geometry.isSetAvLst()) {
            geometry.addNewAvLst();
        }
        CTGeomGuide guide = geometry.getAvLst().addNewGd();
        guide.setName("adj");
        guide.setFmla("val " + Math.round(Math.min(0.5, share) * WHOLE));
    }

    private static CTLineProperties line(CTShapeProperties properties) {
        return properties.isSetLn() ? properties.getLn() : properties.addNewLn();
    }

    static void scheme(
            org.openxmlformats.schemas.drawingml.x2006.main.CTSchemeColor colour, Ink ink) {
        colour.setVal(STSchemeColorVal.Enum.forString(ink.scheme()));
    }

    private static CTTextBodyProperties body(XSLFAutoShape shape) {
        shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
        return ((CTShape) shape.getXmlObject()).getTxBody().getBodyPr();
    }

    private static void name(XSLFSimpleShape shape, String name) {
        var properties = ((CTShape) shape.getXmlObject()).getNvSpPr().getCNvPr();
        properties.setName(name + " " + properties.getId());
    }
}
