package org.quintet.ui.describe;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
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

    private final Words words;
    private final EvidenceNames names;
    private final IntegerProperty lit;
    private final List<HBox> rows = new ArrayList<>();

    EvidenceList(Words words, EvidenceNames names, IntegerProperty lit) {
        this.words = words;
        this.names = names;
        this.lit = lit;
        getStyleClass().add("q-evidence");
        lit.subscribe((_, _) -> light());
    }

    void show(@Nullable Sight sight, Language language) {
        rows.clear();
        List<Evidence> evidence = sight == null ? List.of() : sight.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            rows.add(row(i, evidence.get(i), language));
        }
        getChildren().setAll(rows);
        light();
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
            lit.set(index);
        } else if (lit.get() == index) {
            lit.set(-1);
        }
    }

    private void light() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(TextBlock.LIT, i == lit.get());
        }
    }
}
