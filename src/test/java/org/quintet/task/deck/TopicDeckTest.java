package org.quintet.task.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Event;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Source;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlideChange;

/// Decks about a bare topic: what two answers do not share is left out.
class TopicDeckTest {
    private static final List<Source> NONE = List.of();

    /// Answers about prices; the lists of facts turn a relation round and invent a year.
    private static String market(String question) {
        if (question.startsWith("Give the")) {
            return "1. What is supply?\n2. How does supply affect the price?\n3. What is a market price?";
        }
        if (question.startsWith("Name 4")) {
            return "shop, apple, coin, scale";
        }
        if (question.contains("What is supply")) {
            return "Supply is the amount of goods that sellers offer. Sellers offer goods in a shop or a market.";
        }
        if (question.contains("affect the price")) {
            return question.contains("4 facts")
                    ? "When supply increases, the price increases.\nThe first market price was written down in 1234."
                    : "When supply increases, the price usually falls. When supply decreases, the price usually"
                            + " rises.";
        }
        return "A market price is the price at which buyers and sellers agree. Buyers and sellers meet at"
                + " the market price.";
    }

    @Test
    void aRelationTurnedRoundAndAnInventedYearAreLeftOut() {
        Deck deck = new DeckBench(TopicDeckTest::market).deck("Supply", Language.ENGLISH, NONE, 5);

        assertThat(DeckBench.texts(deck))
                .contains(
                        "When supply increases, the price usually falls",
                        "When supply decreases, the price usually rises");
        assertThat(DeckBench.all(deck)).doesNotContain("the price increases", "1234");
        assertThat(deck.sources()).isEmpty();
        assertThat(deck.slides().getFirst().notes()).contains("without a source");
    }

    @Test
    void withoutADecoderATopicAloneIsNotEnough() {
        assertThatThrownBy(() -> new DeckBench().deck("Supply", Language.ENGLISH, NONE, 5))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> {
                            assertThat(failure.kind())
                                    .isEqualTo(QuintetException.Kind.PACK_MISSING);
                            assertThat(failure.message(Language.CHINESE)).contains("models get");
                        });
    }

    @Test
    void theFirstSlideComesBeforeTheOutlineAndEachSlideIsTold() {
        DeckBench bench = new DeckBench(TopicDeckTest::market);
        Deck deck = bench.deck("Supply", Language.ENGLISH, NONE, 5);

        List<Event> told =
                bench.events.stream().filter(each -> !(each instanceof Event.Stage)).toList();
        assertThat(told.get(0)).isInstanceOf(Event.Decked.class);
        assertThat(told.get(1)).isInstanceOf(Event.Outlined.class);
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        Event.Decked.class,
                        it -> {
                            assertThat(it.deck()).isEqualTo(deck);
                            assertThat(it.total()).isEqualTo(deck.slides().size());
                        });
    }

    @Test
    void aStopKeepsTheSlidesThatAreThere() {
        DeckBench bench = new DeckBench(TopicDeckTest::market);
        bench.stopAfter = 2;
        DeckMaker.Made made = bench.make("Supply", Language.ENGLISH, NONE, 5);

        assertThat(made.stopped()).isTrue();
        assertThat(made.deck().slides())
                .hasSize(2)
                .first()
                .extracting(Slide::kind)
                .isEqualTo(Kind.TITLE);
    }

    @Test
    void adecoderThatSaysNothingOfUseEndsInAPlainFailure() {
        DeckBench bench = new DeckBench(_ -> "Sure! Here is slide 3: TODO");

        assertThatThrownBy(() -> bench.deck("Supply", Language.ENGLISH, NONE, 5))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> assertThat(failure.key()).isEqualTo("task.deck.nothing"));
    }

    @Test
    void aSlideMadeShorterHasLessAndOneWithMoreDetailHasMore() {
        DeckBench bench = new DeckBench();
        Deck deck = bench.deck("", Language.ENGLISH, DeckBench.file("canal.md"), 10);
        int at = deck.slides().indexOf(DeckBench.named(deck, "What the canal is"));
        int before = deck.slides().get(at).points().size();
        SlideChanger changer = new SlideChanger(deck, bench.tools(), bench.stop);

        Deck shorter = changer.change(at, SlideChange.SHORTER, "").deck();
        Deck longer = changer.change(at, SlideChange.DETAILED, "").deck();

        assertThat(shorter.slides().get(at).points()).hasSizeLessThan(before);
        assertThat(longer.slides().get(at).points())
                .hasSizeGreaterThan(before)
                .containsAll(deck.slides().get(at).points())
                .extracting(Point::source)
                .doesNotContain(Point.NONE);
        assertThat(longer.slides()).hasSameSizeAs(deck.slides());
    }

    @Test
    void easierWordsMustMeanTheSame() {
        DeckBench bench =
                new DeckBench(
                        question ->
                                question.contains("falls 30 centimetres")
                                        ? "The Lindau canal rises 30 centimetres on each kilometre."
                                        : "");
        Deck deck = new DeckBench().deck("", Language.ENGLISH, DeckBench.file("canal.md"), 10);
        int at = deck.slides().indexOf(DeckBench.named(deck, "What the canal is"));

        Deck changed =
                new SlideChanger(deck, bench.tools(), bench.stop)
                        .change(at, SlideChange.SIMPLER, "")
                        .deck();

        assertThat(changed.slides().get(at).points()).isEqualTo(deck.slides().get(at).points());
    }

    @Test
    void aTitleSlideCanNotBeWrittenAnew() {
        DeckBench bench = new DeckBench();
        Deck deck = bench.deck("", Language.ENGLISH, DeckBench.file("canal.md"), 10);

        assertThatThrownBy(
                        () ->
                                new SlideChanger(deck, bench.tools(), bench.stop)
                                        .change(0, SlideChange.ANEW, ""))
                .isInstanceOf(QuintetException.class);
    }
}
