package org.quintet.ui.voice;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Diagram;
import org.quintet.core.Source;
import org.quintet.core.SupportCase;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// What stands with a support answer: what was wanted, the diagram, and the passages it rests on.
final class DeskParts {
    private static final double PADDING = 13;

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
            nodes.add(picture(diagram));
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

    // Drawn aside; the card grows when it is there.
    private StackPane picture(Diagram diagram) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        StackPane frame = Controls.styled(new StackPane(view), "q-diagram");
        frame.setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(said(diagram));
        frame.setMinWidth(0);
        frame.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane room = Controls.styled(new StackPane(frame), "q-diagram-room");
        room.setMinWidth(0);
        kit.work()
                .start(
                        () -> {
                            Pixels pixels = voice.diagrams().paint(diagram);
                            WritableImage image =
                                    new WritableImage(pixels.width(), pixels.height());
                            image.getPixelWriter()
                                    .setPixels(
                                            0,
                                            0,
                                            pixels.width(),
                                            pixels.height(),
                                            PixelFormat.getIntArgbInstance(),
                                            pixels.argb(),
                                            0,
                                            pixels.width());
                            kit.ui().run(() -> show(room, view, image));
                        });
        return room;
    }

    private void show(StackPane room, ImageView view, WritableImage image) {
        double natural = image.getWidth() / 2;
        view.setImage(image);
        view.setFitWidth(natural);
        room.widthProperty()
                .subscribe(
                        width -> {
                            double most = width.doubleValue() - 2 * PADDING;
                            if (most > 0) {
                                view.setFitWidth(Math.min(natural, most));
                            }
                        });
        grown.run();
    }

    private static String said(Diagram diagram) {
        List<String> parts = new ArrayList<>(List.of(diagram.title()));
        switch (diagram) {
            case Diagram.Steps steps -> parts.addAll(steps.steps());
            case Diagram.Flow flow -> flow.nodes().forEach(node -> parts.add(node.text()));
            case Diagram.Parts whole -> {
                parts.add(whole.whole());
                whole.parts().forEach(part -> parts.add(part.name() + " " + part.note()));
            }
        }
        return String.join("; ", parts);
    }
}
