package org.quintet.ui.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Settings;
import org.quintet.ui.QuintetWindow;
import org.quintet.ui.common.FileDialogs;

/// The real window on scripted services.
public final class TestWindow implements AutoCloseable {
    public final FakeServices fakes;
    public final Dialogs dialogs = new Dialogs();
    private final Stage stage;

    /// Opens a window and waits until it is shown.
    public TestWindow(FakeServices fakes, double width, double height) {
        Fx.start();
        this.fakes = fakes;
        this.stage = Fx.get(Stage::new);
        Fx.run(
                () -> {
                    new QuintetWindow(fakes.services(), dialogs).show(stage);
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
        Fx.pulses();
    }

    /// Settings as of someone who has been here before.
    public static Settings settings() {
        return Settings.DEFAULT
                .withWelcomed(true)
                .withLanguage(org.quintet.core.Language.ENGLISH)
                .withTheme(Settings.Theme.LIGHT);
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Stage stage() {
        return stage;
    }

    public Parent root() {
        return scene().getRoot();
    }

    /// All words on the screen, a node a line.
    public String words() {
        return Fx.get(
                () ->
                        Fx.all(root(), Text.class::isInstance).stream()
                                .map(node -> ((Text) node).getText())
                                .collect(Collectors.joining("\n")));
    }

    /// Finds a shown button by its words or its name.
    public ButtonBase button(String name) {
        return Fx.get(
                () ->
                        Fx.all(root(), ButtonBase.class::isInstance).stream()
                                .map(ButtonBase.class::cast)
                                .filter(
                                        each ->
                                                name.equals(each.getText())
                                                        || name.equals(each.getAccessibleText()))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no button “" + name + "”")));
    }

    /// Whether a button is shown.
    public boolean has(String name) {
        return Fx.get(
                () ->
                        Fx.all(root(), Button.class::isInstance).stream()
                                .map(Labeled.class::cast)
                                .anyMatch(
                                        each ->
                                                name.equals(each.getText())
                                                        || name.equals(each.getAccessibleText())));
    }

    /// Presses a button by its name.
    public void press(String name) {
        ButtonBase button = button(name);
        Fx.run(button::fire);
        Fx.pulses();
    }

    /// The first shown node of a kind.
    public <N extends Node> N node(Class<N> kind) {
        return Fx.get(
                () ->
                        Fx.all(root(), kind::isInstance).stream()
                                .map(kind::cast)
                                .findFirst()
                                .orElseThrow(
                                        () -> new AssertionError("no " + kind.getSimpleName())));
    }

    /// The first shown node with a style class.
    public Node styled(String style) {
        return Fx.get(
                () ->
                        Fx.all(root(), node -> node.getStyleClass().contains(style)).stream()
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("nothing of " + style)));
    }

    /// Presses a key on what has the focus.
    public void key(KeyCode code, boolean control, boolean shift) {
        key(KeyEvent.KEY_PRESSED, code, control, shift);
    }

    /// Lets a key go.
    public void letGo(KeyCode code) {
        key(KeyEvent.KEY_RELEASED, code, false, false);
    }

    private void key(EventType<KeyEvent> type, KeyCode code, boolean control, boolean shift) {
        Fx.run(
                () -> {
                    @Nullable Node focused = scene().getFocusOwner();
                    Event.fireEvent(
                            focused == null ? root() : focused,
                            new KeyEvent(type, "", "", code, shift, control, false, false));
                });
        Fx.pulses();
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }

    /// File dialogs that answer what they are told to.
    public static final class Dialogs implements FileDialogs {
        public List<Path> pictures = new ArrayList<>();
        public List<Path> sounds = new ArrayList<>();
        public List<Path> documents = new ArrayList<>();
        public @Nullable Path saveAs;
        public @Nullable Path folder;
        public @Nullable Path model;

        @Override
        public List<Path> pictures() {
            return pictures;
        }

        @Override
        public List<Path> sounds() {
            return sounds;
        }

        @Override
        public Optional<Path> model() {
            return Optional.ofNullable(model);
        }

        @Override
        public List<Path> documents() {
            return documents;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.ofNullable(folder);
        }

        @Override
        public Optional<Path> save(String titleKey, String suggestedName, List<Format> formats) {
            return Optional.ofNullable(saveAs);
        }
    }
}
