package org.quintet.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets PDF pages for tests, line by line as a printer would.
final class PdfMaker implements AutoCloseable {
    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    static final double LEFT = 60;

    final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private double y;

    PdfMaker() throws IOException {
        content = page();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = page.getMediaBox().getHeight() - 100;
        return new PDPageContentStream(document, page);
    }

    /// Begins another page.
    PdfMaker turn() throws IOException {
        content.close();
        content = page();
        return this;
    }

    PDFont chinese() throws IOException {
        return PDType0Font.load(document, Path.of("assets/fonts/QuintetSans-Regular.ttf").toFile());
    }

    /// Goes to a height, measured from the top.
    PdfMaker at(double top) {
        y = PDRectangle.A4.getHeight() - top;
        return this;
    }

    PdfMaker gap(double points) {
        y -= points;
        return this;
    }

    /// A line at the left margin.
    PdfMaker line(PDFont font, double size, String text) throws IOException {
        put(font, size, LEFT, text);
        y -= 1.3 * size;
        return this;
    }

    /// Cells at these distances from the left edge.
    PdfMaker row(double[] lefts, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            put(PLAIN, 11, lefts[i], cells[i]);
        }
        y -= 16;
        return this;
    }

    /// Text where the pen is, without going on.
    PdfMaker put(PDFont font, double size, double x, String text) throws IOException {
        content.beginText();
        content.setFont(font, (float) size);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
        return this;
    }

    Path save(Path file) throws IOException {
        content.close();
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
