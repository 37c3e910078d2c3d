package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.deck.Decks.Summary;
import org.quintet.core.deck.Slide;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.Fx;
import org.quintet.ui.fakes.SampleDeck;
import org.quintet.ui.fakes.ScriptedAssistant;
import org.quintet.ui.fakes.TestWindow;

/// Slides in the real window, without a display, on scripted services.
class SlidesWindowTest {
    private static final Language EN = Language.ENGLISH;

    @TempDir Path home;
    private TestWindow window;
    private FakeServices fakes;

    @BeforeEach
    void open() {
        fakes = new FakeServices(home, TestWindow.settings());
        fakes.packs.install("base");
        window = new TestWindow(fakes, 1000, 700);
        window.key(KeyCode.DIGIT4, true, false);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private ScriptedAssistant.Play ask(String button) {
        Fx.run(() -> window.node(TextArea.class).setText("Photosynthesis"));
        window.press(button);
        return fakes.assistant.last().start();
    }

    private void written() {
        ask("Make it all")
                .outline(SampleDeck.outline(EN))
                .deck(SampleDeck.first(EN, 7), 7)
                .finish();
        Fx.pulses();
        Fx.until("the deck", () -> window.has("Export PPTX"));
    }

    private List<Node> styled(String style) {
        return Fx.get(() -> Fx.all(window.root(), node -> node.getStyleClass().contains(style)));
    }

    private TextField titleField() {
        return (TextField)
                Fx.get(
                        () ->
                                Fx.all(window.root(), TextField.class::isInstance).stream()
                                        .filter(each -> "Title".equals(each.getAccessibleText()))
                                        .findFirst()
                                        .orElseThrow());
    }

    private String keptTitle() {
        Summary kept = fakes.decks.list().getFirst();
        return fakes.decks.open(kept.id()).orElseThrow().deck().title();
    }

    @Test
    void thumbnailsComeOneByOneWithPlacesForThoseToCome() {
        ScriptedAssistant.Play play = ask("Make it all").outline(SampleDeck.outline(EN));
        Fx.pulses();
        assertThat(styled("q-ghost")).hasSize(7);
        play.deck(SampleDeck.first(EN, 3), 7);
        Fx.pulses();
        assertThat(styled("q-slide-thumb")).hasSize(3);
        assertThat(styled("q-ghost")).hasSize(4);
        assertThat(window.words()).contains("Slide 4 of 7").contains("being written");
        window.key(KeyCode.ESCAPE, false, false);
        Fx.until("the stop", () -> window.has("Go on writing"));
        assertThat(play.stopped()).isTrue();
        assertThat(styled("q-slide-thumb")).hasSize(3);
    }

    @Test
    void whatIsTypedStandsOnTheSlideAndControlZTakesItBack() {
        written();
        TextField title = titleField();
        Fx.run(
                () -> {
                    title.requestFocus();
                    title.setText("Leaves");
                });
        Fx.until("the write", () -> keptTitle().equals("Leaves"));
        window.key(KeyCode.Z, true, false);
        assertThat(title.getText()).isEqualTo("Photosynthesis");
        window.key(KeyCode.Z, true, true);
        assertThat(title.getText()).isEqualTo("Leaves");
    }

    @Test
    void theKeyboardMovesTitlesAndSlides() {
        ask("Plan the slides").outline(SampleDeck.outline(EN)).finish();
        Fx.until("the outline", () -> window.has("Add a slide"));
        Node row = styled("q-outline-row").get(2);
        Fx.run(() -> row.lookup(".text-field").requestFocus());
        alt(KeyCode.UP);
        assertThat(Fx.get(() -> ((TextField) row.lookup(".text-field")).isFocused())).isTrue();
        assertThat(styled("q-outline-row").get(1)).isSameAs(row);
        window.press("Write 7 slides");
        fakes.assistant.last().start().deck(SampleDeck.first(EN, 7), 7).finish();
        Fx.pulses();
        Fx.run(() -> styled("q-slide-thumb").get(2).requestFocus());
        alt(KeyCode.DOWN);
        Summary kept = fakes.decks.list().getFirst();
        Fx.until(
                "the write",
                () ->
                        fakes.decks.open(kept.id()).orElseThrow().deck().slides().stream()
                                .map(Slide::title)
                                .toList()
                                .get(3)
                                .equals(SampleDeck.outline(EN).get(2).title()));
    }

    private void alt(KeyCode code) {
        Fx.run(
                () -> {
                    Node focused = window.scene().getFocusOwner();
                    javafx.event.Event.fireEvent(
                            focused,
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    true,
                                    false));
                });
        Fx.pulses();
    }

    @Test
    void thePresenterTurnsPagesAndEnds() {
        written();
        window.press("Present");
        assertThat(window.words()).contains("Slide 1 of 7").contains("Let the class guess first");
        window.key(KeyCode.RIGHT, false, false);
        window.key(KeyCode.RIGHT, false, false);
        window.key(KeyCode.LEFT, false, false);
        window.key(KeyCode.RIGHT, false, false);
        assertThat(window.words()).contains("Slide 3 of 7");
        window.key(KeyCode.ESCAPE, false, false);
        assertThat(styled("q-presenter")).isEmpty();
        assertThat(Fx.get(() -> titleField().getText())).isEqualTo("What photosynthesis is");
    }

    @Test
    void anExportEndsWithThePathAndAWayToIt() {
        written();
        Path file = home.resolve("deck.pptx");
        window.dialogs.saveAs = file;
        window.press("Export PPTX");
        Fx.until("the export", () -> window.has("Show in folder"));
        assertThat(window.words()).contains("Saved as " + file);
        window.press("Show in folder");
        assertThat(fakes.shown).containsExactly(file);
    }

    @Test
    void aPointShowsThePassageItRestsOn() {
        written();
        Fx.run(() -> ((javafx.scene.control.Button) styled("q-slide-thumb").get(3)).fire());
        Fx.pulses();
        Fx.run(() -> ((javafx.scene.control.Button) styled("q-source-row").getFirst()).fire());
        Fx.pulses();
        assertThat(window.words())
                .contains("Chloroplasts take up the energy of sunlight")
                .contains("plants.pdf, Chloroplasts");
    }
}
