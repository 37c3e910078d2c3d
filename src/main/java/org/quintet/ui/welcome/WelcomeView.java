package org.quintet.ui.welcome;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.quintet.core.Language;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.models.PackOffer;
import org.quintet.ui.settings.SettingsViewModel;
import org.quintet.ui.welcome.WelcomeViewModel.State;

/// The first start: language, pack, privacy. Each step can be skipped.
public final class WelcomeView extends StackPane {
    private static final double WIDTH = 520;

    private final Words words;
    private final SettingsViewModel settings;
    private final ModelsViewModel models;
    private final Runnable showModels;
    private final VBox step = Controls.styled(new VBox(), "q-step");

    /// A view of these steps.
    ///
    /// @param showModels ends the steps and goes to the packs
    public WelcomeView(
            Words words,
            WelcomeViewModel model,
            SettingsViewModel settings,
            ModelsViewModel models,
            Runnable showModels) {
        this.words = words;
        this.settings = settings;
        this.models = models;
        this.showModels = showModels;
        getStyleClass().add("q-welcome");
        Button back = Controls.button(words.of("ui.welcome.back"), model::back);
        back.visibleProperty().bind(model.stateProperty().map(now -> now != State.LANGUAGE));
        Button next =
                Controls.button(
                        model.stateProperty()
                                .flatMap(
                                        now ->
                                                words.of(
                                                        now == State.PRIVACY
                                                                ? "ui.welcome.start"
                                                                : "ui.welcome.next")),
                        model::next,
                        Styles.PRIMARY);
        next.setDefaultButton(true);
        Button skip = Controls.button(words.of("ui.welcome.skip"), model::skip, "q-plain-text");
        Label count =
                Controls.label(
                        model.stateProperty()
                                .flatMap(now -> words.of("ui.welcome.step", now.number())),
                        Styles.QUIET);
        HBox foot = Controls.styled(new HBox(skip, Controls.spring(), count, back, next), "q-foot");
        VBox card = Controls.styled(new VBox(step, foot), Styles.CARD, "q-welcome-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(card);
        model.stateProperty().subscribe(this::show);
    }

    private void show(State now) {
        List<Node> nodes =
                switch (now) {
                    case LANGUAGE -> language();
                    case PACK -> pack();
                    case PRIVACY -> privacy();
                    case DONE -> List.of();
                };
        step.getChildren().setAll(nodes);
    }

    private List<Node> language() {
        ObjectProperty<Language> chosen = new SimpleObjectProperty<>(words.language());
        chosen.subscribe((_, value) -> settings.language(value));
        HBox choice =
                Controls.choice(
                        words.of("ui.settings.language"),
                        List.of(Language.ENGLISH, Language.CHINESE),
                        value -> words.of("ui.language." + value.code()),
                        chosen);
        choice.setAlignment(Pos.CENTER_LEFT);
        return List.of(
                Controls.wrapped(words.of("ui.welcome.title"), Styles.TITLE),
                Controls.wrapped(words.of("ui.welcome.text"), "q-muted"),
                choice);
    }

    private List<Node> pack() {
        models.refresh();
        return List.of(
                Controls.wrapped(words.of("ui.welcome.packTitle"), Styles.TITLE),
                Controls.wrapped(words.of("ui.welcome.packText"), "q-muted"),
                new PackOffer(words, models, showModels));
    }

    private List<Node> privacy() {
        VBox sentences = Controls.styled(new VBox(), "q-sentences");
        for (int i = 1; i <= 4; i++) {
            sentences.getChildren().add(Controls.wrapped(words.of("ui.privacy." + i)));
        }
        return List.of(
                Controls.wrapped(words.of("ui.welcome.privacyTitle"), Styles.TITLE), sentences);
    }
}
