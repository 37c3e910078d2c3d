package org.quintet.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.knowledge.pdf.Block;
import org.quintet.knowledge.pdf.PdfBlocks;
import org.quintet.knowledge.pdf.Swelling;

/// Cuts PDF into passages.
final class PdfPassages {
    private PdfPassages() {}

    static List<Passage> of(String name, Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > Limits.PAGES) {
                throw new QuintetException(
                        Kind.FAILED, "knowledge.tooManyPages", name, Limits.PAGES);
            }
            if (!Swelling.fits(document, Limits.UNPACKED_BYTES)) {
                throw new QuintetException(
                        Kind.FAILED, "knowledge.swells", name, Limits.UNPACKED_BYTES >> 20);
            }
            List<Passage> passages = passages(name, PdfBlocks.of(document));
            if (passages.isEmpty() && document.getNumberOfPages() > 0) {
                throw new QuintetException(Kind.FAILED, "knowledge.scanned", name);
            }
            return passages;
        } catch (InvalidPasswordException e) {
            throw new QuintetException(e, Kind.FAILED, "knowledge.locked", name);
        }
    }

    private static List<Passage> passages(String name, List<Block> blocks) {
        PassageBuilder builder = new PassageBuilder(name);
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(int level, String text) -> builder.heading(level, text);
                case Block.Paragraph(String text) -> builder.block(text, false);
                case Block.Item(String text) -> builder.block(text, true);
                case Block.Table(List<List<String>> rows) -> builder.table(rows);
            }
        }
        return builder.passages();
    }
}
