package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;

/// Manifests written by somebody who means harm, or who made a mistake.
class ManifestHostileTest {
    @TempDir Path folder;

    private String good;

    @BeforeEach
    void writePack() throws IOException {
        Workbench.pack(folder, "some-pack", new byte[] {1, 2, 3});
        good = Files.readString(folder.resolve(ManifestFile.NAME));
        assertThatCode(() -> ManifestFile.read(folder)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../model.gguf",
                "a/../../model.gguf",
                "..",
                ".",
                "./model.gguf",
                "a/./b",
                "/etc/passwd",
                "//server/share",
                "C:/Windows/system.ini",
                "C:model.gguf",
                "\\\\\\\\server\\\\share",
                "a\\\\..\\\\..\\\\b",
                "",
                " ",
                "a//b",
                "a/",
                "model.gguf.",
                "model.gguf ",
                " model.gguf",
                "folder./file",
                "CON",
                "con.txt",
                "a/NUL",
                "aux.onnx",
                "prn",
                "COM1",
                "lpt9.bin",
                "com\u00b9",
                "CONIN$",
                "nul .txt",
                "file:stream",
                "a\\u0000b",
                "a\\nb",
                "a\\u001bb",
                "a\\u202egnp.exe",
                "a\\u200bb",
                "a\\ud800b",
                "e\\u0301.onnx",
                "what?",
                "star*",
                "pipe|",
                "quote\\\"",
                "less<",
                "more>",
                "pack.json",
                "PACK.JSON",
                "pack.json/inner"
            })
    void refusesAPathThatIsNotSafeEverywhere(String path) throws IOException {
        write(good.replace("\"path\" : \"model.gguf\"", "\"path\" : \"" + path + "\""));
        assertRefused();
    }

