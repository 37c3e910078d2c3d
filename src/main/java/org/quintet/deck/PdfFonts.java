package org.quintet.deck;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The program's font in a PDF, as far as its letters are used. The document closes the files.
record PdfFonts(PDFont regular, PDFont strong) {
    /// @param folder holds the files of the font
    static PdfFonts in(PDDocument document, Path folder) throws IOException {
        return new PdfFonts(
                read(document, folder.resolve("QuintetSans-Regular.ttf")),
                read(document, folder.resolve("QuintetSans-SemiBold.ttf")));
    }

    private static PDFont read(PDDocument document, Path file) throws IOException {
        return PDType0Font.load(
                document,
                new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())),
                true);
    }
}
