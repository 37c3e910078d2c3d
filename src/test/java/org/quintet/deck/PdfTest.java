package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;

/// What stands in a PDF, read again.
class PdfTest {
    private final DeckPress press = Presses.press();

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextCanBeFound(Language language) throws IOException {
        Deck deck =
                language == Language.CHINESE
                        ? SampleDecks.chinese(DeckTheme.OCEAN)
                        : SampleDecks.english(DeckTheme.CLAY);
        Path file = folder.resolve("deck.pdf");
        press.pdf(deck, file, false, Progress.NONE, new Stop());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(deck.slides().size());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(deck.title());
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(Template.tag(language));
            for (int i = 0; i < deck.slides().size(); i++) {
                Slide slide = deck.slides().get(i);
                String text = text(document, i + 1);
                assertThat(text).contains(bare(slide.title()));
                slide.points().forEach(point -> assertThat(text).contains(bare(point.text())));
            }
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .hasSameSizeAs(deck.slides())
                    .first()
                    .asString()
                    .contains(deck.title());
        }
    }

    @Test
    void notesStandBelowTheirSlideAndGoOnOnFurtherSheets() throws IOException {
        Deck deck = SampleDecks.english(DeckTheme.INDIGO);
        Slide last = deck.slides().getLast();
        List<Slide> slides = new ArrayList<>(deck.slides());
        slides.set(slides.size() - 1, last.withNotes("One more thing to say. ".repeat(400)));
        Path file = folder.resolve("notes.pdf");
        press.pdf(deck.withSlides(slides), file, true, Progress.NONE, new Stop());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(slides.size());
            assertThat(text(document, 1)).contains(bare(deck.slides().getFirst().notes()));
        }
    }

    @Test
    void hostileTextsAreWritten() throws IOException {
        List<Slide> slides = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            slides.add(FittedTest.hostile(kind, "\u0000\ud83d😀مرحبا \u202e𠀋 कि"));
        }
        Deck deck = new Deck("", "", Language.CHINESE, DeckTheme.BOARD, "", List.of(), slides);
        Path file = folder.resolve("hostile.pdf");
        press.pdf(deck, file, true, Progress.NONE, new Stop());
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void picturesOfSlidesHaveTheSizeOfAScreen() throws IOException {
        Deck deck = SampleDecks.chinese(DeckTheme.GARDEN);
        List<Path> files = press.png(deck, folder.resolve("new/png"), Progress.NONE, new Stop());
        assertThat(files).hasSameSizeAs(deck.slides());
        var image = javax.imageio.ImageIO.read(files.get(3).toFile());
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1080);
        assertThat(image.getRGB(5, 5) & 0xffffff)
                .isEqualTo(Look.of(DeckTheme.GARDEN).colour(Ink.PAGE));
    }

    @Test
    void markdownHoldsTextsPicturesAndNotes() throws IOException {
        Deck deck = SampleDecks.english(DeckTheme.NIGHT);
        Path file = folder.resolve("my deck.md");
        press.marp(deck, file, Progress.NONE, new Stop());
        String text = Files.readString(file);
        assertThat(text).startsWith("---\nmarp: true\n");
        assertThat(text.split("\n---\n\n", -1)).hasSize(deck.slides().size() + 1);
        assertThat(text).contains("my%20deck_pictures/01.png", "| Kind | What is in it |");
        assertThat(text).contains("<!--\nWelcome. Ask who remembers");
        assertThat(folder.resolve("my deck_pictures/10-chart.png")).exists();
        assertThat(folder.resolve("my deck_pictures/15.png")).exists();
        for (Slide slide : deck.slides()) {
            for (Point point : slide.points()) {
                assertThat(text).contains(MarpWriter.escape(point.text()));
            }
        }
        assertThat(MarpWriter.escape("1. <b>*x*</b> | $a$"))
                .isEqualTo("1\\. \\<b\\>\\*x\\*\\</b\\> \\| \\$a\\$");
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return bare(stripper.getText(document));
    }

    /// Without spaces, since lines end anywhere in Chinese, and with plain digits for lowered ones.
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
