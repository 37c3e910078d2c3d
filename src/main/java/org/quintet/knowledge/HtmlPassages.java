package org.quintet.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML.Tag;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;
import org.jspecify.annotations.Nullable;

/// Cuts HTML into passages with the platform's own lenient parser. Scripts and styles are left out,
/// nothing is fetched.
final class HtmlPassages extends ParserCallback {
    private static final Map<Tag, Integer> HEADINGS =
            Map.of(Tag.H1, 1, Tag.H2, 2, Tag.H3, 3, Tag.H4, 4, Tag.H5, 5, Tag.H6, 6);
    private static final Set<Tag> BLOCKS =
            Set.of(
                    Tag.P,
                    Tag.DIV,
                    Tag.LI,
                    Tag.DD,
                    Tag.DT,
                    Tag.BLOCKQUOTE,
                    Tag.PRE,
                    Tag.BODY,
                    Tag.UL,
                    Tag.OL,
                    Tag.CENTER);
    private static final Set<Tag> LISTS = Set.of(Tag.OL, Tag.UL, Tag.DL);
    private static final Set<Tag> CELLS = Set.of(Tag.TABLE, Tag.TR, Tag.TD, Tag.TH);
    private static final Set<Tag> HIDDEN = Set.of(Tag.SCRIPT, Tag.STYLE, Tag.TITLE, Tag.HEAD);

    private final PassageBuilder builder;
    private final StringBuilder words = new StringBuilder();

    /// The number of the next item of each open list; 0 where items have none.
    private final Deque<Integer> lists = new ArrayDeque<>();

    /// The rows of the table that is open, and null outside of one. A table in which there are
    /// headings, lists or tables only arranges a page; it is read cell by cell.
    private @Nullable List<List<String>> table;

    private String mark = "";
    private int hidden;

    private HtmlPassages(PassageBuilder builder) {
        this.builder = builder;
    }

    static List<Passage> of(String file, String html) {
        PassageBuilder builder = new PassageBuilder(file);
        HtmlPassages reader = new HtmlPassages(builder);
        try {
            new ParserDelegator().parse(new StringReader(html), reader, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.endTable();
        reader.block();
        return builder.passages();
    }

    @Override
    public void handleStartTag(Tag tag, MutableAttributeSet attributes, int position) {
        if (HIDDEN.contains(tag)) {
            hidden++;
        } else if (tag.equals(Tag.TABLE)) {
            boolean inside = table != null;
            arranges();
            table = inside ? null : new ArrayList<>();
        } else if (table != null && tag.equals(Tag.TR)) {
            caption();
            table.add(new ArrayList<>());
        } else if (table != null && (HEADINGS.containsKey(tag) || LISTS.contains(tag))) {
            arranges();
        } else if (HEADINGS.containsKey(tag) || BLOCKS.contains(tag)) {
            block();
        }
        if (tag.equals(Tag.OL) || tag.equals(Tag.UL)) {
            lists.push(tag.equals(Tag.OL) ? 1 : 0);
        } else if (tag.equals(Tag.LI)) {
            int number = lists.isEmpty() ? 0 : lists.pop();
            mark = number == 0 ? "- " : number + ". ";
            lists.push(number == 0 ? 0 : number + 1);
        }
    }

    @Override
    public void handleEndTag(Tag tag, int position) {
        Integer level = HEADINGS.get(tag);
        if (HIDDEN.contains(tag)) {
            hidden = Math.max(0, hidden - 1);
        } else if (level != null) {
            builder.heading(level, words.toString());
            words.setLength(0);
        } else if (table != null && (tag.equals(Tag.TD) || tag.equals(Tag.TH))) {
            if (table.isEmpty()) {
                table.add(new ArrayList<>());
            }
            table.getLast().add(words.toString());
            words.setLength(0);
        } else if (table != null && tag.equals(Tag.TABLE)) {
            endTable();
        } else if (BLOCKS.contains(tag) || CELLS.contains(tag)) {
            block();
        }
        if ((tag.equals(Tag.OL) || tag.equals(Tag.UL)) && !lists.isEmpty()) {
            lists.pop();
        }
    }

    @Override
    public void handleSimpleTag(Tag tag, MutableAttributeSet attributes, int position) {
        if (tag.equals(Tag.BR)) {
            words.append('\n');
        }
    }

    @Override
    public void handleText(char[] data, int position) {
        if (hidden == 0) {
            words.append(data);
        }
    }

    /// What stands in a table, but in no cell.
    private void caption() {
        builder.block(words.toString(), false);
        words.setLength(0);
    }

    private void endTable() {
        if (table != null) {
            builder.table(table);
            table = null;
            caption();
        }
    }

    /// The open table turned out to be none.
    private void arranges() {
        if (table != null) {
            table.forEach(row -> row.forEach(cell -> builder.block(cell, false)));
            table = null;
        }
        block();
    }

    private void block() {
        if (table != null) {
            words.append(' ');
            return;
        }
        if (!words.toString().isBlank()) {
            builder.block(mark + words.toString().strip(), !mark.isEmpty());
            mark = "";
        }
        words.setLength(0);
    }
}
