package org.quintet.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/// Cuts Word documents into passages. Headers, footers and tables of contents are left out.
final class WordPassages {
    private final PassageBuilder builder;
    private final XWPFDocument document;
    private final WordStyles styles;
    private final WordLists lists;

    private WordPassages(PassageBuilder builder, XWPFDocument document) {
        this.builder = builder;
        this.document = document;
        this.styles = new WordStyles(document);
        this.lists = new WordLists(document, styles);
    }

    static List<Passage> of(String name, OPCPackage parts) throws IOException {
        PassageBuilder builder = new PassageBuilder(name);
        // Closing the document would close the package, which its opener does.
        XWPFDocument document = new XWPFDocument(parts);
        new WordPassages(builder, document).read(document.getDocument().getBody());
        return builder.passages();
    }

    /// Reads what a body or a control holds. The library gives of a control only its bare text, so
    /// that this goes over the elements themselves.
    private void read(XmlObject parent) {
        try (XmlCursor cursor = parent.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                switch (cursor.getObject()) {
                    case CTP paragraph -> read(new XWPFParagraph(paragraph, document));
                    case CTTbl table -> read(new XWPFTable(table, document));
                    case CTSdtBlock control when control.getSdtContent() != null ->
                            read(control.getSdtContent());
                    case null, default -> {}
                }
            }
        }
    }

    private void read(XWPFParagraph paragraph) {
        String text = paragraph.getText().strip();
        if (text.isEmpty() || styles.isContents(paragraph)) {
            return;
        }
        int level = styles.level(paragraph);
        if (level >= 0) {
            builder.heading(level, text);
            return;
        }
        String mark = lists.mark(paragraph);
        builder.block(mark + text, !mark.isEmpty());
    }

    private void read(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(row.getTableCells().stream().map(XWPFTableCell::getTextRecursively).toList());
        }
        builder.table(rows);
    }
}
