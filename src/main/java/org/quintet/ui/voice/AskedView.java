package org.quintet.ui.voice;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.SupportCase;
import org.quintet.core.SupportCase.Entity;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.SubmitKeys;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.markdown.Selection;
import org.quintet.ui.markdown.TextBlock;
import org.quintet.ui.voice.Exchange.Phase;

/// What the user asked: its words, which can be changed and sent again, its recording, and what a
/// support question names, marked in the words.
final class AskedView extends VBox {
    private static final double MARGIN = 64;

    private final Words words;
    private final VoiceViewModel model;
    private final Exchange exchange;
    private final VBox bubble = Controls.styled(new VBox(), "q-bubble");
    private final HBox actions = Controls.styled(new HBox(), "q-turn-actions");

    AskedView(Kit kit, VoiceViewModel model, Exchange exchange, Runnable showModels) {
        this.words = kit.words();
        this.model = model;
        this.exchange = exchange;
        getStyleClass().add("q-said");
        setAlignment(Pos.TOP_RIGHT);
        bubble.setMaxWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(bubble);
        line.setAlignment(Pos.TOP_RIGHT);
        widthProperty()
                .subscribe(
                        width -> bubble.setMaxWidth(Math.max(120, width.doubleValue() - MARGIN)));
        actions.setAlignment(Pos.CENTER_RIGHT);
        fillActions();
        getChildren().addAll(line, actions, kept(showModels));
        exchange.questionProperty().subscribe((_, _) -> showWords());
        exchange.phaseProperty().subscribe((_, _) -> showWords());
        exchange.outcomeProperty().subscribe((_, _) -> showWords());
        words.languageProperty().subscribe((_, _) -> showWords());
        showWords();
    }

