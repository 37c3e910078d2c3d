package org.quintet.ui.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Task;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.core.deck.Decks.Summary;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlideChange;
import org.quintet.ui.common.Notices;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.SampleDeck;
import org.quintet.ui.fakes.ScriptedAssistant;
import org.quintet.ui.fakes.TestWindow;
import org.quintet.ui.slides.SlidesViewModel.State;

class SlidesViewModelTest {
    private static final Language EN = Language.ENGLISH;

    @TempDir Path home;
    private final Direct direct = new Direct();
    private final Notices notices = new Notices();
    private final long[] clock = new long[1];
    private final FakeServices fakes = new FakeServices(Path.of("nowhere"), TestWindow.settings());
    private final SlidesViewModel slides = model();

    private SlidesViewModel model() {
        return new SlidesViewModel(
                fakes.services(),
                direct,
                direct,
                notices,
                () -> clock[0],
                () -> EN,
                () -> Generation.DEFAULT);
    }

    private State state() {
        direct.settle();
        return slides.stateProperty().get();
    }

    private ScriptedAssistant.Play last() {
        return fakes.assistant.last();
    }

    private DeckWish wish() {
        return ((Task.MakeDeck) last().request().task()).wish();
    }

    private Deck deck() {
        direct.settle();
        return slides.edits().deck();
    }

    private List<String> titles() {
        return deck().slides().stream().map(Slide::title).toList();
    }

    private Kept kept() {
        direct.settle();
        Summary first = fakes.decks.list().getFirst();
        return fakes.decks.open(first.id()).orElseThrow();
    }

    private void ask() {
        slides.ask().topicProperty().set("  Photosynthesis ");
        slides.ask().audienceProperty().set("8th grade");
    }

    private void written() {
        ask();
        slides.makeAll();
        last().start()
                .outline(SampleDeck.outline(EN))
                .deck(SampleDeck.first(EN, SampleDeck.size()), SampleDeck.size())
                .finish();
        assertThat(state()).isEqualTo(State.READY);
    }

    private static String title(int index) {
        return SampleDeck.outline(EN).get(index).title();
    }

    @Test
    void nothingIsPlannedOfNothing() {
        slides.plan();
        slides.makeAll();
        assertThat(fakes.assistant.plays()).isEmpty();
        assertThat(state()).isEqualTo(State.EMPTY);
        assertThat(fakes.decks.list()).isEmpty();
    }

    @Test
    void whatIsAskedForGoesIntoTheRequest() {
        ask();
        slides.ask()
                .add(
                        List.of(
                                Path.of("a.pdf"),
                                Path.of("b.png"),
                                Path.of("c.mp3"),
                                Path.of("a.pdf")));
        slides.ask().audienceProperty().set("8th grade");
        slides.ask().slidesProperty().set(12);
        slides.ask().toneProperty().set(DeckWish.Tone.LIVELY);
        slides.ask().themeProperty().set(DeckTheme.OCEAN);
        slides.ask().tongueProperty().set(DeckAsk.Tongue.CHINESE);
        slides.plan();
        assertThat(last().request().last().parts())
                .containsExactly(
                        new Part.Text("Photosynthesis"),
                        new Part.Document(Path.of("a.pdf")),
                        new Part.Picture(Path.of("b.png")),
                        new Part.Audio(Path.of("c.mp3")));
        assertThat(last().request().language()).isEqualTo(Language.CHINESE);
        assertThat(wish())
                .isEqualTo(
                        new DeckWish(
                                12,
                                "8th grade",
                                DeckWish.Tone.LIVELY,
                                DeckTheme.OCEAN,
                                List.of(),
                                true,
                                Language.CHINESE));
        assertThat(kept().files()).containsExactly("a.pdf", "b.png", "c.mp3");
    }

