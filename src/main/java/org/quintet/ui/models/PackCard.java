package org.quintet.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Packs.Pack;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.PackItem.Phase;
import org.quintet.ui.models.PackItem.Reach;

/// A pack: what it is and brings, and what can be done with it now.
final class PackCard extends VBox {
    private final Words words;
    private final ModelsViewModel model;
    private final PackItem item;
    private final @Nullable Consumer<String> browser;
    private final FlowPane facts = Controls.styled(new FlowPane(), "q-facts");
    private final FlowPane actions = Controls.styled(new FlowPane(), "q-actions");
    private final HBox badges = Controls.styled(new HBox(), "q-badges");
    private final Label name = new Label();
    private final Label purpose = new Label();
    private final Subscription watching;

    /// @param browser opens the text of the licence; null shows its name alone
    PackCard(
            Words words, ModelsViewModel model, PackItem item, @Nullable Consumer<String> browser) {
        this.words = words;
        this.model = model;
        this.item = item;
        this.browser = browser;
        getStyleClass().addAll(Styles.CARD, "q-pack");
        name.getStyleClass().add("q-strong");
        name.setMinWidth(0);
        purpose.getStyleClass().add("q-muted");
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = Controls.styled(new HBox(name, Controls.spring(), badges), "q-card-head");
        getChildren()
                .addAll(
                        head,
                        purpose,
                        facts,
                        progress(words, item.reachProperty(), () -> model.cancel(item)),
                        new TroubleBox(
                                words,
                                item.failureProperty(),
                                () -> model.get(item),
                                () -> model.get(item)),
                        actions);
        watching =
                Subscription.combine(
                        words.languageProperty().subscribe((_, _) -> show()),
                        item.packProperty().subscribe((_, _) -> show()),
                        item.phaseProperty().subscribe((_, _) -> show()));
        show();
    }

    /// No longer follows its pack: the card is taken from the screen for good.
    void drop() {
        watching.unsubscribe();
    }

    private void show() {
        Pack pack = item.packProperty().get();
        Phase phase = item.phaseProperty().get();
        name.setText(pack.name());
        purpose.setText(words.now(pack.purpose()));
        badges.getChildren().setAll(badges(pack));
        facts.getChildren().setAll(facts(pack));
        // A failure brings its own button to try again.
        boolean failed = !pack.installed() && item.failureProperty().get() != null;
        List<Node> now = phase == Phase.IDLE && !failed ? actions(pack) : List.of();
        actions.getChildren().setAll(now);
        actions.setManaged(!now.isEmpty());
        boolean shown = phase != Phase.REMOVED;
        setVisible(shown);
        setManaged(shown);
    }

    private List<Node> badges(Pack pack) {
        List<Node> all = new ArrayList<>();
        if (pack.recommended()) {
            all.add(badge("ui.models.recommended", "q-badge-accent"));
        }
        if (pack.installed()) {
            all.add(
                    pack.verified()
                            ? badge("ui.models.installed", "q-badge-good")
                            : badge("ui.models.unverified", "q-badge-warn"));
        }
        return all;
    }

    private Label badge(String key, String style) {
        Label badge = Controls.label(words.of(key), Styles.BADGE, style);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    private List<Node> facts(Pack pack) {
        List<Node> all = new ArrayList<>();
        boolean here = pack.installed() && pack.installedBytes() > 0;
        all.add(
                fact(
                        words.now(
                                here ? "ui.models.onDisk" : "ui.models.download",
                                words.bytes(here ? pack.installedBytes() : pack.downloadBytes()))));
        if (pack.minRamMb() > 0) {
            all.add(
                    fact(
                            words.now(
                                    "ui.models.memory",
                                    words.number(Math.rint(pack.minRamMb() / 1024.0), 0))));
        }
        Consumer<String> open = browser;
        if (open == null || pack.licenceUrl().isBlank()) {
            all.add(fact(pack.licence()));
        } else {
            Button licence =
                    Controls.button(
                            words.of("ui.models.licence", pack.licence()),
                            () -> open.accept(pack.licenceUrl()),
                            "q-link-button");
            Controls.name(licence, words.of("ui.models.licenceAt", pack.licenceUrl()));
            all.add(licence);
        }
        return all;
    }

    private static Label fact(String text) {
        return Controls.styled(new Label(text), Styles.QUIET);
    }

    private List<Node> actions(Pack pack) {
        if (!pack.installed()) {
            return List.of(
                    Controls.button(
                            Feather.DOWNLOAD,
                            words.of("ui.models.get", words.bytes(pack.downloadBytes())),
                            () -> model.get(item),
                            Styles.PRIMARY));
        }
        return browser == null
                ? List.of()
                : List.of(
                        Controls.button(
                                Feather.SHIELD,
                                words.of("ui.models.verify"),
                                () -> model.verify(item)),
                        Controls.button(
                                Feather.TRASH_2,
                                words.of("ui.models.remove"),
                                () -> model.remove(item)));
    }

    /// A bar for some work, with how far it is, how fast, how long it still takes, and a way to end
    /// it. Takes no room while nothing is done.
    static VBox progress(Words words, ObservableValue<@Nullable Reach> reach, Runnable cancel) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(reach.map(Reach::share).orElse(0.0));
        Label text = new Label();
        text.getStyleClass().add(Styles.QUIET);
        text.setMinWidth(0);
        text.textProperty()
                .bind(
                        words.languageProperty()
                                .flatMap(language -> reach.map(now -> text(words, language, now)))
                                .orElse(""));
        bar.accessibleTextProperty().bind(text.textProperty());
        HBox row =
                Controls.styled(
                        new HBox(
                                text,
                                Controls.spring(),
                                Controls.button(words.of("ui.common.cancel"), cancel)),
                        "q-card-head");
        VBox box = Controls.styled(new VBox(bar, row), "q-reach");
        Controls.showWhen(box, reach.map(now -> now != null).orElse(false));
        return box;
    }

    private static String text(Words words, Language language, @Nullable Reach reach) {
        if (reach == null) {
            return "";
        }
        String what = Messages.text(language, reach.what());
        if (reach.total() <= 0) {
            return what;
        }
        String done = words.bytes(reach.done());
        String total = words.bytes(reach.total());
        if (reach.secondsLeft() < 0) {
            return words.now("ui.models.reach", what, done, total);
        }
        return words.now(
                "ui.models.reachFull",
                what,
                done,
                total,
                words.bytes(Math.round(reach.perSecond())),
                left(words, reach.secondsLeft()));
    }

    private static String left(Words words, long seconds) {
        return seconds < 90
                ? words.now("ui.unit.secondsLeft", seconds)
                : words.now("ui.unit.minutesLeft", Math.round(seconds / 60.0));
    }
}
