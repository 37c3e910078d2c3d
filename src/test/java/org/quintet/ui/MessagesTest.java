package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;
import org.quintet.core.Messages;

class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/quintet/ui");
    private static final Path SOURCES = Path.of("src/main/java/org/quintet/ui");
    private static final Pattern KEY = Pattern.compile("\"(ui\\.[a-zA-Z0-9.]+[a-zA-Z0-9])\"");

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void everyKeyIsThereInBothLanguages() throws IOException {
        assertThat(read("messages.properties").keySet())
                .isEqualTo(read("messages_zh.properties").keySet());
    }

    @Test
    void everyTextCanBeFilledIn() throws IOException {
        for (Object key : read("messages.properties").keySet()) {
            for (Language language : Language.values()) {
                assertThat(Messages.text(language, (String) key, 1, 2, 3, 4, 5)).isNotNull();
            }
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        Properties texts = read("messages.properties");
        assertThat(used)
                .allSatisfy(
                        key ->
                                assertThat(texts.stringPropertyNames())
                                        .anyMatch(each -> each.startsWith(key)));
    }
}
