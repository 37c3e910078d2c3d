package org.quintet.ui.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Sight;
import org.quintet.ui.Mentions;
import org.quintet.ui.markdown.Selection;
import org.quintet.ui.markdown.TextBlock;

/// A description whose words light the boxes of all they speak of, and are lit by each of them.
final class LinkedText extends VBox {
    private final Mentions mentions;
    private final Lit lit;
    private final Selection selection;
    private final List<Linked> linked = new ArrayList<>();

    LinkedText(Mentions mentions, Lit lit) {
        this.mentions = mentions;
        this.lit = lit;
        this.selection = new Selection(this);
        getStyleClass().add("q-linked");
        setAccessibleRole(AccessibleRole.TEXT);
        lit.findingsProperty().subscribe((_, _) -> light());
    }

    void show(String text, @Nullable Sight sight, Language language) {
        setAccessibleText(text);
        linked.clear();
        List<Mention> found = sight == null ? List.of() : mentions.in(text, sight, language);
        List<TextBlock> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(block(line, start, found));
            }
            start += line.length() + 1;
        }
        getChildren().setAll(blocks);
        selection.again();
        light();
    }

    private TextBlock block(String line, int start, List<Mention> found) {
        TextBlock block = new TextBlock("");
        int at = 0;
        for (Mention mention : found) {
            int from = mention.start() - start;
            int to = mention.end() - start;
            if (from < at || to > line.length() || from >= to) {
                continue;
            }
            plain(block, line.substring(at, from));
            Set<Integer> findings =
                    found.stream()
                            .filter(each -> each.start() == mention.start())
                            .map(Mention::evidence)
                            .collect(Collectors.toSet());
            Text word = block.add(line.substring(from, to), "q-mention");
            Path mark = block.mark(from, to);
            word.setCursor(Cursor.HAND);
            word.setOnMouseEntered(_ -> lit.show(findings));
            word.setOnMouseExited(_ -> lit.clear());
            linked.add(new Linked(findings, word, mark));
            at = to;
        }
        plain(block, line.substring(at));
        return block;
    }

    private static void plain(TextBlock block, String words) {
        if (!words.isEmpty()) {
            block.add(words);
        }
    }

    private void light() {
        for (Linked each : linked) {
            boolean on = each.findings.stream().anyMatch(lit::has);
            each.word.pseudoClassStateChanged(TextBlock.LIT, on);
            each.mark.pseudoClassStateChanged(TextBlock.LIT, on);
        }
    }

    private record Linked(Set<Integer> findings, Text word, Path mark) {}
}
