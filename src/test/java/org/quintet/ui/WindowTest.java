package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.Fx;
import org.quintet.ui.fakes.TestWindow;
import org.quintet.ui.markdown.MarkdownView;

/// The real window, without a display, on scripted services.
class WindowTest {
    @TempDir Path home;
    private TestWindow window;
    private FakeServices fakes;

    @BeforeEach
    void open() {
        open(TestWindow.settings());
    }

    private void open(Settings settings) {
        fakes = new FakeServices(home, settings);
        fakes.packs.install("base");
        window = new TestWindow(fakes, 1000, 700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void type(String text) {
        Fx.run(
                () -> {
                    TextArea area = window.node(TextArea.class);
                    area.setText(text);
                    area.requestFocus();
                });
    }

    private void ask(String text) {
        window.key(KeyCode.DIGIT1, true, false);
        type(text);
        window.key(KeyCode.ENTER, true, false);
    }

    @Test
    void theSamplePhotoIsDescribedOnOneClick() {
        fakes.assistant.automatic();
        window.press("Try the sample photo");
        Fx.until("the description", () -> window.words().contains("in dark blue smiles"));
        assertThat(window.words()).contains("What it rests on").contains("71 %").contains("1.4 s");
    }

    @Test
    void aPictureDroppedOnTheWindowIsDescribed() {
        fakes.assistant.automatic();
        drop(FakeServices.sample());
        Fx.until("the description", () -> window.words().contains("in dark blue smiles"));
    }

    @Test
    void aPictureDroppedOnAConversationBecomesAChip() {
        window.key(KeyCode.DIGIT1, true, false);
        drop(FakeServices.sample());
        Fx.until("the chip", () -> window.has("Remove sample.jpg"));
        assertThat(fakes.assistant.plays()).isEmpty();
    }

    @Test
    void aModelDroppedAnywhereIsImported() throws Exception {
        Path model = Files.createFile(home.resolve("mine.gguf"));
        drop(model);
        Fx.until("the pack", () -> window.words().contains("mine.gguf"));
    }

    @Test
    void dragsShowWhereADropWillLand() {
        Dragboard board = board(FakeServices.sample());
        Fx.run(() -> fire(DragEvent.DRAG_OVER, board));
        Fx.pulses();
        assertThat(window.words()).contains("Drop to describe");
        Fx.run(() -> fire(DragEvent.DRAG_EXITED, board));
        assertThat(window.words()).doesNotContain("Drop to describe");
    }

    @Test
    void pastedPicturesAreTaken() {
        fakes.assistant.automatic();
        Fx.run(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(FakeServices.sample().toFile()));
                    Clipboard.getSystemClipboard().setContent(content);
                });
        window.key(KeyCode.V, true, false);
        Fx.until("the description", () -> window.words().contains("in dark blue smiles"));
    }

    @Test
    void hoveringAFindingLightsItsWordAndBox() {
        fakes.assistant.automatic();
        window.press("Try the sample photo");
        Fx.until("the findings", () -> !lookup(".q-evidence-row").isEmpty());
        PseudoClass lit = PseudoClass.getPseudoClass("lit");
        Fx.run(() -> lookup(".q-evidence-row").get(3).requestFocus());
        Fx.pulses();
        assertThat(Fx.get(() -> count(".q-box", lit))).isEqualTo(1);
        assertThat(Fx.get(() -> count(".q-mention", lit))).isEqualTo(1);
        Fx.run(() -> lookup(".q-evidence-row").getFirst().requestFocus());
        Fx.pulses();
        assertThat(Fx.get(() -> count(".q-box", lit))).isZero();
    }

    private List<Node> lookup(String style) {
        return Fx.all(window.root(), node -> node.getStyleClass().contains(style.substring(1)));
    }

    private long count(String style, PseudoClass state) {
        return lookup(style).stream()
                .filter(node -> node.getPseudoClassStates().contains(state))
                .count();
    }

