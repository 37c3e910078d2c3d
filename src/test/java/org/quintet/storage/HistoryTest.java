package org.quintet.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.History;
import org.quintet.core.History.Conversation;
import org.quintet.core.History.Turn;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;

class HistoryTest {
    @TempDir Path home;
    private Store store;
    private History history;

    @BeforeEach
    void open() {
        store = Store.open(home);
        history = store.history();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void turnsComeBackInOrderWithTheirPicturesAfterReopening() {
        Conversation cats = history.begin("Cats");
        Message question =
                new Message(
                        Role.USER,
                        List.of(
                                new Part.Picture(Path.of("/photos/猫 \"one\".jpg")),
                                new Part.Text("What is this?\nTell me.")));
        Turn first = history.append(cats.id(), question);
        Turn second = history.append(cats.id(), Message.of(Role.ASSISTANT, "A cat. 一只猫。🐈"));
        reopen();
        assertThat(history.turns(cats.id())).containsExactly(first, second);
        assertThat(first.message()).isEqualTo(question);
    }

    @Test
    void aFileThatThisSystemCannotNameStaysInItsTurn() {
        String parts = "[{\"picture\":\"a\\u0000b\"},{\"text\":\"What?\"},{\"smell\":1}]";
        assertThat(PartsJson.read(parts))
                .containsExactly(new Part.Text("a\u0000b"), new Part.Text("What?"));
        assertThat(PartsJson.reworded(parts, "Who?")).isEqualTo(parts.replace("What?", "Who?"));
    }

    @Test
    void theLastChangedConversationComesFirst() {
        Conversation one = history.begin("one");
        Conversation two = history.begin("two");
        assertThat(titles("")).containsExactly("two", "one");
        history.append(one.id(), Message.of(Role.USER, "again"));
        assertThat(titles("")).containsExactly("one", "two");
        assertThat(history.conversations("").getFirst().changed()).isAfter(two.changed());
    }

    @ParameterizedTest(name = "“{0}” finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "猫|Animals",
                "小猫|Animals",
                "一只小猫|Animals",
                "小猫 沙发|Animals",
                "espresso|Coffee",
                "ESPRESSO|Coffee",
                "Ｅｓｐｒｅｓｓｏ|Coffee",
                "es|Coffee Notes",
                "press cup|Coffee",
                "coffee|Coffee",
                "straße|Notes",
                "STRASSE|Notes",
                "été|Notes",
                "ÉTÉ|Notes",
                "100%|Notes",
                "0%|Notes",
                "_|-",
                "%|Notes",
                "\"quoted\"|Notes",
                "a OR b|-",
                "小狗|-",
                "NEAR(|-",
                "*|-",
                "🐈|Animals",
                "沙发🐈|Animals",
                "animals 猫|Animals",
                "coffee 猫|-"
            })
    void searchFindsAllWordsInAnyScript(String query, String titles) {
        write("Animals", "一只小猫躺在沙发🐈上");
        write("Coffee", "An Espresso in a white cup");
        write("Notes", "Straße, ÉTÉ, 100% \"quoted\" es");
        String[] expected = titles.equals("-") ? new String[0] : titles.split(" ");
        assertThat(titles(query)).containsExactlyInAnyOrder(expected);
    }

    @Test
    void searchForgetsWordsThatWereRewrittenOrCut() {
        Conversation it = history.begin("t");
        Turn first = history.append(it.id(), Message.of(Role.USER, "elephant"));
        Turn second = history.append(it.id(), Message.of(Role.ASSISTANT, "giraffe"));
        history.rewrite(first.id(), "zebra");
        assertThat(titles("elephant")).isEmpty();
        assertThat(titles("zebra")).hasSize(1);
        history.cutFrom(second.id());
        assertThat(titles("giraffe")).isEmpty();
    }

    @Test
    void rewritingKeepsThePicture() {
        Conversation it = history.begin("t");
        Part.Picture picture = new Part.Picture(Path.of("a.png"));
        Turn turn =
                history.append(
                        it.id(), new Message(Role.USER, List.of(picture, new Part.Text("old"))));
        history.rewrite(turn.id(), "new");
        Message now = history.turns(it.id()).getFirst().message();
        assertThat(now.parts()).containsExactly(picture, new Part.Text("new"));
    }

