package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;

/// A file is there whole or not at all, and an older one outlives whatever goes wrong.
class SaveTest {
    private static final Deck DECK = SampleDecks.english(DeckTheme.INDIGO);

    private final DeckPress press = Presses.press();

    @TempDir Path folder;

    @Test
    void aStopLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = old();
        for (String what : List.of("pptx", "pdf", "marp")) {
            Stop stop = new Stop();
            Progress progress =
                    (key, done, total) -> {
                        if (done == 3) {
                            stop.stop();
                        }
                    };
            assertThatThrownBy(
                            () -> {
                                switch (what) {
                                    case "pptx" -> press.pptx(DECK, file, progress, stop);
                                    case "pdf" -> press.pdf(DECK, file, true, progress, stop);
                                    default -> press.marp(DECK, file, progress, stop);
                                }
                            })
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
            assertThat(file).hasContent("old");
        }
        assertThat(files()).containsExactly("deck.old", "deck_pictures");
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws IOException {
        Path file = old();
        QuintetException failure =
                failure(
                        () ->
                                SafeFile.write(
                                        file,
                                        fresh -> {
                                            Files.writeString(fresh, "half");
                                            throw new IOException("No space left on device");
                                        }));
        assertThat(failure.key()).isEqualTo("deck.full");
        assertThat(failure.message(Language.CHINESE)).contains("已满", file.toString());
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("deck.old");
    }

    @Test
    void aReadOnlyFileStays() throws IOException {
        Path file = old();
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        QuintetException failure = failure(() -> press.pptx(DECK, file, Progress.NONE, new Stop()));
        assertThat(failure.key()).isEqualTo("deck.readOnly");
        assertThat(file).hasContent("old");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("gone/deck.pdf");
        for (Runnable save :
                List.<Runnable>of(
                        () -> press.pptx(DECK, file, Progress.NONE, new Stop()),
                        () -> press.pdf(DECK, file, false, Progress.NONE, new Stop()),
                        () -> press.marp(DECK, file, Progress.NONE, new Stop()))) {
            QuintetException failure = failure(save);
            assertThat(failure.key()).isEqualTo("deck.noFolder");
            assertThat(failure.message(Language.ENGLISH)).contains("gone");
        }
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void aFileInTheWayOfAFolderIsNamed() throws IOException {
        Path file = old();
        assertThat(failure(() -> press.png(DECK, file, Progress.NONE, new Stop())).key())
                .isEqualTo("deck.noFolder");
        assertThat(file).hasContent("old");
    }

    @Test
    void anOlderFileIsReplaced() throws IOException {
        Path file = old();
        SafeFile.write(file, fresh -> Files.writeString(fresh, "new"));
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("deck.old");
    }

    private Path old() throws IOException {
        return Files.writeString(folder.resolve("deck.old"), "old");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static QuintetException failure(Runnable work) {
        try {
            work.run();
        } catch (QuintetException e) {
            return e;
        }
        throw new AssertionError("nothing failed");
    }
}
