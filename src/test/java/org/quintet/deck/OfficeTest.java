package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;

/// LibreOffice opens the files and shows all their titles; skipped where it is not installed.
@Tag("office")
class OfficeTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void libreOfficeShowsEveryTitle(Language language) throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeThat(office).as("LibreOffice is not installed").isPresent();
        Deck deck =
                language == Language.CHINESE
                        ? SampleDecks.chinese(DeckTheme.NIGHT)
                        : SampleDecks.english(DeckTheme.CLAY);
        Path file = folder.resolve("deck.pptx");
        Presses.press().pptx(deck, file, Progress.NONE, new Stop());
        Process process =
                new ProcessBuilder(
                                office.orElseThrow().toString(),
                                "-env:UserInstallation=" + folder.resolve("home").toUri(),
                                "--headless",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
        try (PDDocument document = Loader.loadPDF(folder.resolve("deck.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(deck.slides().size());
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 0; i < deck.slides().size(); i++) {
                Slide slide = deck.slides().get(i);
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                String text = PdfTest.bare(stripper.getText(document));
                assertThat(text).contains(PdfTest.bare(slide.title()));
                // Lowered digits come from another font and are listed behind their neighbours.
                slide.points().stream()
                        .map(Slide.Point::text)
                        .filter(point -> !point.matches(".*[₀-₉].*"))
                        .forEach(point -> assertThat(text).contains(PdfTest.bare(point)));
            }
        }
    }

    private static Optional<Path> office() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