    @Test
    void aDeckWhoseLanguageWasLeftToTheTopicGoesOnInIts() {
        slides.ask().topicProperty().set("光合作用");
        slides.makeAll();
        assertThat(wish().language()).isNull();
        last().start()
                .outline(SampleDeck.outline(Language.CHINESE))
                .deck(SampleDeck.first(Language.CHINESE, 2), 7);
        direct.settle();
        assertThat(deck().language()).isEqualTo(Language.CHINESE);
        slides.stop();
        direct.settle();
        slides.goOn();
        assertThat(wish().language()).isEqualTo(Language.CHINESE);
        assertThat(last().request().language()).isEqualTo(Language.CHINESE);
    }

    @Test
    void theOutlineIsEditedAndThenWritten() {
        ask();
        slides.plan();
        assertThat(state()).isEqualTo(State.PLANNING);
        last().start().outline(SampleDeck.outline(EN)).finish();
        assertThat(state()).isEqualTo(State.OUTLINE);
        Outline outline = slides.outline();
        outline.move(outline.entries().get(3), -1);
        outline.remove(outline.entries().get(1));
        OutlineEntry added = outline.add();
        assertThat(outline.entries().indexOf(added)).isEqualTo(outline.entries().size() - 2);
        added.titleProperty().set("Why leaves are green");
        outline.add();
        slides.write();
        assertThat(wish().outline())
                .extracting(OutlineItem::title)
                .containsExactly(
                        title(0),
                        title(3),
                        title(2),
                        title(4),
                        title(5),
                        "Why leaves are green",
                        title(6));
        assertThat(wish().slides()).isEqualTo(7);
        assertThat(wish().outlineOnly()).isFalse();
        assertThat(state()).isEqualTo(State.WRITING);
        assertThat(kept().wish().outline()).isEqualTo(wish().outline());
    }

    @Test
    void aCoverThatComesWithTheOutlineIsNotYetTheDeck() {
        ask();
        slides.plan();
        last().start().deck(SampleDeck.first(EN, 1), 10);
        assertThat(state()).isEqualTo(State.PLANNING);
        last().outline(SampleDeck.outline(EN)).finish();
        assertThat(state()).isEqualTo(State.OUTLINE);
        assertThat(deck().slides()).isEmpty();
    }

    @Test
    void anOutlineThatComesAfterTheCoverStillCounts() {
        ask();
        slides.makeAll();
        last().start().deck(SampleDeck.first(EN, 1), 10);
        assertThat(state()).isEqualTo(State.WRITING);
        last().outline(SampleDeck.outline(EN));
        direct.settle();
        assertThat(slides.advance().unwrittenProperty().get())
                .isEqualTo(SampleDeck.outline(EN).subList(1, 7));
        assertThat(slides.advance().totalProperty().get()).isEqualTo(7);
    }

    @Test
    void everyWrittenSlideIsKeptAtOnce() {
        ask();
        slides.makeAll();
        last().start().outline(SampleDeck.outline(EN));
        assertThat(state()).isEqualTo(State.WRITING);
        assertThat(slides.advance().totalProperty().get()).isEqualTo(SampleDeck.size());
        for (int i = 1; i <= SampleDeck.size(); i++) {
            last().deck(SampleDeck.first(EN, i), SampleDeck.size());
            assertThat(state()).isEqualTo(State.WRITING);
            assertThat(kept().deck()).isEqualTo(deck());
            assertThat(kept().deck().slides()).hasSize(i);
            assertThat(kept().wish().outline()).hasSize(SampleDeck.size() - i);
        }
        last().finish();
        assertThat(state()).isEqualTo(State.READY);
        assertThat(fakes.decks.list()).hasSize(1);
    }

