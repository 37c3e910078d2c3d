package org.quintet.knowledge.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.quintet.knowledge.pdf.Composer.Piece;
import org.quintet.knowledge.pdf.Furniture.Page;

/// What a PDF says, in the order of reading: headings by the size of letters, paragraphs joined
/// across ends of lines, columns and pages, tables by their places; without what heads of pages
/// repeat. Thread-safe.
public final class PdfBlocks {
    /// Headings are larger than the text by this.
    private static final double LARGER = 1.12;

    private static final double SAME_SIZE = 0.6;
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_BOLD = 80;
    private static final int MOST_LINES = 3;
    private static final int DEEPEST = 6;

    private PdfBlocks() {}

    /// Reads a document.
    ///
    /// @param document stays open
    /// @throws IOException where it is damaged
    public static List<Block> of(PDDocument document) throws IOException {
        PageWords reader = new PageWords();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PDPage page = document.getPage(i);
            boolean lying = page.getRotation() % 180 != 0;
            double height = lying ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
            pages.add(new Page(height, Line.of(reader.of(document, i))));
        }
        double body = body(pages);
        Vocabulary vocabulary = new Vocabulary();
        pages.forEach(page -> vocabulary.add(page.lines()));
        Composer composer = new Composer(vocabulary, body);
        for (List<Line> page : Furniture.without(pages, body)) {
            Columns.of(page).forEach(composer::add);
        }
        return blocks(composer.pieces(), body);
    }

    /// The size of most letters.
    private static double body(List<Page> pages) {
        Map<Long, Integer> letters = new HashMap<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                for (Segment segment : line.segments()) {
                    letters.merge(Math.round(2 * segment.size()), segment.length(), Integer::sum);
                }
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(size -> size.getKey() / 2.0)
                .orElse(0.0);
    }

    private static List<Block> blocks(List<Piece> pieces, double body) {
        List<Long> sizes =
                pieces.stream()
                        .filter(piece -> isHeading(piece, body))
                        .map(piece -> step(piece, body))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = piece.text().toString();
            if (!piece.rows().isEmpty()) {
                blocks.add(new Block.Table(piece.rows()));
            } else if (piece.item()) {
                blocks.add(new Block.Item(text));
            } else if (isHeading(piece, body)) {
                int level = Math.min(DEEPEST, 1 + sizes.indexOf(step(piece, body)));
                blocks.add(new Block.Heading(level, text));
            } else {
                blocks.add(new Block.Paragraph(text));
            }
        }
        return blocks;
    }

    /// The size of a heading in half points; headings that are only bold come below all others.
    private static long step(Piece piece, double body) {
        double size = piece.first().size();
        return size >= LARGER * body ? Math.round(2 * size) : 0;
    }

    private static boolean isHeading(Piece piece, double body) {
        if (piece.item() || !piece.rows().isEmpty() || piece.lines() > MOST_LINES) {
            return false;
        }
        String text = piece.text().toString();
        char last = text.charAt(text.length() - 1);
        if (".。;；,，:：".indexOf(last) >= 0
                || text.length() > LONGEST_HEADING
                || text.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        double size = piece.first().size();
        boolean bold = piece.first().bold() && piece.last().bold();
        return size >= LARGER * body
                || (bold && size > body - SAME_SIZE && text.length() <= LONGEST_BOLD);
    }
}
