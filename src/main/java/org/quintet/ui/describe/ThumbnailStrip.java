package org.quintet.ui.describe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Picture;
import org.quintet.ui.describe.PictureItem.Phase;
import org.quintet.ui.markdown.TextBlock;

/// All pictures as a strip of small ones, each with how far it is; the last place adds more.
final class ThumbnailStrip extends ScrollPane {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 48;

    private final Kit kit;
    private final DescribeViewModel model;
    private final HBox row = Controls.styled(new HBox(), "q-strip-row");
    private final Button more;
    private final Map<PictureItem, Button> buttons = new HashMap<>();

    ThumbnailStrip(Kit kit, DescribeViewModel model, Runnable addMore) {
        this.kit = kit;
        this.model = model;
        getStyleClass().add("q-strip");
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        setFitToHeight(true);
        setContent(row);
        setFocusTraversable(false);
        more =
                Controls.iconButton(
                        Feather.PLUS, kit.words().of("ui.describe.add"), addMore, "q-thumb-add");
        more.setPrefSize(HEIGHT, HEIGHT + 4);
        model.items().addListener((ListChangeListener<PictureItem>) _ -> fill());
        model.selectedProperty().subscribe((_, _) -> mark());
        fill();
    }

    private void fill() {
        buttons.keySet().retainAll(model.items());
        List<Button> all =
                model.items().stream()
                        .map(item -> buttons.computeIfAbsent(item, this::button))
                        .toList();
        row.getChildren().setAll(all);
        row.getChildren().add(more);
        mark();
    }

    private void mark() {
        buttons.forEach(
                (item, button) ->
                        button.pseudoClassStateChanged(
                                TextBlock.LIT, item == model.selectedProperty().get()));
    }

    private Button button(PictureItem item) {
        Picture view = new Picture(kit.thumbnails(), item.file(), WIDTH, HEIGHT);
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(18, 18);
        Text trouble = Controls.styled(Icons.of(Feather.ALERT_TRIANGLE), "q-thumb-trouble");
        StackPane face = new StackPane(view, spinner, trouble);
        face.setAlignment(Pos.CENTER);
        face.setMinSize(WIDTH, HEIGHT);
        face.setMaxSize(WIDTH, HEIGHT);
        Controls.showWhen(spinner, item.phaseProperty().map(now -> now == Phase.LOOKING));
        Controls.showWhen(trouble, item.phaseProperty().map(now -> now == Phase.TROUBLE));
        item.phaseProperty().subscribe(now -> view.setOpacity(now == Phase.WAITING ? 0.45 : 1));
        Button button = new Button();
        button.setGraphic(face);
        button.getStyleClass().add("q-thumb");
        button.setOnAction(_ -> model.selectedProperty().set(item));
        Controls.name(
                button,
                item.phaseProperty()
                        .flatMap(
                                now ->
                                        kit.words()
                                                .of(
                                                        "ui.describe.phase." + now.name(),
                                                        item.name())));
        button.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        model.remove(item);
                    }
                });
        MenuItem remove = new MenuItem();
        remove.textProperty().bind(kit.words().of("ui.describe.remove"));
        remove.setOnAction(_ -> model.remove(item));
        button.setContextMenu(new ContextMenu(remove));
        return button;
    }
}