    @Test
    void stopKeepsWhatIsThereAndTheRestCanBeWrittenLater() {
        ask();
        slides.makeAll();
        last().start()
                .outline(SampleDeck.outline(EN))
                .deck(SampleDeck.first(EN, 3), SampleDeck.size());
        direct.settle();
        slides.stop();
        assertThat(last().stopped()).isTrue();
        assertThat(state()).isEqualTo(State.READY);
        assertThat(titles()).containsExactly(title(0), title(1), title(2));
        assertThat(slides.advance().unwrittenProperty().get())
                .isEqualTo(SampleDeck.outline(EN).subList(3, SampleDeck.size()));
        slides.goOn();
        assertThat(wish().outline()).isEqualTo(SampleDeck.outline(EN).subList(3, 7));
        // The second writing begins with a cover of its own, which is not taken.
        List<Slide> rest = new java.util.ArrayList<>(SampleDeck.first(EN, 7).slides());
        rest.subList(1, 3).clear();
        last().start()
                .deck(SampleDeck.first(EN, 7).withSlides(rest.subList(0, 1)), 5)
                .deck(SampleDeck.first(EN, 7).withSlides(rest.subList(0, 2)), 5);
        direct.settle();
        assertThat(slides.advance().unwrittenProperty().get()).hasSize(3);
        assertThat(slides.advance().totalProperty().get()).isEqualTo(7);
        last().deck(SampleDeck.first(EN, 7).withSlides(rest), 5).finish();
        assertThat(state()).isEqualTo(State.READY);
        assertThat(titles()).hasSize(7).endsWith(title(6));
        assertThat(slides.advance().unwrittenProperty().get()).isEmpty();
        // The passages of the second writing stand behind those of the first.
        assertThat(deck().sources()).hasSize(4);
        assertThat(deck().slides().get(3).points().getFirst().source()).isEqualTo(2);
    }

    @Test
    void aCrashInTheMiddleOfWritingLosesNothing() {
        ask();
        slides.makeAll();
        last().start()
                .outline(SampleDeck.outline(EN))
                .deck(SampleDeck.first(EN, 3), SampleDeck.size());
        direct.settle();
        SlidesViewModel next = model();
        next.shelf().refresh();
        direct.settle();
        next.open(next.shelf().summaries().getFirst().id());
        direct.settle();
        assertThat(next.stateProperty().get()).isEqualTo(State.READY);
        assertThat(next.edits().deck()).isEqualTo(SampleDeck.first(EN, 3));
        assertThat(next.advance().unwrittenProperty().get()).hasSize(4);
        assertThat(next.ask().topicProperty().get()).isEqualTo("  Photosynthesis ");
        next.goOn();
        assertThat(wish().outline()).hasSize(4);
    }

    @Test
    void aPlannedDeckOpensWithItsOutline() {
        ask();
        slides.plan();
        last().start().outline(SampleDeck.outline(EN)).finish();
        direct.settle();
        slides.startNew();
        assertThat(state()).isEqualTo(State.EMPTY);
        slides.open(slides.shelf().summaries().getFirst().id());
        assertThat(state()).isEqualTo(State.OUTLINE);
        assertThat(slides.outline().items()).isEqualTo(SampleDeck.outline(EN));
    }

    @Test
    void whatTheUserEditsWhileItIsWrittenStays() {
        ask();
        slides.makeAll();
        last().start().outline(SampleDeck.outline(EN)).deck(SampleDeck.first(EN, 3), 7);
        direct.settle();
        slides.edits().selectedProperty().set(2);
        slides.work().reword("title", slide -> slide.withTitle("My words"));
        slides.work().move(0, 1);
        last().deck(SampleDeck.first(EN, 4), 7);
        assertThat(titles()).containsExactly(title(1), title(0), "My words", title(3));
        slides.edits().undo();
        slides.edits().undo();
        assertThat(titles()).containsExactly(title(0), title(1), title(2), title(3));
        slides.edits().redo();
        slides.edits().redo();
        assertThat(titles()).containsExactly(title(1), title(0), "My words", title(3));
    }

    @Test
    void aSlideThatIsWrittenAnewReplacesTheOldOne() {
        ask();
        slides.makeAll();
        last().start().deck(SampleDeck.first(EN, 2), 7);
        direct.settle();
        List<Slide> again = new java.util.ArrayList<>(SampleDeck.first(EN, 3).slides());
        again.set(1, again.get(1).withTitle("Revised"));
        last().deck(SampleDeck.first(EN, 3).withSlides(again), 7);
        assertThat(titles()).containsExactly(title(0), "Revised", title(2));
    }