    @Test
    void anAnswerStreamsIntoTheConversation() {
        ask("How do tides work?");
        fakes.assistant.last().start().write("The **Moon**");
        Fx.until("the words", () -> window.words().contains("Moon"));
        assertThat(window.has("Stop")).isTrue();
        window.key(KeyCode.ESCAPE, false, false);
        Fx.until("the stop", () -> window.words().contains("Stopped"));
        assertThat(fakes.assistant.last().stopped()).isTrue();
    }

    @Test
    void thePageStaysWhereTheReaderIsWhileAnAnswerGrows() {
        ask("Tell me a lot");
        fakes.assistant.last().start().write("line\n\n".repeat(60));
        Fx.pulses();
        ScrollPane pane = Fx.get(() -> (ScrollPane) lookup(".q-scroll").getFirst());
        assertThat(Fx.get(pane::getVvalue)).isEqualTo(1);
        Fx.run(() -> pane.setVvalue(0.25));
        double before = offset(pane);
        fakes.assistant.last().write("line\n\n".repeat(60));
        Fx.pulses();
        assertThat(offset(pane)).isEqualTo(before, org.assertj.core.api.Assertions.within(1.0));
        window.press("Jump to latest");
        assertThat(Fx.get(pane::getVvalue)).isEqualTo(1);
        fakes.assistant.last().write("end of it");
        Fx.pulses();
        assertThat(Fx.get(pane::getVvalue)).isEqualTo(1);
    }

    private static double offset(ScrollPane pane) {
        return Fx.get(
                () ->
                        pane.getVvalue()
                                * (pane.getContent().getLayoutBounds().getHeight()
                                        - pane.getViewportBounds().getHeight()));
    }

    @Test
    void answersCanBeSelectedAcrossParagraphs() {
        fakes.assistant.automatic().answering("# Title\n\nOne two.\n\n- three\n- four");
        ask("Go");
        MarkdownView view = window.node(MarkdownView.class);
        String selected =
                Fx.get(
                        () -> {
                            view.selection().all();
                            return view.selection().text();
                        });
        assertThat(selected).isEqualTo("Title\nOne two.\n• three\n• four");
    }

    @Test
    void theLanguageSwitchesAtOnce() {
        window.key(KeyCode.DIGIT6, true, false);
        window.press("中文");
        Fx.until("Chinese", () -> window.words().contains("设置"));
        assertThat(window.words()).contains("看图", "自动").doesNotContain("Describe", "Automatic");
        Fx.until("kept", () -> fakes.preferences.get().language() == Language.CHINESE);
    }

    @Test
    void theThemeSwitchesAtOnce() {
        window.key(KeyCode.DIGIT6, true, false);
        window.press("Dark");
        assertThat(window.root().getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("dark"));
        Fx.until("kept", () -> fakes.preferences.get().theme() == Theme.DARK);
    }

    @Test
    void textGrowsToTwiceItsSize() {
        window.key(KeyCode.DIGIT6, true, false);
        Fx.run(() -> sizes().setValue(2.0));
        Fx.pulses();
        assertThat(window.root().getStyle()).contains("28");
    }

