package org.quintet.deck;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.deck.Letters.Stretch;

/// Writes a deck as a PDF: a slide a page, or upright sheets with a slide above its notes. For one
/// thread.
final class PdfWriter {
    private static final PDRectangle PAGE =
            new PDRectangle(
                    (float) (Area.SLIDE.width() / Setter.POINT),
                    (float) (Area.SLIDE.height() / Setter.POINT));

    /// Around what stands on an upright sheet, in points.
    private static final double MARGIN = 48;

    /// Size of notes, in points.
    private static final double NOTE = 11.5;

    private static final int NOTE_COLOUR = 0x222222;

    private final Pages pages;
    private final Artist artist;
    private final Path folder;

    PdfWriter(Pages pages, Artist artist, Path folder) {
        this.pages = pages;
        this.artist = artist;
        this.folder = folder;
    }

    /// @param deck cleaned and fitted
    void write(Deck deck, Path file, boolean notes, Progress progress, Stop stop)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.in(document, folder);
            PDDocumentOutline outline = new PDDocumentOutline();
            int count = deck.slides().size();
            for (int i = 0; i < count; i++) {
                stop.check();
                progress.at("deck.exporting", i, count);
                PDPage first =
                        notes ? sheet(document, deck, i, fonts) : slide(document, deck, i, fonts);
                outline.addLast(bookmark(deck.slides().get(i), i, first));
            }
            describe(document, deck, outline);
            stop.check();
            document.save(file.toFile());
            progress.at("deck.exporting", count, count);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static PDOutlineItem bookmark(Slide slide, int index, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        String number = Integer.toString(index + 1);
        item.setTitle(slide.title().isBlank() ? number : number + "  " + slide.title());
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        item.setDestination(destination);
        return item;
    }

    private static void describe(PDDocument document, Deck deck, PDDocumentOutline outline) {
        var catalogue = document.getDocumentCatalog();
        catalogue.setDocumentOutline(outline);
        catalogue.setPageMode(PageMode.USE_OUTLINES);
        catalogue.setLanguage(Template.tag(deck.language()));
        PDViewerPreferences preferences =
                new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(deck.title());
        document.getDocumentInformation().setSubject(deck.subtitle());
        document.getDocumentInformation().setCreator("Quintet");
    }

    private PDPage slide(PDDocument document, Deck deck, int index, PdfFonts fonts)
            throws IOException {
        PDPage page = new PDPage(PAGE);
        document.addPage(page);
        double scale = 1 / Setter.POINT;
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, 0, PAGE.getHeight());
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            paint(document, out, place, deck, index, fonts);
        }
        return page;
    }

    private void paint(
            PDDocument document,
            PDPageContentStream out,
            AffineTransform place,
            Deck deck,
            int index,
            PdfFonts fonts) {
        Page page = pages.page(deck, index);
        Brush brush = new PdfBrush(document, out, place, fonts, artist, page.look());
        new Painter(page, pages.setter(deck.language()).letters(), brush).paint();
    }

    /// The slide at the top of a sheet, its notes below and on further sheets where they are long.
    private PDPage sheet(PDDocument document, Deck deck, int index, PdfFonts fonts)
            throws IOException {
        PDRectangle size = PDRectangle.A4;
        double width = size.getWidth() - 2 * MARGIN;
        double scale = width / Area.SLIDE.width();
        double top = size.getHeight() - MARGIN;
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, MARGIN, top);
        Setter setter = pages.setter(deck.language());
        List<String> lines = new ArrayList<>();
        for (String text : Notes.paragraphs(deck, index, pages.page(deck, index))) {
            lines.addAll(setter.letters().lines(text, NOTE, false, width));
            lines.add("");
        }
        double pitch = setter.line(NOTE) / Setter.POINT * 1.1;
        PDPage first = new PDPage(size);
        document.addPage(first);
        double y = top - scale * Area.SLIDE.height() - 30;
        PDPageContentStream out = new PDPageContentStream(document, first);
        try {
            paint(document, out, place, deck, index, fonts);
            for (String line : lines) {
                if (y < MARGIN && !line.isEmpty()) {
                    out.close();
                    PDPage next = new PDPage(size);
                    document.addPage(next);
                    out = new PDPageContentStream(document, next);
                    y = top - NOTE;
                }
                note(out, line, y, setter.letters(), fonts);
                y -= line.isEmpty() ? pitch / 2 : pitch;
            }
        } finally {
            out.close();
        }
        return first;
    }

    private static void note(
            PDPageContentStream out, String line, double y, Letters letters, PdfFonts fonts)
            throws IOException {
        out.setNonStrokingColor(new java.awt.Color(NOTE_COLOUR));
        for (Stretch part : letters.stretches(line, NOTE, false)) {
            out.beginText();
            out.setFont(fonts.regular(), (float) part.size());
            out.newLineAtOffset((float) (MARGIN + part.x()), (float) (y + part.rise()));
            out.showText(part.text());
            out.endText();
        }
    }
}
