package org.quintet.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both languages say the same things with the same placeholders.
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/quintet");

    static Stream<Path> rooms() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("messages.properties")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyTextIsThereInBothLanguages(Path room) throws IOException {
        Properties english = read(room.resolve("messages.properties"));
        Properties chinese = read(room.resolve("messages_zh.properties"));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(key).startsWith(room.getFileName() + ".");
            assertThat(placeholders(chinese.getProperty(key)))
                    .as("placeholders of %s", key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void fillsInWhatIsGiven() {
        assertThat(Messages.text(Language.ENGLISH, "runtime.missing", "a.onnx"))
                .contains("a.onnx")
                .doesNotContain("{0}");
        assertThat(Messages.text(Language.CHINESE, "core.stopped")).isEqualTo("已停止。");
    }

    private static int placeholders(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