    private void fillActions() {
        Label figures = Controls.styled(new Label(), Styles.QUIET);
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::figures,
                                words.languageProperty(),
                                exchange.timingsProperty()));
        var recorded = exchange.recordingProperty().map(file -> file != null).orElse(false);
        var worded = exchange.questionProperty().map(text -> !text.isEmpty());
        Button play =
                Controls.iconButton(
                        Feather.PLAY_CIRCLE, words.of("ui.voice.playRecording"), this::play);
        Controls.showWhen(play, recorded);
        Button discard =
                Controls.iconButton(
                        Feather.TRASH_2,
                        words.of("ui.voice.discard"),
                        () -> model.discard(exchange));
        Controls.showWhen(discard, recorded);
        Button edit = Controls.iconButton(Feather.EDIT_2, words.of("ui.chat.edit"), this::edit);
        Controls.showWhen(edit, worded);
        Button copy =
                Controls.iconButton(
                        Feather.COPY,
                        words.of("ui.common.copy"),
                        () -> Clips.copy(exchange.questionProperty().get()));
        Controls.showWhen(copy, worded);
        actions.getChildren().addAll(figures, play, edit, copy, discard);
    }

    private void play() {
        java.nio.file.Path file = exchange.recordingProperty().get();
        if (file != null) {
            model.player().toggle(file, 0);
        }
    }

    private String figures() {
        Timings timings = exchange.timingsProperty().get();
        StringBuilder text = new StringBuilder();
        if (exchange.seconds() > 0) {
            text.append(
                    words.now(
                            "ui.voice.spokenFor",
                            words.seconds(Math.round(exchange.seconds() * 1000))));
        }
        if (timings.toRecording() >= 0) {
            text.append(" · ").append(words.now("ui.voice.toRecording", timings.toRecording()));
        }
        if (timings.toText() >= 0) {
            text.append(" · ")
                    .append(words.now("ui.voice.toText", words.seconds(timings.toText())));
        }
        return text.toString();
    }

    // A recording that was kept and asked nothing: what can be done with it.
    private VBox kept(Runnable showModels) {
        TroubleBox trouble =
                new TroubleBox(
                        words, exchange.failureProperty(), () -> model.retry(exchange), showModels);
        trouble.showButtonWhen(
                exchange.failureProperty()
                        .map(
                                why ->
                                        why != null
                                                && why.kind()
                                                        == org.quintet.core.QuintetException.Kind
                                                                .PACK_MISSING)
                        .orElse(false));
        Label note = Controls.wrapped(words.of("ui.voice.kept"), Styles.QUIET);
        FlowPane buttons =
                Controls.styled(
                        new FlowPane(
                                Controls.button(
                                        Feather.TYPE,
                                        words.of("ui.voice.transcribe"),
                                        () -> model.retry(exchange),
                                        Styles.PRIMARY),
                                Controls.button(
                                        Feather.PLAY, words.of("ui.voice.listen"), this::play),
                                Controls.button(
                                        Feather.TRASH_2,
                                        words.of("ui.voice.discard"),
                                        () -> model.discard(exchange))),
                        "q-actions");
        VBox box = Controls.styled(new VBox(trouble, note, buttons), Styles.CARD, "q-kept");
        Controls.showWhen(box, exchange.phaseProperty().map(now -> now == Phase.KEPT));
        return box;
    }

    private void showWords() {
        String text = exchange.questionProperty().get();
        boolean hearing = exchange.phaseProperty().get() == Phase.HEARING;
        actions.setVisible(true);
        actions.setManaged(true);
        if (text.isEmpty()) {
            Label note =
                    Controls.styled(
                            new Label(
                                    words.now(
                                            hearing
                                                    ? "ui.voice.understanding"
                                                    : "ui.voice.aRecording")),
                            "q-muted");
            bubble.getChildren()
                    .setAll(Controls.styled(new HBox(Icons.of(Feather.MIC), note), "q-working"));
            return;
        }
        TextBlock block = new TextBlock("");
        block.add(text);
        VBox selectable = Controls.styled(new VBox(block), Styles.READING);
        selectable.setAccessibleText(text);
        new Selection(selectable);
        bubble.getChildren().setAll(selectable);
        SupportCase support = support();
        if (support != null && !support.entities().isEmpty()) {
            bubble.getChildren().add(entities(support, block, text));
        }
    }

    private @Nullable SupportCase support() {
        var outcome = exchange.outcomeProperty().get();
        return outcome == null ? null : outcome.support();
    }

    private FlowPane entities(SupportCase support, TextBlock block, String text) {
        FlowPane chips = Controls.styled(new FlowPane(), "q-entities");
        chips.setAlignment(Pos.CENTER_RIGHT);
        for (Entity entity : support.entities()) {
            String said = words.now("ui.voice.entity." + entity.kind().name());
            Label chip = new Label(words.now("ui.voice.entity", said, entity.text()));
            chip.getStyleClass().addAll(Styles.BADGE, "q-entity");
            chip.setGraphic(Icons.of(icon(entity.kind())));
            chip.setFocusTraversable(true);
            chip.setAccessibleText(chip.getText());
            chips.getChildren().add(chip);
            // The question in the case may be worded anew by an edit: only what still stands.
            if (entity.end() <= text.length()
                    && text.substring(entity.start(), entity.end()).equals(entity.text())) {
                Path mark = block.mark(entity.start(), entity.end());
                Runnable light =
                        () ->
                                mark.pseudoClassStateChanged(
                                        TextBlock.LIT, chip.isHover() || chip.isFocused());
                chip.hoverProperty().subscribe((_, _) -> light.run());
                chip.focusedProperty().subscribe((_, _) -> light.run());
            }
        }
        return chips;
    }

    private static Feather icon(SupportCase.Kind kind) {
        return switch (kind) {
            case PRODUCT -> Feather.BOX;
            case ORDER -> Feather.HASH;
            case TIME -> Feather.CLOCK;
            case PLACE -> Feather.MAP_PIN;
            case FAULT -> Feather.TOOL;
            case QUANTITY -> Feather.LAYERS;
            case PERSON -> Feather.USER;
        };
    }

    private void edit() {
        TextArea area = new TextArea(exchange.questionProperty().get());
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPrefColumnCount(40);
        area.accessibleTextProperty().bind(words.of("ui.chat.edit"));
        Runnable send = () -> model.resend(exchange, area.getText());
        SubmitKeys.install(area, send);
        HBox buttons =
                Controls.styled(
                        new HBox(
                                Controls.spring(),
                                Controls.button(words.of("ui.common.cancel"), this::showWords),
                                Controls.button(words.of("ui.chat.resend"), send, Styles.PRIMARY)),
                        "q-actions");
        bubble.getChildren().setAll(area, buttons);
        actions.setVisible(false);
        actions.setManaged(false);
        area.requestFocus();
        area.end();
    }
}
