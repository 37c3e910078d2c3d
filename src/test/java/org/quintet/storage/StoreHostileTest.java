package org.quintet.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.History.Conversation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;
import org.quintet.core.Settings;

class StoreHostileTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir Path home;
    private final List<QuintetException> told = new ArrayList<>();

    @ParameterizedTest(name = "{0} bytes kept")
    @ValueSource(ints = {0, 1, 15, 16, 50, 100, 1000, 4096, 5000, 20_000})
    void aTruncatedFileIsSetAsideOrOpensWhole(int length) throws IOException {
        fill();
        Path file = home.resolve(Store.FILE);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(length);
        }
        byte[] before = Files.readAllBytes(file);
        try (Store store = Store.open(home)) {
            // SQLite takes a file without content for a new one.
            assertThat(store.setAside().isPresent()).isEqualTo(length > 1);
            if (length > 1) {
                assertThat(store.setAside().orElseThrow()).hasBinaryContent(before);
            }
            assertUsable(store);
        }
    }

    @RepeatedTest(10)
    void aFileFullOfNoiseIsSetAsideUnchanged() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        byte[] noise = new byte[1 + new Random(seed).nextInt(100_000)];
        new Random(seed).nextBytes(noise);
        Files.write(home.resolve(Store.FILE), noise);
        assertThat(Store.peek(home, told::add)).isEqualTo(Settings.DEFAULT);
        assertThat(told).extracting(QuintetException::key).containsExactly("storage.damaged");
        try (Store store = Store.open(home)) {
            assertThat(store.setAside().orElseThrow()).hasBinaryContent(noise);
            assertUsable(store);
        }
    }

    @RepeatedTest(20)
    void overwrittenPagesNeverEndInAnythingButAClearState() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        fill();
        Path file = home.resolve(Store.FILE);
        byte[] bytes = Files.readAllBytes(file);
        int start = random.nextInt(bytes.length);
        for (int i = start; i < Math.min(bytes.length, start + 3000); i++) {
            bytes[i] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
        try (Store store = Store.open(home)) {
            if (store.setAside().isPresent()) {
                assertThat(store.setAside().get()).hasBinaryContent(bytes);
            }
            assertUsable(store);
        } catch (QuintetException failure) {
            // Noise over the header's version field is a file of a later version.
            assertThat(failure.key()).isIn("storage.newer", "storage.damaged");
        }
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        Path file = home.resolve(Store.FILE);
        List<Path> aside = new ArrayList<>();
        for (String content : List.of("first damaged file", "second damaged file")) {
            Files.writeString(file, content);
            try (Store store = Store.open(home)) {
                aside.add(store.setAside().orElseThrow());
            }
        }
        assertThat(aside.get(0)).hasContent("first damaged file");
        assertThat(aside.get(1)).hasContent("second damaged file");
    }

    @Test
    void aHomeThatCannotBeMadeIsToldInPlainWords() throws IOException {
        Path blocked = Files.writeString(home.resolve("file"), "").resolve("below");
        assertThatThrownBy(() -> Store.open(blocked))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> {
                            assertThat(failure.key()).isEqualTo("storage.readonly");
                            assertThat(failure.message(Language.CHINESE)).contains("QUINTET_HOME");
                        });
        assertThat(Store.peek(blocked, told::add)).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aReadOnlyFileSystemIsToldInPlainWords() {
        Path system = Path.of("/proc/sys/kernel");
        assumeTrue(Files.isDirectory(system));
        assertThatThrownBy(() -> Store.open(system))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> assertThat(failure.key()).isEqualTo("storage.readonly"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "什么?mode=ro&x", "a%20b#c", "quote'\"s", "🐈 emoji"})
    void oddFolderNamesWork(String name) {
        Path odd = home.resolve(name);
        try (Store store = Store.open(odd)) {
            assertUsable(store);
        }
        assertThat(odd.resolve(Store.FILE)).isRegularFile();
        assertThat(Store.peek(odd, told::add)).isEqualTo(Settings.DEFAULT);
        assertThat(told).isEmpty();
    }

    @Test
    void settingsAreReadAfterACrashInTheMiddleOfAChange() throws IOException, SQLException {
        Settings kept = Settings.DEFAULT.withWelcomed(true);
        try (Store store = Store.open(home)) {
            store.preferences().set(kept);
        }
        Path crashed = Files.createDirectories(home.resolve("crashed"));
        Path file = home.resolve(Store.FILE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE setting SET value = hex(zeroblob(100000))");
            Path journal = home.resolve(Store.FILE + "-journal");
            assertThat(journal).isNotEmptyFile();
            Files.copy(journal, crashed.resolve(Store.FILE + "-journal"));
            Files.copy(file, crashed.resolve(Store.FILE));
        }
        assertThat(Store.peek(crashed, told::add)).isEqualTo(kept);
        assertThat(told).isEmpty();
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws IOException {
        List<List<String>> later = new ArrayList<>(Schema.STEPS);
        later.add(List.of("CREATE TABLE later(x)"));
        Store.open(home, later, CLOCK).close();
        byte[] before = Files.readAllBytes(home.resolve(Store.FILE));
        assertThatThrownBy(() -> Store.open(home))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure -> assertThat(failure.key()).isEqualTo("storage.newer"));
        assertThat(home.resolve(Store.FILE)).hasBinaryContent(before);
    }

    @Test
    void aMigrationCopiesTheFileFirst() {
        fill();
        List<List<String>> later = new ArrayList<>(Schema.STEPS);
        later.add(List.of("DELETE FROM turn", "ALTER TABLE turn ADD COLUMN x TEXT"));
        try (Store store = Store.open(home, later, CLOCK)) {
            Conversation it = store.history().conversations("").getFirst();
            assertThat(store.history().turns(it.id())).isEmpty();
        }
        Path copy = home.resolve("quintet-v2-20260102-030405-000.db");
        assertThat(copy).isRegularFile();
        assertThat(open(copy)).isEqualTo(300);
    }

    @Test
    void aMigrationThatFailsLeavesTheOldFile() {
        fill();
        List<List<String>> broken = new ArrayList<>(Schema.STEPS);
        broken.add(List.of("DELETE FROM turn", "NOT SQL"));
        assertThatThrownBy(() -> Store.open(home, broken, CLOCK))
                .isInstanceOf(QuintetException.class);
        assertThat(open(home.resolve(Store.FILE))).isEqualTo(300);
    }

    @Test
    void aFullDiskIsToldAndWhatWasSavedStays() {
        Path file = home.resolve(Store.FILE);
        fill();
        try (Database small = connect(file)) {
            assertThatThrownBy(
                            () ->
                                    small.write(
                                            connection -> {
                                                Database.number(
                                                        connection, "PRAGMA max_page_count = 1");
                                                return Database.update(
                                                        connection,
                                                        "INSERT INTO draft VALUES(1, ?)",
                                                        "x".repeat(1_000_000));
                                            }))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            failure -> assertThat(failure.key()).isEqualTo("storage.full"));
        }
        assertThat(open(file)).isEqualTo(300);
    }

    @Test
    void absurdTextIsKeptAndFound() {
        try (Store store = Store.open(home)) {
            Conversation it = store.history().begin("\u0000\ud800 lone");
            String huge = "字".repeat(200_000) + "針";
            store.history().append(it.id(), Message.of(Role.USER, huge));
            store.history().append(it.id(), Message.of(Role.USER, "'); DROP TABLE turn; --"));
            assertThat(store.history().turns(it.id()).getFirst().message().text()).isEqualTo(huge);
            assertThat(store.history().conversations("針")).hasSize(1);
            assertThat(store.history().conversations("字字針")).hasSize(1);
            assertThat(store.history().conversations("drop table")).hasSize(1);
            assertThat(store.history().conversations("字".repeat(5000))).hasSize(1);
        }
    }

    private static Database connect(Path file) {
        try {
            return Database.open(file);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long open(Path file) {
        try (Database database = connect(file)) {
            return database.read(
                    connection -> Database.number(connection, "SELECT count(*) FROM turn"));
        }
    }

    private void fill() {
        try (Store store = Store.open(home)) {
            Conversation it = store.history().begin("a conversation");
            store.history().append(it.id(), Message.of(Role.USER, "text ".repeat(100)));
        }
        try (Database database = connect(home.resolve(Store.FILE))) {
            database.write(
                    connection ->
                            Database.update(
                                    connection,
                                    """
                                    WITH RECURSIVE n(i) AS
                                      (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 299)
                                    INSERT INTO turn(conversation, role, parts, folded)
                                    SELECT 1, 'USER', '[{"text":"some words"}]', 'some words ' || i
                                    FROM n\
                                    """));
        }
    }

    private static void assertUsable(Store store) {
        Conversation it = store.history().begin("new");
        store.history().append(it.id(), Message.of(Role.USER, "hello"));
        assertThat(store.history().turns(it.id())).hasSize(1);
        store.preferences().set(Settings.DEFAULT);
        assertThat(store.history().conversations("hello")).isNotEmpty();
        assertThat(store.decks().open(store.decks().begin(SampleDecks.whole()))).isPresent();
    }

    @Test
    void theDamagedFilesNameIsOnlyTakenOnce() throws IOException {
        Files.write(home.resolve(Store.FILE), "noise".getBytes(StandardCharsets.UTF_8));
        Files.write(home.resolve(Store.FILE + "-journal"), new byte[] {1, 2, 3});
        Store.open(home).close();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("quintet-damaged-") && name.endsWith(".db"));
        }
    }
}