    @Test
    void aFailedPlanCanBeTriedAgain() {
        ask();
        slides.plan();
        last().fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        assertThat(state()).isEqualTo(State.TROUBLE);
        assertThat(slides.failureProperty().get()).isNotNull();
        slides.retry();
        assertThat(state()).isEqualTo(State.PLANNING);
        assertThat(slides.failureProperty().get()).isNull();
        last().start().outline(SampleDeck.outline(EN)).finish();
        assertThat(state()).isEqualTo(State.OUTLINE);
    }

    @Test
    void aFailureAfterSomeSlidesKeepsThemAndGoesOnFromThere() {
        ask();
        slides.makeAll();
        last().start()
                .outline(SampleDeck.outline(EN))
                .deck(SampleDeck.first(EN, 2), 7)
                .fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        assertThat(state()).isEqualTo(State.READY);
        assertThat(slides.failureProperty().get()).isNotNull();
        assertThat(deck().slides()).hasSize(2);
        slides.retry();
        assertThat(wish().outline()).hasSize(5);
        assertThat(state()).isEqualTo(State.WRITING);
    }

    @Test
    void theTimeLeftIsMeasuredFromTheSlidesThatCame() {
        ask();
        slides.makeAll();
        last().start().outline(SampleDeck.outline(EN)).deck(SampleDeck.first(EN, 1), 7);
        direct.settle();
        slides.tick();
        assertThat(slides.advance().secondsLeftProperty().get()).isEqualTo(Advance.UNKNOWN);
        clock[0] += 10_000_000_000L;
        last().deck(SampleDeck.first(EN, 2), 7);
        direct.settle();
        assertThat(slides.advance().secondsLeftProperty().get()).isEqualTo(50);
        clock[0] += 4_000_000_000L;
        slides.tick();
        assertThat(slides.advance().secondsLeftProperty().get()).isEqualTo(46);
    }

    @Test
    void allThatIsTypedInARowIsOneStep() {
        written();
        for (String text : List.of("N", "Ne", "New")) {
            slides.work().reword("notes", slide -> slide.withNotes(text));
        }
        slides.edits().settle();
        slides.work().reword("notes", slide -> slide.withNotes("Newer"));
        assertThat(deck().slides().getFirst().notes()).isEqualTo("Newer");
        slides.edits().undo();
        assertThat(deck().slides().getFirst().notes()).isEqualTo("New");
        slides.edits().undo();
        assertThat(deck()).isEqualTo(SampleDeck.first(EN, 7));
        assertThat(slides.edits().canUndoProperty().get()).isFalse();
        assertThat(kept().deck()).isEqualTo(SampleDeck.first(EN, 7));
    }

    @Test
    void theDeckIsCalledAsItsFirstSlide() {
        written();
        slides.work().reword("title", slide -> slide.withTitle("Leaves"));
        assertThat(deck().title()).isEqualTo("Leaves");
        slides.edits().undo();
        assertThat(deck().title()).isEqualTo("Photosynthesis");
        assertThat(titles().getFirst()).isEqualTo("Photosynthesis");
    }

    @Test
    void editedWordsAreNoLongerCalledChecked() {
        written();
        slides.edits().selectedProperty().set(3);
        assertThat(Objects.requireNonNull(slides.edits().slide()).checks()).isNotEmpty();
        slides.work().reword("points", slide -> slide.withPoints(List.of(new Point("x", -1))));
        assertThat(Objects.requireNonNull(slides.edits().slide()).checks()).isEmpty();
    }

    @Test
    void theAssistantChangesASlideThatHasMovedMeanwhile() {
        written();
        slides.edits().selectedProperty().set(3);
        slides.work().change(SlideChange.SHORTER);
        Task.ChangeSlide task = (Task.ChangeSlide) last().request().task();
        assertThat(task.slide()).isEqualTo(3);
        assertThat(task.change()).isEqualTo(SlideChange.SHORTER);
        slides.work().move(3, 5);
        List<Slide> changed = new java.util.ArrayList<>(task.deck().slides());
        changed.set(3, changed.get(3).withTitle("Short"));
        last().start().deck(task.deck().withSlides(changed), 7).finish();
        assertThat(titles().get(5)).isEqualTo("Short");
        assertThat(slides.work().changingProperty().get()).isNull();
        slides.edits().undo();
        assertThat(titles().get(5)).isEqualTo(title(3));
    }

