package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;

/// The catalogue that comes with the program, and the words of this room.
class CatalogueTest {
    private static final Path SHIPPED = Places.find().models().resolve("catalogue.json");

    @TempDir Path temp;

    @Test
    void offersLiteAndBase() throws IOException {
        Catalogue catalogue = Catalogue.read(SHIPPED);
        assertThat(catalogue.packs())
                .extracting(Catalogue.Entry::id)
                .containsExactly("lite", "base");
        assertThat(catalogue.recommended(4096).id()).isEqualTo("lite");
        assertThat(catalogue.recommended(16384).id()).isEqualTo("base");
        for (Catalogue.Entry entry : catalogue.packs()) {
            assertThat(entry.license().spdx()).isEqualTo("Apache-2.0");
            assertThat(entry.locations()).isNotEmpty().allMatch(CatalogueTest::isSecure);
            assertThat(entry.packages()).isNotEmpty();
            assertThat(Messages.text(Language.CHINESE, entry.purpose())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"lite\"', '\"../x\"'",
        "491400064, 491400065",
        "'\"schema\": 1', '\"schema\": 2'",
        "'\"locations\"', '\"nothing\"'",
        "'\"packages\"', '\"nothing\"'",
        "'\"model\"', '\"nothing\"'",
        "'\"file\": \"', '\"file\": \"../'",
        "'\"package\": \"', '\"package\": \"--index-url=x '",
        "'\"version\": \"0', '\"version\": \"--0'",
    })
    void refusesADamagedCatalogue(String right, String wrong) throws IOException {
        Path file = temp.resolve("catalogue.json");
        Files.writeString(file, Files.readString(SHIPPED).replace(right, wrong));
        assertThatThrownBy(() -> Catalogue.read(file)).isInstanceOf(QuintetException.class);
    }

    @Test
    void takesMirrorsFromTheEnvironment() {
        Fetcher.of(Map.of(Fetcher.MIRRORS_VARIABLE, "https://a.example/x, https://b.example/"))
                .close();
        assertThatThrownBy(() -> Fetcher.of(Map.of(Fetcher.MIRRORS_VARIABLE, "https://[")))
                .isInstanceOfSatisfying(
                        QuintetException.class, e -> assertThat(e.key()).isEqualTo("pack.mirror"));
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (var in = Catalogue.class.getResourceAsStream(bundle)) {
            properties.load(in);
        }
        return properties.stringPropertyNames();
    }

    private static boolean isSecure(URI location) {
        return location.getScheme().equals("https");
    }
}
