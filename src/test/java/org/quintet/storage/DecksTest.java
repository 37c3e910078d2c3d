package org.quintet.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Decks;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.core.deck.Decks.Summary;
import org.quintet.core.deck.Slide;

class DecksTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir Path home;
    private Store store;
    private Decks decks;

    @BeforeEach
    void open() {
        store = Store.open(home);
        decks = store.decks();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> titles() {
        return decks.list().stream().map(Summary::title).toList();
    }

    @Test
    void everyFieldOfEveryKindComesBackAfterReopening() {
        Kept whole = SampleDecks.whole();
        assertThat(whole.deck().slides()).extracting(Slide::kind).contains(Slide.Kind.values());
        long id = decks.begin(whole);
        store.close();
        open();
        assertThat(decks.open(id)).contains(whole);
        assertThat(decks.list()).extracting(Summary::slides).containsExactly(24);
    }

    @Test
    void aSavedDeckReplacesTheOneBeforeAndComesFirst() {
        long one = decks.begin(SampleDecks.small("one"));
        long two = decks.begin(SampleDecks.small("two"));
        assertThat(titles()).containsExactly("two", "one");
        decks.save(one, SampleDecks.whole());
        assertThat(titles()).containsExactly("光合作用", "two");
        assertThat(decks.open(one)).contains(SampleDecks.whole());
        assertThat(decks.open(two)).contains(SampleDecks.small("two"));
    }

    @Test
    void aDeletedDeckComesBackUntilItIsPurged() {
        long one = decks.begin(SampleDecks.small("one"));
        long two = decks.begin(SampleDecks.small("two"));
        decks.delete(one);
        assertThat(titles()).containsExactly("two");
        assertThat(decks.open(one)).isEmpty();
        decks.save(one, SampleDecks.small("one, still growing"));
        decks.restore(one);
        assertThat(titles()).containsExactlyInAnyOrder("one, still growing", "two");
        decks.delete(two);
        decks.purge();
        decks.restore(two);
        assertThat(titles()).containsExactly("one, still growing");
        decks.save(two, SampleDecks.small("two"));
        assertThat(decks.open(two)).isEmpty();
    }

    @Test
    void purgedWordsAreNoLongerInTheFile() throws Exception {
        String secret = "unmistakable-words-of-a-teacher";
        long id = decks.begin(SampleDecks.small(secret));
        decks.delete(id);
        decks.purge();
        store.close();
        String bytes =
                Files.readString(
                        home.resolve(Store.FILE), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(secret);
        open();
    }

    @Test
    void aFileOfTheFirstVersionGetsDecksAndKeepsItsConversations() {
        Path older = home.resolve("older");
        try (Store first = Store.open(older, Schema.STEPS.subList(0, 1), CLOCK)) {
            first.history().begin("kept");
        }
        try (Store now = Store.open(older, Schema.STEPS, CLOCK)) {
            now.decks().begin(SampleDecks.whole());
            assertThat(now.history().conversations("kept")).hasSize(1);
            assertThat(now.decks().list()).hasSize(1);
        }
        assertThat(older.resolve("quintet-v1-20260102-030405-000.db")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "noise", "[]", "{}", "{\"deck\":3}", "null", "{\"deck\":{\"slides\":[{"})
    void aDeckThatIsNotOneIsToldAndTheOthersStay(String content) {
        long bad = decks.begin(SampleDecks.small("bad"));
        long good = decks.begin(SampleDecks.small("good"));
        overwrite(bad, content);
        assertThat(titles()).containsExactlyInAnyOrder("bad", "good");
        assertThatThrownBy(() -> decks.open(bad))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> assertThat(failure.key()).isEqualTo("storage.deckDamaged"));
        assertThat(decks.open(good)).isPresent();
        decks.delete(bad);
        assertThat(titles()).containsExactly("good");
    }

    @Test
    void whatThisVersionDoesNotKnowIsReadAsTheUsual() {
        long id = decks.begin(SampleDecks.small("x"));
        overwrite(
                id,
                """
                {"deck":{"title":"later","theme":"GLASS","language":"fr","slides":[
                  {"kind":"HOLOGRAM","title":"t","content":{"hologram":{}},
                   "picture":{"arrangement":"SPIRAL","things":7},
                   "checks":[{"rule":"TASTE","holds":true},{"rule":"SAFE","holds":true}]},
                  {"content":{"table":{"header":["a"],"rows":[["1","2"]]}}},
                  {"content":{"chart":{"categories":["a","b"],"series":[{"values":[1]}]}}}]},
                 "wish":{"slides":100000,"tone":"SUNG"}}\
                """);
        Kept kept = decks.open(id).orElseThrow();
        assertThat(kept.deck().theme()).isEqualTo(DeckTheme.INDIGO);
        assertThat(kept.wish().slides()).isEqualTo(40);
        assertThat(kept.deck().slides())
                .extracting(Slide::content)
                .containsOnly(new Content.None());
        assertThat(kept.deck().slides().getFirst().kind()).isEqualTo(Slide.Kind.POINTS);
        assertThat(kept.deck().slides().getFirst().checks()).hasSize(1);
    }

    @RepeatedTest(20)
    void noiseInADeckEndsInADeckOrAClearMessage() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        long id = decks.begin(SampleDecks.whole());
        StringBuilder json = new StringBuilder(DeckJson.write(SampleDecks.whole()));
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(json.length());
            switch (random.nextInt(3)) {
                case 0 -> json.setCharAt(at, "{}[]\",:0x".charAt(random.nextInt(9)));
                case 1 -> json.deleteCharAt(at);
                default -> json.insert(at, (char) random.nextInt(0xd800));
            }
        }
        overwrite(id, json.toString());
        try {
            assertThat(decks.open(id)).isPresent();
        } catch (QuintetException failure) {
            assertThat(failure.key()).isEqualTo("storage.deckDamaged");
        }
        assertThat(decks.list()).hasSize(1);
    }

    @Test
    void absurdTextsAreKept() {
        Kept huge = SampleDecks.small("'); DROP TABLE deck; --" + "字".repeat(300_000));
        long id = decks.begin(huge);
        assertThat(decks.open(id)).contains(huge);
    }

    private void overwrite(long id, String content) {
        try (Database database = Database.open(home.resolve(Store.FILE))) {
            database.write(
                    connection ->
                            Database.update(
                                    connection,
                                    "UPDATE deck SET content = ? WHERE id = ?",
                                    content,
                                    id));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
