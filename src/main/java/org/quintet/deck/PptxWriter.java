package org.quintet.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.deck.Piece.Slot;
import org.quintet.deck.Piece.Words;

/// Writes a deck as a PowerPoint file that can be edited: texts in placeholders of layouts, native
/// charts and tables, notes, alternative texts. For one thread.
final class PptxWriter {
    private final Pages pages;
    private final Artist artist;

    PptxWriter(Pages pages, Artist artist) {
        this.pages = pages;
        this.artist = artist;
    }

    /// @param deck cleaned and fitted
    void write(Deck deck, Path file, Progress progress, Stop stop) throws IOException {
        Look look = Look.of(deck.theme());
        byte[] template = Template.bytes(look, deck.language());
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(template))) {
            List<Set<Slot>> slots = layouts(show, deck, look);
            for (int i = 0; i < deck.slides().size(); i++) {
                stop.check();
                progress.at("deck.exporting", i, deck.slides().size());
                slide(show, deck, i, slots);
            }
            properties(show, deck);
            stop.check();
            try (OutputStream out = Files.newOutputStream(file)) {
                show.write(out);
            }
            progress.at("deck.exporting", deck.slides().size(), deck.slides().size());
        }
    }

    /// Gives master and layouts their placeholders, where a slide of the kind has its texts.
    ///
    /// @return the slots of each kind's layout
    private List<Set<Slot>> layouts(XMLSlideShow show, Deck deck, Look look) {
        XSLFSlideMaster master = show.getSlideMasters().getFirst();
        Deck specimen = Specimen.deck(deck.theme(), deck.language());
        PptxSheet onMaster = new PptxSheet(master, look, deck.language());
        Frame.mark(look).forEach(onMaster::figure);
        Page plain = pages.page(specimen, Template.KINDS.indexOf(Kind.POINTS));
        plain.pieces().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> !words.slot().equals(Slot.GOAL))
                .forEach(words -> onMaster.words(words, true));
        List<Set<Slot>> all = new ArrayList<>();
        for (Kind kind : Template.KINDS) {
            int number = Template.KINDS.indexOf(kind);
            XSLFSlideLayout layout = layout(show, kind, deck);
            Page page = pages.page(specimen, number);
            PptxSheet sheet = new PptxSheet(layout, look, deck.language());
            Set<Slot> slots = new HashSet<>();
            page.ground().forEach(sheet::figure);
            for (Piece piece : page.pieces()) {
                switch (piece) {
                    case Words words when words.slot().type() != Slot.Type.FREE -> {
                        // How many cards there are is for each slide to say.
                        sheet.words(words.without(), true);
                        slots.add(words.slot());
                    }
                    case Words words -> {}
                    case Piece.Figure figure -> {}
                    case Piece.Image image -> sheet.prompt(image, deck.language());
                    case Piece.Graph graph -> sheet.prompt(graph, deck.language());
                    case Piece.Grid grid -> sheet.prompt(grid, deck.language());
                }
            }
            all.add(slots);
        }
        return all;
    }

    /// POI tells layouts in another order than that of the master.
    private static XSLFSlideLayout layout(XMLSlideShow show, Kind kind, Deck deck) {
        return Objects.requireNonNull(
                show.getSlideMasters().getFirst().getLayout(Template.name(kind, deck.language())));
    }

    private void slide(XMLSlideShow show, Deck deck, int index, List<Set<Slot>> slots)
            throws IOException {
        Page page = pages.page(deck, index);
        int layout = Template.KINDS.indexOf(page.kind());
        XSLFSlide slide = show.createSlide(layout(show, page.kind(), deck));
        // POI copies the layout's placeholders; the page brings its own.
        slide.clear();
        if (page.kind() == Kind.TITLE) {
            // The layout says so too, but not every reader asks it.
            slide.getXmlObject().setShowMasterSp(false);
        }
        PptxSheet sheet = new PptxSheet(slide, page.look(), deck.language());
        PptxFigures figures = new PptxFigures(show, slide, page.look(), artist, deck.language());
        for (Piece piece : page.pieces()) {
            switch (piece) {
                case Words words -> sheet.words(words, slots.get(layout).contains(words.slot()));
                case Piece.Figure figure -> sheet.figure(figure);
                case Piece.Image image -> figures.picture(image, alt(deck, index, image));
                case Piece.Graph graph -> PptxChart.add(show, slide, graph);
                case Piece.Grid grid -> figures.table(grid);
            }
        }
        notes(show.getNotesSlide(slide), Notes.paragraphs(deck, index, page), deck);
    }

    /// What a picture shows; the title of its slide where nobody has said it.
    private static String alt(Deck deck, int index, Piece.Image image) {
        String alt = image.picture().alt();
        return alt.isBlank() ? deck.slides().get(index).title() : alt;
    }

    private static void notes(XSLFNotes notes, List<String> paragraphs, Deck deck) {
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            Placeholder type = shape.getTextType();
            if (type == Placeholder.BODY) {
                shape.clearText();
                for (String text : paragraphs) {
                    var run = shape.addNewTextParagraph().addNewTextRun();
                    run.setText(text);
                    run.getRPr(true).setLang(Template.tag(deck.language()));
                }
                if (paragraphs.isEmpty()) {
                    shape.addNewTextParagraph();
                }
            } else if (type != Placeholder.SLIDE_IMAGE) {
                // POI copies the number of the page as text with the marks of a field.
                notes.removeShape(shape);
            }
        }
    }

    private static void properties(XMLSlideShow show, Deck deck) {
        var core = show.getProperties().getCoreProperties();
        core.setTitle(deck.title());
        core.setSubjectProperty(deck.subtitle());
        core.setCreator("Quintet");
        core.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(Template.tag(deck.language())));
        show.getProperties().getExtendedProperties().setApplication("Quintet");
    }
}
