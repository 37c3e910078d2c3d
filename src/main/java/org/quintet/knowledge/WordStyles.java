package org.quintet.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;

/// What the styles of a Word document say of a paragraph. Names of styles are the same in Word of
/// all languages. For one thread.
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int MOST_PARENTS = 16;
    private static final int BODY = 9;

    private final XWPFDocument document;

    WordStyles(XWPFDocument document) {
        this.document = document;
    }

    /// The style of a paragraph and those it is based on, the nearest first.
    List<XWPFStyle> of(XWPFParagraph paragraph) {
        XWPFStyles styles = document.getStyles();
        List<XWPFStyle> all = new ArrayList<>();
        String id = paragraph.getStyleID();
        while (styles != null && id != null && all.size() < MOST_PARENTS) {
            XWPFStyle style = styles.getStyle(id);
            if (style == null) {
                break;
            }
            all.add(style);
            id = style.getBasisStyleID();
        }
        return all;
    }

    /// Whether a paragraph is of a table of contents.
    boolean isContents(XWPFParagraph paragraph) {
        return of(paragraph).stream().anyMatch(style -> name(style).startsWith("toc "));
    }

    /// The level of a heading, 0 for the title; -1 for what is none.
    int level(XWPFParagraph paragraph) {
        if (paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetOutlineLvl()) {
            int level = paragraph.getCTPPr().getOutlineLvl().getVal().intValue();
            return level < BODY ? level + 1 : -1;
        }
        for (XWPFStyle style : of(paragraph)) {
            Matcher heading = HEADING.matcher(name(style));
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
            if (name(style).equals("title")) {
                return 0;
            }
        }
        return -1;
    }

    private static String name(XWPFStyle style) {
        return style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    }
}
