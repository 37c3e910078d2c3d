package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Packs;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;

/// The catalogue that comes with the program, and the words of this room.
class CatalogueTest {
    private static final Path SHIPPED = Places.find().models().resolve("catalogue.json");

    @TempDir Path temp;

    @Test
    void offersWritersAVoiceAndMeaning() throws IOException {
        Catalogue catalogue = Catalogue.read(SHIPPED);
        assertThat(catalogue.packs())
                .extracting(Catalogue.Entry::id, Catalogue.Entry::use)
                .containsExactly(
                        tuple("lite", Packs.Use.WRITER),
                        tuple("base", Packs.Use.WRITER),
                        tuple("voice", Packs.Use.VOICE),
                        tuple("meaning", Packs.Use.MEANING));
        for (Catalogue.Entry entry : catalogue.packs()) {
            assertThat(entry.license().commercial()).isTrue();
            assertThat(entry.files()).allMatch(file -> !file.packages().isEmpty());
            assertThat(entry.files())
                    .flatExtracting(Catalogue.RemoteFile::locations)
                    .allMatch(CatalogueTest::isSecure);
            assertThat(Messages.text(Language.CHINESE, entry.purpose())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, lite", "4096, lite", "16384, base", "1000000, base"})
    void recommendsOnlyWriters(long memoryMb, String id) throws IOException {
        assertThat(Catalogue.read(SHIPPED).recommended(memoryMb).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"lite\"', '\"../x\"'",
        "491400064, 491400065",
        "'\"schema\": 2', '\"schema\": 1'",
        "'\"schema\": 2', '\"schema\": 3'",
        "'\"kind\": \"voice', '\"kind\": \"choir'",
        "'\"kind\"', '\"nothing\"'",
        "'\"place\": \"', '\"place\": \"../'",
        "'\"place\"', '\"nothing\"'",
        "'\"locations\"', '\"nothing\"'",
        "'\"packages\"', '\"nothing\"'",
        "'\"files\"', '\"nothing\"'",
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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[",
                "ftp://a.example/x",
                "file:///models",
                "models",
                "http://a.example"
            })
    void refusesAMirrorThatCantBeAsked(String mirror) {
        assertThatThrownBy(() -> Fetcher.of(Map.of(Fetcher.MIRRORS_VARIABLE, mirror)))
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
