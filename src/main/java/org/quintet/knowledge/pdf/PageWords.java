package org.quintet.knowledge.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the words off a page with their places. What does not run as most of the page does, such
/// as a stamp along the margin, is left out. For one thread.
final class PageWords extends PDFTextStripper {
    /// Fonts that are drawn heavier than this are bold (PDF 32000-1, table 122).
    private static final float BOLD = 600;

    private final Map<Float, List<Word>> byDirection = new TreeMap<>();

    PageWords() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    /// The words of a page, in no promised order.
    ///
    /// @param page from 0
    List<Word> of(PDDocument document, int page) throws IOException {
        byDirection.clear();
        setStartPage(page + 1);
        setEndPage(page + 1);
        writeText(document, Writer.nullWriter());
        return byDirection.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(List::copyOf)
                .orElse(List.of());
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        List<TextPosition> seen =
                positions.stream().filter(p -> !p.getUnicode().isBlank()).toList();
        if (seen.isEmpty()) {
            return;
        }
        TextPosition first = seen.getFirst();
        double left = Double.MAX_VALUE;
        double right = 0;
        int bold = 0;
        double size = 0;
        for (TextPosition letter : seen) {
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + (double) letter.getWidthDirAdj());
            size = Math.max(size, Math.abs(letter.getFontSizeInPt()));
            bold += isBold(letter.getFont()) ? 1 : 0;
        }
        if (size == 0 || !Double.isFinite(left) || !Double.isFinite(right)) {
            return;
        }
        byDirection
                .computeIfAbsent(first.getDir(), _ -> new ArrayList<>())
                .add(
                        new Word(
                                text.strip(),
                                left,
                                right,
                                first.getYDirAdj(),
                                size,
                                2 * bold > seen.size()));
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        if (name != null) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("bold") || lower.contains("black") || lower.contains("heavy")) {
                return true;
            }
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD);
    }
}
