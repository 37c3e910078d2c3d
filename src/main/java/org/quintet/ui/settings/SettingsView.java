package org.quintet.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.quintet.core.Language;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.models.PackItem;

/// Settings: each with its name, what it does, and its control; a change counts at once.
public final class SettingsView extends VBox {
    private static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0);

    private final Words words;
    private final SettingsViewModel model;

    /// A view of the settings.
    public SettingsView(
            Kit kit, SettingsViewModel model, ModelsViewModel models, MicrophoneTest test) {
        this.words = kit.words();
        this.model = model;
        getStyleClass().add(Styles.VIEW);
        VBox content =
                Controls.styled(
                        new VBox(
                                looks(),
                                writing(models),
                                new VoiceCard(kit, model, test),
                                new AdvancedCard(words, model),
                                history(),
                                privacy(),
                                new AboutCard(words)),
                        "q-cards",
                        "q-narrow");
        ScrollPane scroll = new ScrollPane(new HBox(content));
        HBox.setHgrow(content, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox bar =
                Controls.styled(
                        new HBox(Controls.label(words.of("ui.shell.settings"), Styles.TITLE)),
                        Styles.BAR);
        getChildren().addAll(bar, scroll);
    }

    private VBox looks() {
        ObservableValue<String> languageName = words.of("ui.settings.language");
        List<Optional<Language>> languages =
                List.of(
                        Optional.empty(),
                        Optional.of(Language.ENGLISH),
                        Optional.of(Language.CHINESE));
        HBox language =
                Controls.choice(
                        languageName,
                        languages,
                        value ->
                                words.of(
                                        value.map(it -> "ui.language." + it.code())
                                                .orElse("ui.settings.asSystem")),
                        bound(
                                now -> Optional.ofNullable(now.language()),
                                value -> model.language(value.orElse(null))));
        HBox theme =
                Controls.choice(
                        words.of("ui.settings.theme"),
                        List.of(Theme.values()),
                        value -> words.of("ui.settings.theme." + value.name()),
                        bound(Settings::theme, model::theme));
        ComboBox<Double> scale =
                Controls.combo(
                        words,
                        "ui.settings.textSize",
                        SCALES,
                        words::percent,
                        bound(Settings::textScale, model::textScale));
        return card(
                "ui.settings.looks",
                row("ui.settings.language", "ui.settings.languageText", language),
                row("ui.settings.theme", "ui.settings.themeText", theme),
                row("ui.settings.textSize", "ui.settings.textSizeText", scale));
    }

    private VBox writing(ModelsViewModel models) {
        ComboBox<Optional<Pack>> pack = new ComboBox<>();
        pack.setMaxWidth(260);
        pack.setConverter(
                Controls.converter(
                        value -> value.map(Pack::name).orElse(words.now("ui.settings.packBest"))));
        pack.accessibleTextProperty().bind(words.of("ui.settings.pack"));
        Runnable fill = () -> fillPacks(pack, models);
        models.items().addListener((ListChangeListener<PackItem>) _ -> fill.run());
        models.stateProperty().subscribe((_, _) -> fill.run());
        words.languageProperty().subscribe((_, _) -> fill.run());
        fill.run();
        models.refresh();
        pack.setOnAction(
                _ -> {
                    Optional<Pack> chosen = pack.getValue();
                    if (chosen != null) {
                        model.pack(chosen.map(Pack::id).orElse(null));
                    }
                });
        int processors = Runtime.getRuntime().availableProcessors();
        List<Integer> counts = new ArrayList<>(List.of(0));
        for (int i = 1; i <= processors; i++) {
            counts.add(i);
        }
        ComboBox<Integer> threads =
                Controls.combo(
                        words,
                        "ui.settings.threads",
                        counts,
                        value ->
                                value == 0
                                        ? words.now("ui.settings.threadsAuto")
                                        : String.valueOf(value),
                        bound(Settings::threads, model::threads));
        HBox enrich =
                Controls.choice(
                        words.of("ui.settings.enrich"),
                        List.of(true, false),
                        value -> words.of(value ? "ui.settings.on" : "ui.settings.off"),
                        bound(Settings::enrich, model::enrich));
        return card(
                "ui.settings.writing",
                row("ui.settings.pack", "ui.settings.packText", pack),
                row("ui.settings.enrich", "ui.settings.enrichText", enrich),
                row("ui.settings.threads", "ui.settings.threadsText", threads));
    }

    private void fillPacks(ComboBox<Optional<Pack>> box, ModelsViewModel models) {
        List<Optional<Pack>> all = new ArrayList<>(List.of(Optional.empty()));
        models.items().stream()
                .map(item -> item.packProperty().get())
                .filter(Pack::installed)
                .forEach(pack -> all.add(Optional.of(pack)));
        String chosen = model.settingsProperty().get().pack();
        var handler = box.getOnAction();
        box.setOnAction(null);
        box.getItems().setAll(all);
        box.setValue(
                all.stream()
                        .filter(each -> each.map(it -> it.id().equals(chosen)).orElse(false))
                        .findFirst()
                        .orElse(Optional.empty()));
        box.setOnAction(handler);
    }

    private VBox history() {
        Button erase = Controls.button(words.of("ui.settings.erase"), () -> {}, "danger");
        Button sure =
                Controls.button(words.of("ui.settings.eraseSure"), model::eraseHistory, "danger");
        Button keep = Controls.button(words.of("ui.settings.eraseKeep"), () -> {});
        ObjectProperty<Boolean> asking = new SimpleObjectProperty<>(false);
        erase.setOnAction(
                _ -> {
                    asking.set(true);
                    keep.requestFocus();
                });
        sure.addEventHandler(javafx.event.ActionEvent.ACTION, _ -> asking.set(false));
        keep.setOnAction(_ -> asking.set(false));
        Controls.showWhen(erase, asking.map(now -> !now));
        Controls.showWhen(sure, asking);
        Controls.showWhen(keep, asking);
        HBox buttons = Controls.styled(new HBox(erase, keep, sure), "q-actions");
        return card(
                "ui.settings.history", row("ui.settings.erase", "ui.settings.eraseText", buttons));
    }

    private VBox privacy() {
        VBox card = card("ui.settings.privacy");
        for (int i = 1; i <= 4; i++) {
            card.getChildren().add(Controls.wrapped(words.of("ui.privacy." + i)));
        }
        return card;
    }

    private VBox card(String key, Node... rows) {
        VBox card = Controls.styled(new VBox(), Styles.CARD, "q-settings");
        card.getChildren().add(Controls.label(words.of(key), Styles.HEADING));
        card.getChildren().addAll(rows);
        return card;
    }

    private HBox row(String key, String text, Node control) {
        return row(words, key, text, control);
    }

    static HBox row(Words words, String key, String text, Node control) {
        VBox texts =
                Controls.styled(
                        new VBox(
                                Controls.wrapped(words.of(key)),
                                Controls.wrapped(words.of(text), Styles.QUIET)),
                        "q-setting-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox holder = new HBox(control);
        holder.setMinWidth(Region.USE_PREF_SIZE);
        holder.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return Controls.styled(new HBox(texts, holder), "q-setting");
    }

    private <T> ObjectProperty<T> bound(
            Function<Settings, T> get, java.util.function.Consumer<T> set) {
        return model.bound(get, set);
    }
}
