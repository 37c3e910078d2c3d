package org.quintet.task.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;

/// The user's own file of intents.
class IntentBookTest {
    @TempDir private Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("intents.json"), json);
    }

    @Test
    void theProgramKnowsTwelveAndMoreInBothLanguages() {
        assertThat(IntentBook.standard().intents()).hasSizeGreaterThan(12);
        assertThat(IntentBook.standard().intents())
                .filteredOn(intent -> !intent.id().isEmpty())
                .allSatisfy(
                        intent -> {
                            assertThat(intent.reply(Language.ENGLISH)).isNotBlank();
                            assertThat(intent.reply(Language.CHINESE)).isNotBlank();
                            assertThat(intent.examples())
                                    .anyMatch(e -> e.matches(".*\\p{IsHan}.*"));
                            assertThat(intent.examples()).anyMatch(e -> e.matches("[\\p{ASCII}]+"));
                        });
    }

    @Test
    void anIntentOfTheUsersIsFoundAndOneCanBeTakenAway() throws IOException {
        IntentBook book =
                IntentBook.with(
                        file(
                                """
                                {"intents": [
                                  {"id": "fitting", "needs": ["time"], "reply": {"en": "A fitter can come."},
                                   "examples": ["Can a fitter come to me?", "师傅能上门安装吗"]},
                                  {"id": "complaint", "examples": []}]}"""));
        IntentFinder finder = new IntentFinder(book, new TermEncoder());

        assertThat(finder.find("could a fitter come", "could a fitter come").id())
                .isEqualTo("fitting");
        assertThat(book.intent("complaint")).isSameAs(Intent.NONE);
        assertThat(book.intent("return").examples()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"intents\": [|task.intentsMalformed",
                "[]|task.intentsMalformed",
                "{\"intents\": [{\"id\": \"a\", \"exmples\": [\"x\", \"y\"]}]}|task.intentsMalformed",
                "{\"intents\": [{\"id\": \"a\", \"needs\": [\"SHOE\"]}]}|task.intentsMalformed",
                "{\"intents\": [{\"id\": \"a\", \"examples\": [\"x\"]}]}|task.intentsFewExamples",
                "{\"intents\": [{\"id\": \"a\", \"examples\": [\"x\", \" \"]}]}|task.intentsBadExamples",
                "{\"intents\": [null]}|task.intentsMalformed",
                "{}|task.intentsMalformed",
            })
    void faultsAreTold(String json, String key) throws IOException {
        Path file = file(json);
        assertThatThrownBy(() -> IntentBook.with(file))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.message(Language.CHINESE)).contains("intents.json");
                        });
    }
}