    @SuppressWarnings("unchecked") // the only choice of numbers with a decimal point
    private ComboBox<Double> sizes() {
        return Fx.all(window.root(), ComboBox.class::isInstance).stream()
                .map(ComboBox.class::cast)
                .filter(box -> box.getItems().contains(2.0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keysAreListedOnF1AndEscCloses() {
        window.key(KeyCode.F1, false, false);
        assertThat(window.words()).contains("Search past chats");
        window.key(KeyCode.ESCAPE, false, false);
        assertThat(window.words()).doesNotContain("Search past chats");
    }

    @Test
    void aFailureIsToldInPlainWords() {
        ask("How?");
        fakes.assistant
                .last()
                .fail(
                        new QuintetException(
                                new IllegalStateException("secret detail"),
                                Kind.PACK_MISSING,
                                "fakes.packMissing"));
        Fx.until("the message", () -> window.words().contains("Questions need a writing model"));
        assertThat(window.words()).doesNotContain("Exception").doesNotContain("secret detail");
        window.press("Get a model");
        assertThat(window.words()).contains("Bring your own model");
    }

    @Test
    void aRemovedPictureComesBackByUndo() {
        fakes.assistant.automatic();
        window.press("Try the sample photo");
        Fx.until("the description", () -> window.words().contains("in dark blue smiles"));
        window.press("Remove this picture");
        assertThat(window.words()).contains("Drop a photo").contains("sample.jpg was removed");
        window.press("Undo");
        assertThat(window.words()).contains("in dark blue smiles");
    }

    @Test
    void descriptionsAreSavedInTheFormatOfTheName() throws Exception {
        fakes.assistant.automatic();
        window.press("Try the sample photo");
        Fx.until("the description", () -> window.words().contains("in dark blue smiles"));
        for (String name : List.of("out.txt", "out.md", "out.json")) {
            Path file = home.resolve(name);
            window.dialogs.saveAs = file;
            window.press("Save the description");
            Fx.until("the file", () -> Files.exists(file));
            assertThat(Files.readString(file)).contains("in dark blue smiles");
        }
        assertThat(Files.readString(home.resolve("out.md"))).startsWith("## sample.jpg");
        assertThat(Files.readString(home.resolve("out.json"))).startsWith("{");
    }

    @Test
    void erasingTheHistoryAsksFirst() {
        Fx.until("what an earlier window left is purged", () -> fakes.history.purges() == 1);
        fakes.history.begin("Old");
        window.key(KeyCode.DIGIT6, true, false);
        window.press("Erase all chats");
        assertThat(fakes.history.conversations("")).hasSize(1);
        window.press("Erase for good");
        Fx.until("gone", () -> fakes.history.conversations("").isEmpty());
        Fx.until("purged", () -> fakes.history.purges() == 2);
    }

    @Test
    void theFirstStartTakesThreeStepsOrNone() {
        window.close();
        open(Settings.DEFAULT.withLanguage(Language.ENGLISH));
        assertThat(window.words()).contains("Welcome to Quintet");
        window.press("Next");
        assertThat(window.words()).contains("Qwen2.5-Coder 1.5B Instruct");
        window.press("Next");
        assertThat(window.words()).contains("no telemetry");
        window.press("Start");
        assertThat(window.words()).doesNotContain("no telemetry");
        Fx.until("kept", () -> fakes.preferences.get().welcomed());
    }

    @Test
    void theWindowOpensWhereItWas() {
        Fx.run(
                () -> {
                    window.stage().setX(40);
                    window.stage().setY(30);
                    window.stage().setWidth(820);
                });
        Fx.pulses();
        window.close();
        fakes = new FakeServices(home, TestWindow.settings());
        Fx.run(() -> {});
        javafx.stage.Stage stage = Fx.get(javafx.stage.Stage::new);
        Fx.run(() -> new QuintetWindow(fakes.services(), window.dialogs).show(stage));
        assertThat(Fx.get(stage::getX)).isEqualTo(40);
        assertThat(Fx.get(stage::getWidth)).isEqualTo(820);
        Fx.run(stage::close);
    }

    // A board is otherwise made by a drag that the system began, which needs a display.
    private static Dragboard board(Path file) {
        return Fx.get(
                () -> {
                    try {
                        Constructor<Dragboard> make =
                                Dragboard.class.getDeclaredConstructor(TKClipboard.class);
                        make.setAccessible(true);
                        return make.newInstance(holding(List.of(file.toFile())));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static TKClipboard holding(List<File> files) {
        InvocationHandler handler =
                (_, method, arguments) ->
                        switch (method.getName()) {
                            case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                            case "getContent" ->
                                    DataFormat.FILES.equals(arguments[0]) ? files : null;
                            default -> null;
                        };
        return (TKClipboard)
                Proxy.newProxyInstance(
                        WindowTest.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        handler);
    }

    private void drop(Path file) {
        Dragboard board = board(file);
        Fx.run(
                () -> {
                    fire(DragEvent.DRAG_OVER, board);
                    fire(DragEvent.DRAG_DROPPED, board);
                });
    }

    private void fire(javafx.event.EventType<DragEvent> type, Dragboard board) {
        Event.fireEvent(
                window.scene(),
                new DragEvent(
                        type, board, 100, 100, 100, 100, TransferMode.COPY, null, null, null));
    }
}