    @Test
    void aStoppedChangeLeavesTheSlide() {
        written();
        slides.work().change(SlideChange.ANEW);
        slides.stop();
        assertThat(state()).isEqualTo(State.READY);
        assertThat(slides.work().changingProperty().get()).isNull();
        assertThat(deck()).isEqualTo(SampleDeck.first(EN, 7));
    }

    @Test
    void anotherPictureIsDrawnAndCanBeTakenBack() {
        written();
        int before = deck().slides().getFirst().picture().variant();
        slides.work().anotherPicture();
        assertThat(deck().slides().getFirst().picture().variant()).isEqualTo(before + 1);
        slides.edits().undo();
        assertThat(deck().slides().getFirst().picture().variant()).isEqualTo(before);
        fakes.painter.failure = new QuintetException(Kind.FAILED, "fakes.unreadable");
        slides.work().anotherPicture();
        direct.settle();
        assertThat(slides.work().failureProperty().get()).isNotNull();
        fakes.painter.failure = null;
        slides.work().retry();
        assertThat(deck().slides().getFirst().picture().variant()).isEqualTo(before + 1);
    }

    @Test
    void slidesAreDuplicatedAndDeletedButNeverTheLast() {
        written();
        slides.work().duplicate(2);
        assertThat(titles()).hasSize(8);
        assertThat(slides.edits().selectedProperty().get()).isEqualTo(3);
        for (int i = 0; i < 20; i++) {
            slides.work().delete(0);
        }
        assertThat(titles()).containsExactly(title(6));
        for (int i = 0; i < 8; i++) {
            slides.edits().undo();
        }
        assertThat(deck()).isEqualTo(SampleDeck.first(EN, 7));
    }

    @Test
    void slidesThatHoldTooMuchAreFoundAndDivided() {
        written();
        assertThat(slides.work().overfullProperty().get()).isFalse();
        slides.edits().selectedProperty().set(3);
        slides.work()
                .reword(
                        "points",
                        slide ->
                                slide.withPoints(
                                        ContentText.points("a\nb\nc\nd\ne\nf\ng", List.of())));
        direct.settle();
        assertThat(slides.work().overfullProperty().get()).isTrue();
        slides.work().fit();
        assertThat(titles()).hasSize(8);
        assertThat(slides.work().overfullProperty().get()).isFalse();
    }

    @Test
    void anotherThemeIsAStepOfItsOwn() {
        written();
        slides.work().theme(DeckTheme.BOARD);
        assertThat(kept().deck().theme()).isEqualTo(DeckTheme.BOARD);
        slides.edits().undo();
        assertThat(deck().theme()).isEqualTo(DeckTheme.INDIGO);
    }

    @Test
    void aDeletedDeckComesBack() {
        written();
        slides.startNew();
        direct.settle();
        slides.shelf().delete(slides.shelf().summaries().getFirst());
        direct.settle();
        assertThat(slides.shelf().summaries()).isEmpty();
        notices.undo();
        direct.settle();
        assertThat(slides.shelf().summaries()).hasSize(1);
        slides.shelf().delete(slides.shelf().summaries().getFirst());
        notices.settle();
        direct.settle();
        assertThat(fakes.decks.list()).isEmpty();
    }

    @Test
    void droppedFilesBeginANewDeckAndTheOldOneStaysInTheList() {
        written();
        slides.take(List.of(Path.of("b.docx")));
        assertThat(state()).isEqualTo(State.EMPTY);
        assertThat(slides.ask().files()).containsExactly(Path.of("b.docx"));
        assertThat(slides.ask().topicProperty().get()).isEmpty();
        assertThat(fakes.decks.list()).hasSize(1);
        assertThat(kept().deck()).isEqualTo(SampleDeck.first(EN, 7));
        slides.plan();
        direct.settle();
        assertThat(fakes.decks.list()).extracting(Summary::title).contains("b", "Photosynthesis");
    }

