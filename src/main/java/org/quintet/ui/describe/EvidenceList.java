package org.quintet.ui.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence;
import org.quintet.core.Language;
import org.quintet.core.Sight;
import org.quintet.ui.EvidenceNames;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;
import org.quintet.ui.markdown.TextBlock;

/// What a description rests on: each finding with how sure it is. The one under the pointer or the
/// keyboard lights its box.
final class EvidenceList extends VBox {
    private static final double BAR = 80;
    private static final double BAR_FROM = 18;
    private static final int SHORT = 8;

    private final Words words;
    private final EvidenceNames names;
    private final Lit lit;
    private final List<HBox> rows = new ArrayList<>();
    private List<Evidence> shown = List.of();

    EvidenceList(Words words, EvidenceNames names, Lit lit) {
        this.words = words;
        this.names = names;
        this.lit = lit;
        getStyleClass().add("q-evidence");
        lit.findingsProperty().subscribe((_, _) -> light());
    }

    void show(@Nullable Sight sight, Language language) {
        rows.clear();
        List<Evidence> evidence = sight == null ? List.of() : sight.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            rows.add(row(i, evidence.get(i), language));
        }
        boolean same = evidence.equals(shown);
        shown = evidence;
        fill(same && getChildren().size() > SHORT + 1);
        light();
    }

    // A page of text has a line of evidence for each of its own: the first few show what is meant.
    private void fill(boolean all) {
        if (all || rows.size() <= SHORT + 1) {
            getChildren().setAll(rows);
            return;
        }
        getChildren().setAll(rows.subList(0, SHORT));
        getChildren()
                .add(
                        Controls.button(
                                words.of("ui.describe.evidenceAll", rows.size()),
                                () -> fill(true),
                                "q-plain-text",
                                "q-more"));
    }

    private HBox row(int index, Evidence evidence, Language language) {
        String name = names.name(evidence, language);
        String percent = words.percent(evidence.confidence());
        Label label = new Label(name);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        Region filled = Controls.styled(new Region(), "q-bar-filled");
        filled.setMaxWidth(Math.max(2, BAR * evidence.confidence()));
        StackPane bar = Controls.styled(new StackPane(filled), "q-bar-track");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        Label number = Controls.styled(new Label(percent), Styles.QUIET, "q-figure");
        number.setMinWidth(Region.USE_PREF_SIZE);
        // Where text is large for the room there is, its words come before the bar.
        Controls.showWhen(
                bar,
                Bindings.createBooleanBinding(
                        () -> getWidth() >= BAR_FROM * number.getFont().getSize(),
                        widthProperty(),
                        number.fontProperty()));
        HBox row = Controls.styled(new HBox(label, bar, number), "q-evidence-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(name + ", " + percent);
        row.setFocusTraversable(true);
        row.hoverProperty().subscribe((_, on) -> mark(index, on));
        row.focusedProperty().subscribe((_, on) -> mark(index, on));
        return row;
    }

    private void mark(int index, boolean on) {
        if (on) {
            lit.show(Set.of(index));
        } else {
            lit.clear(index);
        }
    }

    private void light() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(TextBlock.LIT, lit.has(i));
        }
    }
}
