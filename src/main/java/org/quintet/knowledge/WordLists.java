package org.quintet.knowledge;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Numbers the items of a Word document's lists, which are not written in it. For one thread.
final class WordLists {
    private final XWPFDocument document;
    private final WordStyles styles;

    /// How many items each list has had, by its id and depth.
    private final Map<BigInteger, Map<Integer, Integer>> counts = new HashMap<>();

    WordLists(XWPFDocument document, WordStyles styles) {
        this.document = document;
        this.styles = styles;
    }

    /// What stands before an item, such as `- ` or `2. `; empty for what is none.
    String mark(XWPFParagraph paragraph) {
        CTNumPr numbering = numbering(paragraph);
        if (numbering == null || numbering.getNumId() == null) {
            return "";
        }
        BigInteger id = numbering.getNumId().getVal();
        if (id.signum() == 0) {
            return "";
        }
        int depth = numbering.getIlvl() == null ? 0 : numbering.getIlvl().getVal().intValue();
        if (!isCounted(id, depth)) {
            return "- ";
        }
        Map<Integer, Integer> list = counts.computeIfAbsent(id, _ -> new HashMap<>());
        list.keySet().removeIf(level -> level > depth);
        return list.merge(depth, 1, Integer::sum) + ". ";
    }

    private @Nullable CTNumPr numbering(XWPFParagraph paragraph) {
        if (paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetNumPr()) {
            return paragraph.getCTPPr().getNumPr();
        }
        for (XWPFStyle style : styles.of(paragraph)) {
            CTPPrGeneral properties = style.getCTStyle().getPPr();
            if (properties != null && properties.isSetNumPr()) {
                return properties.getNumPr();
            }
        }
        return null;
    }

    private boolean isCounted(BigInteger id, int depth) {
        XWPFNumbering all = document.getNumbering();
        XWPFNum number = all == null ? null : all.getNum(id);
        if (number == null) {
            return false;
        }
        XWPFAbstractNum list = all.getAbstractNum(number.getCTNum().getAbstractNumId().getVal());
        if (list == null) {
            return false;
        }
        for (CTLvl level : list.getCTAbstractNum().getLvlList()) {
            if (level.getIlvl().intValue() == depth && level.getNumFmt() != null) {
                STNumberFormat.Enum format = level.getNumFmt().getVal();
                return format != STNumberFormat.BULLET && format != STNumberFormat.NONE;
            }
        }
        return false;
    }
}
