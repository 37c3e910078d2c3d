package org.quintet.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.History.Conversation;
import org.quintet.core.History.Turn;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.core.Settings;
import org.quintet.core.deck.Decks;

/// Processes that are killed, and processes that write at the same time.
class CrashTest {
    private static final int KILLS = 4;

    @TempDir Path home;

    /// Writes without end: a turn, its growing answer, the settings, a deck; tells each number once
    /// it is saved.
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            int end = Integer.parseInt(args[1]);
            try (Store store = Store.open(Path.of(args[0]))) {
                Conversation it =
                        store.history().conversations(args[2]).stream()
                                .findFirst()
                                .orElseGet(() -> store.history().begin(args[2]));
                long deck = store.decks().begin(SampleDecks.small("deck-0"));
                for (int i = store.history().turns(it.id()).size(); i < end; i++) {
                    Turn turn = store.history().append(it.id(), Message.of(Role.USER, ""));
                    store.history().rewrite(turn.id(), text(i));
                    store.preferences().set(settings(i));
                    store.decks().save(deck, SampleDecks.small("deck-" + i));
                    System.out.println(i);
                }
            }
        }
    }

    private static String text(int number) {
        return ("turn-" + number + " ").repeat(400);
    }

    private static Settings settings(int number) {
        Settings usual = Settings.DEFAULT;
        return new Settings(
                null,
                usual.theme(),
                "pack-" + number,
                number,
                1,
                usual.generation().withStop(List.of("s".repeat(2000))),
                true,
                usual.voice(),
                true);
    }

    @Test
    void aKilledWriterLosesNothingItHadSaved() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed + ", kills " + KILLS);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start("crash", Integer.MAX_VALUE);
            int saved = -1;
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                int goal = 1 + random.nextInt(30);
                for (int i = 0; i < goal; i++) {
                    saved = Integer.parseInt(lines.readLine());
                }
                Thread.sleep(0, random.nextInt(1_000_000));
                // Unlike the process itself, its handle leaves the pipe open for the last lines.
                process.toHandle().destroyForcibly();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    saved = Math.max(saved, complete(line, saved));
                }
                process.waitFor();
            }
            check(saved);
        }
    }

    /// The last line may be cut off in the middle of a number.
    private static int complete(String line, int saved) {
        return line.equals(Integer.toString(saved + 1)) ? saved + 1 : saved;
    }

    private void check(int saved) {
        try (Store store = Store.open(home)) {
            assertThat(store.setAside()).isEmpty();
            Conversation it = store.history().conversations("crash").getFirst();
            List<Turn> turns = store.history().turns(it.id());
            assertThat(turns).hasSizeBetween(saved + 1, saved + 2);
            for (int i = 0; i <= saved; i++) {
                assertThat(turns.get(i).message().text()).isEqualTo(text(i));
            }
            if (turns.size() > saved + 1) {
                assertThat(turns.getLast().message().text()).isIn("", text(saved + 1));
            }
            assertThat(store.preferences().get()).isIn(settings(saved), settings(saved + 1));
            assertThat(store.history().conversations("turn-" + saved)).hasSize(1);
            Decks.Summary deck = store.decks().list().getFirst();
            assertThat(deck.title()).isIn("deck-" + saved, "deck-" + (saved + 1));
            assertThat(store.decks().open(deck.id())).contains(SampleDecks.small(deck.title()));
            // The next writer goes on behind the last whole turn.
            if (turns.getLast().message().text().isEmpty()) {
                store.history().cutFrom(turns.getLast().id());
            }
        }
    }

    @Test
    void twoProcessesWriteAtOnceWithoutLoss() throws IOException, InterruptedException {
        int turns = 25;
        List<Process> processes = new ArrayList<>();
        for (String title : List.of("left", "right")) {
            processes.add(start(title, turns));
        }
        for (Process process : processes) {
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                assertThat(lines.lines()).hasSize(turns);
            }
            assertThat(process.waitFor()).isZero();
        }
        try (Store store = Store.open(home)) {
            assertThat(store.history().conversations(""))
                    .hasSize(2)
                    .allSatisfy(
                            each -> assertThat(store.history().turns(each.id())).hasSize(turns));
        }
    }

    private Process start(String title, int turns) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString(),
                        Integer.toString(turns),
                        title)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
