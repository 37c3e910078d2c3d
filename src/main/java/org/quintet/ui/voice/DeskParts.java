package org.quintet.ui.voice;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Diagram;
import org.quintet.core.Source;
import org.quintet.core.SupportCase;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// What stands with a support answer: what was wanted, the diagram, and the passages it rests on.
final class DeskParts {
    private final Kit kit;
    private final Words words;
    private final VoiceServices voice;
    private final SupportCase support;
    private final Runnable grown;

    /// @param grown hears that the diagram has found its place
    DeskParts(Kit kit, VoiceServices voice, SupportCase support, Runnable grown) {
        this.kit = kit;
        this.words = kit.words();
        this.voice = voice;
        this.support = support;
        this.grown = grown;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        Diagram diagram = support.diagram();
        if (diagram != null) {
            nodes.add(new DiagramPicture(kit, voice.diagrams(), diagram, grown).node());
        }
        FlowPane chips = Controls.styled(new FlowPane(intent()), "q-entities");
        nodes.add(chips);
        for (Source source : support.sources()) {
            ObjectProperty<Boolean> open = new SimpleObjectProperty<>(false);
            chips.getChildren().add(opener(source, open));
            nodes.add(passage(source, open));
        }
        support.leftOut().forEach(note -> nodes.add(leftOut(note)));
        return nodes;
    }

    private Label intent() {
        String text =
                support.intent().isEmpty()
                        ? words.now("ui.voice.noIntent")
                        : words.now(
                                "ui.voice.intent",
                                voice.intents().name(support.intent(), words.language()),
                                words.percent(support.confidence()));
        Label chip = Controls.styled(new Label(text), Styles.BADGE, "q-badge-accent");
        chip.setGraphic(Icons.of(Feather.COMPASS));
        return chip;
    }

    private Button opener(Source source, ObjectProperty<Boolean> open) {
        Button button =
                Controls.button(
                        Feather.FILE_TEXT,
                        words.of(
                                source.heading().isEmpty()
                                        ? "ui.voice.source"
                                        : "ui.voice.sourceAt",
                                source.file(),
                                source.heading()),
                        () -> open.set(!open.get()),
                        "q-source");
        button.setMinWidth(0);
        return button;
    }

    private static Label leftOut(String note) {
        Label label = Controls.styled(new Label(note), Styles.QUIET);
        label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox passage(Source source, ObjectProperty<Boolean> open) {
        Label text = new Label(source.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = Controls.styled(new VBox(text), "q-quote");
        Controls.showWhen(box, open);
        return box;
    }
}