    @Test
    void cuttingTakesTheTurnAndAllAfterItInItsOwnConversationOnly() {
        Conversation one = history.begin("one");
        Conversation two = history.begin("two");
        Turn a = history.append(one.id(), Message.of(Role.USER, "a"));
        Turn b = history.append(one.id(), Message.of(Role.ASSISTANT, "b"));
        Turn other = history.append(two.id(), Message.of(Role.USER, "other"));
        history.append(one.id(), Message.of(Role.USER, "c"));
        history.cutFrom(b.id());
        assertThat(history.turns(one.id())).containsExactly(a);
        assertThat(history.turns(two.id())).containsExactly(other);
    }

    @Test
    void aDeletedConversationIsHiddenUntilRestored() {
        Conversation it = write("Trip", "Beijing");
        history.delete(it.id());
        assertThat(titles("")).isEmpty();
        assertThat(titles("Beijing")).isEmpty();
        assertThat(history.turns(it.id())).isEmpty();
        history.restore(it.id());
        assertThat(titles("Beijing")).containsExactly("Trip");
        assertThat(history.turns(it.id())).hasSize(1);
    }

    @Test
    void purgingLeavesNoTraceOnDisk() throws IOException {
        String secret = "Geheimnisvoll-7391-機密文書內容";
        List<Conversation> doomed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            doomed.add(write(secret + " title", secret.repeat(1 + i * 30)));
            write("kept " + i, "harmless words " + i);
        }
        history.saveDraft(doomed.getFirst().id(), secret + " draft");
        doomed.forEach(each -> history.delete(each.id()));
        history.purge();
        doomed.forEach(each -> history.restore(each.id()));
        assertThat(titles("")).hasSize(20);
        assertThat(titles("harmless")).hasSize(20);
        store.close();
        for (String trace :
                List.of("Geheimnisvoll", "geheimnisvoll", "7391", "機密文書", "hei", "isv", "密文書")) {
            byte[] wanted = trace.getBytes(StandardCharsets.UTF_8);
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.toList()) {
                    assertThat(indexOf(Files.readAllBytes(file), wanted))
                            .as("%s in %s", trace, file)
                            .isEqualTo(-1);
                }
            }
        }
        open();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    @Test
    void anErasedConversationTakesNoMoreTurnsAndOldTurnsChangeNothing() {
        Conversation it = history.begin("t");
        Turn turn = history.append(it.id(), Message.of(Role.USER, "a"));
        history.delete(it.id());
        history.append(it.id(), Message.of(Role.ASSISTANT, "an answer still on its way"));
        history.purge();
        history.rewrite(turn.id(), "b");
        history.cutFrom(turn.id());
        assertThatThrownBy(() -> history.append(it.id(), Message.of(Role.USER, "c")))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> assertThat(failure.key()).isEqualTo("storage.gone"));
        assertThat(history.begin("next").id()).isGreaterThan(it.id());
    }

    @Test
    void draftsAreKeptForEachConversationAndForTheNextNewOne() {
        Conversation it = history.begin("t");
        history.saveDraft(0, "unsent, new");
        history.saveDraft(it.id(), "unsent, here");
        reopen();
        assertThat(history.draft(0)).isEqualTo("unsent, new");
        assertThat(history.draft(it.id())).isEqualTo("unsent, here");
        history.saveDraft(0, "");
        assertThat(history.draft(0)).isEmpty();
        assertThat(history.draft(99)).isEmpty();
    }

    @Test
    void renamingChangesTheTitleAndWhatFindsIt() {
        Conversation it = history.begin("Old");
        history.rename(it.id(), "Neuer Titel");
        assertThat(titles("old")).isEmpty();
        assertThat(titles("titel")).containsExactly("Neuer Titel");
    }

    @Test
    void manyThreadsWriteAtOnceWithoutLoss() throws InterruptedException, ExecutionException {
        int writers = 6;
        int turns = 10;
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < writers; w++) {
                Conversation own = history.begin("w" + w);
                done.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < turns; i++) {
                                        Message words = Message.of(Role.USER, "word " + i);
                                        history.append(own.id(), words);
                                        history.conversations("word");
                                    }
                                }));
            }
        }
        for (Future<?> each : done) {
            each.get();
        }
        for (Conversation each : history.conversations("")) {
            assertThat(history.turns(each.id()))
                    .extracting(turn -> turn.message().text())
                    .hasSize(turns)
                    .startsWith("word 0", "word 1")
                    .endsWith("word 9");
        }
    }

    private Conversation write(String title, String text) {
        Conversation it = history.begin(title);
        history.append(it.id(), Message.of(Role.USER, text));
        return it;
    }

    private List<String> titles(String query) {
        return history.conversations(query).stream().map(Conversation::title).toList();
    }
}