    @Test
    void refusesEndlessPaths() throws IOException {
        write(
                good.replace(
                        "\"path\" : \"model.gguf\"", "\"path\" : \"" + "a/".repeat(200) + "b\""));
        assertRefused();
        write(good.replace("\"path\" : \"model.gguf\"", "\"path\" : \"" + "a".repeat(200) + "\""));
        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({
        "model.gguf, model.gguf",
        "model.gguf, MODEL.gguf",
        "model.gguf, model.gguf/inner",
        "a/b, A/c",
        "straße, STRASSE",
        "a/b/c, a/B"
    })
    void refusesTwoFilesThatAreOneSomewhere(String one, String other) throws IOException {
        String file = "{\"path\":\"%s\",\"bytes\":3,\"sha256\":\"" + "0".repeat(64) + "\"}";
        String model = file.formatted("model.gguf");
        String files = file.formatted(one) + "," + file.formatted(other);
        write(withFiles(one.equals("model.gguf") ? files : model + "," + files));
        assertRefused();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("\"schema\" : 1", "\"schema\" : 2"),
                change("\"schema\" : 1", "\"schema\" : 0"),
                change("\"schema\" : 1", "\"schema\" : -1"),
                change("\"schema\" : 1", "\"schema\" : \"1\""),
                change("\"schema\" : 1", "\"schema\" : 1.0"),
                change("\"schema\" : 1", "\"schema\" : true"),
                change("\"schema\" : 1", "\"schema\" : null"),
                change("\"schema\" : 1", "\"schema\" : 99999999999999999999"),
                change("\"schema\" : 1", "\"schema\" : 1, \"schema\" : 1"),
                change("\"schema\" : 1,", ""),
                change("\"some-pack\"", "\"Some Pack\""),
                change("\"some-pack\"", "\"../up\""),
                change("\"some-pack\"", "\"con\""),
                change("\"some-pack\"", "\"recommended\""),
                change("\"some-pack\"", "\"-lite\""),
                change("\"some-pack\"", "\"\""),
                change("\"some-pack\"", "7"),
                change("\"some-pack\"", "null"),
                change("\"some-pack\"", "[\"some-pack\"]"),
                change("\"some-pack\"", "\"" + "a".repeat(65) + "\""),
                change("\"A model\"", "\" \""),
                change("\"A model\"", "null"),
                change("\"A model\"", "{}"),
                change("\"MIT\"", "null"),
                change("\"commercial\" : true", "\"commercial\" : \"yes\""),
                change("\"quintet\"", "\"pickle\""),
                change("\"quintet\"", "null"),
                change("\"bytes\" : 3", "\"bytes\" : -3"),
                change("\"bytes\" : 3", "\"bytes\" : 3.5"),
                change("\"bytes\" : 3", "\"bytes\" : \"3\""),
                change("\"bytes\" : 3", "\"bytes\" : 1e400"),
                change("\"bytes\" : 3", "\"bytes\" : 9223372036854775808"),
                change("\"sha256\" : \"0", "\"sha256\" : \"x"),
                change("\"sha256\" : \"0", "\"sha256\" : \"A"),
                change("\"sha256\" : \"0", "\"sha256\" : \""),
                change("\"minRamMb\" : 1000", "\"minRamMb\" : -1"),
                change("\"minRamMb\" : 1000", "\"minRamMb\" : []"),
                change("\"q4\"", "null"),
                change("\"en\"", "null"),
                change("\"en\"", "1"),
                change("\"file\" : \"model.gguf\"", "\"file\" : \"other.gguf\""),
                change("\"file\" : \"model.gguf\"", "\"file\" : \"../model.gguf\""),
                change("\"file\" : \"model.gguf\"", "\"file\" : null"),
                change(
                        "\"table\" : null",
                        "\"table\" : {\"type\":\"F32\",\"offset\":-1,\"rows\":1,\"columns\":1}"),
                change(
                        "\"table\" : null",
                        "\"table\" : {\"type\":\"F32\",\"offset\":99,\"rows\":1,\"columns\":1}"),
                change(
                        "\"table\" : null",
                        "\"table\" : {\"type\":\"F32\",\"offset\":0,\"rows\":0,\"columns\":1}"),
                change(
                        "\"table\" : null",
                        "\"table\" : {\"type\":null,\"offset\":0,\"rows\":1,\"columns\":1}"),
                change("\"cache\" : null", "\"cache\" : {\"kind\":\"shared\",\"maxLength\":0}"),
                change("\"cache\" : null", "\"cache\" : {\"maxLength\":5}"),
                change("\"tokenizer\" : null", "\"tokenizer\" : {}"),
                change("\"tokenizer\" : null", "\"tokenizer\" : {\"file\":\"/etc/passwd\"}"),
                change(
                        "\"generation\" : null",
                        "\"generation\" : {\"eosTokenIds\":[-1],\"contextLength\":5}"),
                change(
                        "\"generation\" : null",
                        "\"generation\" : {\"eosTokenIds\":[null],\"contextLength\":5}"),
                change("\"generation\" : null", "\"generation\" : {\"contextLength\":5}"),
                change("\"chatTemplate\" : null", "\"chatTemplate\" : {\"template\":\"\"}"),
                change("\"selfTest\" : null", "\"selfTest\" : {\"prompt\":\"x\"}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesAWrongField(String right, String wrong) throws IOException {
        String changed = withZeroHash().replace(right, wrong);
        assertThat(changed).isNotEqualTo(withZeroHash());
        write(changed);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "\"text\"",
                "{",
                "{} {}",
                "{'a':1}",
                "\u0000",
                "\ufeff",
                "// comment\n{}"
            })
    void refusesWhatIsNoManifestAtAll(String text) throws IOException {
        write(text);
        assertRefused();
    }

    @Test
    void refusesAWrongEncoding() throws IOException {
        Files.write(
                folder.resolve(ManifestFile.NAME),
                good.replace("A model", "Mod\u00e8le").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused();
    }

    @Test
    void refusesDeepJson() throws IOException {
        write(good.replace("\"cache\" : null", "\"cache\" : " + "[".repeat(100_000)));
        assertRefused();
        write(good.replaceFirst("\\{", "{\"x\":" + "[".repeat(500) + "]".repeat(500) + ","));
        assertRefused();
    }

    @Test
    void refusesHugeJsonWithoutReadingIt() throws IOException {
        write(good + " ".repeat(17 << 20));
        assertRefused();
    }

    @Test
    void refusesAnEndlessNumber() throws IOException {
        write(good.replace("\"bytes\" : 3", "\"bytes\" : " + "9".repeat(100_000)));
        assertRefused();
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        StringBuilder files = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            files.append(i == 0 ? "" : ",")
                    .append(
                            "{\"path\":\"f%d\",\"bytes\":0,\"sha256\":\"%s\"}"
                                    .formatted(i, "0".repeat(64)));
        }
        write(withFiles(files.toString()));
        assertRefused();
    }

    @Test
    void refusesSizesThatOverflowTogether() throws IOException {
        String file =
                "{\"path\":\"%s\",\"bytes\":9223372036854775807,\"sha256\":\""
                        + "0".repeat(64)
                        + "\"}";
        write(withFiles(file.formatted("model.gguf") + "," + file.formatted("b")));
        assertRefused();
    }

    @Test
    void survivesRandomDamage() throws IOException {
        long seed = 20261124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = bytes.clone();
            for (int j = 0; j <= i % 5; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve(ManifestFile.NAME), damaged);
            try {
                ManifestFile.read(folder);
            } catch (QuintetException e) {
                assertThat(e.message(Language.CHINESE)).isNotBlank();
            }
        }
    }

    @Test
    void ignoresWhatItDoesNotKnow() throws IOException {
        write(good.replaceFirst("\\{", "{ \"futureField\": {\"a\": [1]},"));
        assertThatCode(() -> ManifestFile.read(folder)).doesNotThrowAnyException();
    }

    private String withZeroHash() {
        return good.replaceAll("[0-9a-f]{64}", "0".repeat(64));
    }

    private String withFiles(String files) {
        return good.replaceAll("(?s)\"files\" : \\[.*?\\]", "\"files\" : [" + files + "]");
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve(ManifestFile.NAME), json);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> ManifestFile.read(folder))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.message(Language.ENGLISH)).isNotBlank();
                            assertThat(e.message(Language.CHINESE)).isNotBlank();
                        });
    }

    private static Arguments change(String right, String wrong) {
        return Arguments.of(right, wrong);
    }
}