    @Test
    void withoutAPackDecksStillOpen() {
        written();
        slides.startNew();
        slides.packMissing(true);
        assertThat(state()).isEqualTo(State.NO_PACK);
        slides.open(slides.shelf().summaries().getFirst().id());
        assertThat(state()).isEqualTo(State.READY);
    }

    @Test
    void whatAnOldWritingSaysNoLongerCounts() {
        ask();
        slides.makeAll();
        ScriptedAssistant.Play old = last();
        old.start();
        direct.settle();
        slides.startNew();
        slides.ask().topicProperty().set("Another");
        slides.makeAll();
        old.deck(SampleDeck.first(EN, 3), 7);
        assertThat(state()).isEqualTo(State.PLANNING);
        assertThat(deck().slides()).isEmpty();
    }

    @Test
    void anExportTellsHowFarItIsAndWhereItWent() {
        written();
        Path file = home.resolve("a.pptx");
        slides.exporting().start(deck(), file, org.quintet.ui.DeckPainter.Format.PPTX);
        assertThat(slides.exporting().stateProperty().get()).isEqualTo(Exporting.State.WRITING);
        direct.settle();
        assertThat(slides.exporting().stateProperty().get()).isEqualTo(Exporting.State.DONE);
        assertThat(fakes.painter.exported).containsExactly(file);
        assertThat(file).content().isEqualTo("PPTX Photosynthesis");
    }

    @Test
    void aFailedExportIsToldAndTriedAgain() {
        written();
        fakes.painter.failure = new QuintetException(Kind.FAILED, "fakes.unreadable");
        slides.exporting()
                .start(deck(), home.resolve("a.pdf"), org.quintet.ui.DeckPainter.Format.PDF);
        direct.settle();
        assertThat(slides.exporting().stateProperty().get()).isEqualTo(Exporting.State.TROUBLE);
        fakes.painter.failure = null;
        slides.exporting().retry();
        direct.settle();
        assertThat(slides.exporting().stateProperty().get()).isEqualTo(Exporting.State.DONE);
    }

    @Test
    void aStoppedExportTellsNothing() {
        written();
        slides.exporting()
                .start(deck(), home.resolve("a.pdf"), org.quintet.ui.DeckPainter.Format.PDF);
        slides.stop();
        direct.settle();
        assertThat(slides.exporting().stateProperty().get()).isEqualTo(Exporting.State.NONE);
        assertThat(home.resolve("a.pdf")).doesNotExist();
    }

    @Test
    void picturesGoIntoAFolderOfTheirOwn() {
        written();
        for (int i = 0; i < 2; i++) {
            slides.exporting()
                    .start(deck(), home.resolve("deck"), org.quintet.ui.DeckPainter.Format.PNG);
            direct.settle();
        }
        assertThat(fakes.painter.exported)
                .containsExactly(home.resolve("deck"), home.resolve("deck (2)"));
    }

    @Test
    void fileNamesHoldNothingThatASystemRefuses() {
        Deck odd = SampleDeck.first(EN, 1);
        for (String title :
                List.of("a/b\\c:d*e?f\"g<h>i|j\u0000k", "...", "   ", "x".repeat(500))) {
            String name =
                    Exporting.name(
                            new Deck(title, "", EN, odd.theme(), "", List.of(), odd.slides()),
                            "Slides");
            assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]");
            assertThat(name).doesNotStartWith(".");
        }
    }

    @Test
    void aFullDiskIsToldAndTheDeckStaysOpen() {
        written();
        fakes.decks.fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> {
                            slides.work().theme(DeckTheme.CLAY);
                            direct.settle();
                        })
                .isInstanceOf(QuintetException.class);
        assertThat(deck().theme()).isEqualTo(DeckTheme.CLAY);
    }
}
