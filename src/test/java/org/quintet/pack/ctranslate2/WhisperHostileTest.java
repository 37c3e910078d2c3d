package org.quintet.pack.ctranslate2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// Models that are damaged or made to do harm: a message in both languages, and nothing else.
class WhisperHostileTest {
    private static final byte[] MODEL = TinyWhisper.model();

    /// Where the number of variables stands.
    private static final int COUNT = 4 + 2 + "WhisperSpec".length() + 1 + 4;

    @TempDir Path temp;

    private int tries;

    private void convert(byte[] model) throws IOException {
        Path folder = TinyWhisper.write(temp.resolve("model"), model);
        Path pack = Files.createDirectory(temp.resolve("pack" + tries++));
        new WhisperImporter().convert(folder, pack, Progress.NONE, new Stop());
    }

    private void refuses(byte[] model, String key) {
        assertThatThrownBy(() -> convert(model))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.key()).startsWith(key);
                            assertThat(e.message(Language.ENGLISH)).isNotBlank();
                            assertThat(e.message(Language.CHINESE)).containsPattern("\\p{IsHan}");
                        });
    }

    @Test
    void refusesAModelCutOffAnywhere() {
        for (int length = 0; length < MODEL.length; length += 211) {
            refuses(Arrays.copyOf(MODEL, length), "pack.ct2.");
        }
        refuses(Arrays.copyOf(MODEL, MODEL.length - 1), "pack.ct2.damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, 1 << 20, 0})
    void refusesALyingNumberOfVariables(int count) {
        refuses(with(COUNT, count), "pack.ct2.");
    }

    @ParameterizedTest
    @CsvSource({"0, pack.ct2.notModel", "7, pack.ct2.version", "1179993927, pack.ct2.notModel"})
    void refusesOtherVersions(int version, String key) {
        refuses(with(0, version), key);
    }

    @Test
    void refusesLyingSizes() {
        // The first variable: a name, three dimensions, a type, and the number of its bytes.
        int sizes = COUNT + 4 + 2 + "encoder/conv1/weight".length() + 1 + 1;
        for (int lie : new int[] {0, -1, Integer.MAX_VALUE, 1 << 30, 17}) {
            for (int at : new int[] {sizes, sizes + 4, sizes + 8, sizes + 13}) {
                refuses(with(at, lie), "pack.ct2.");
            }
        }
    }

    @Test
    void noFlippedByteDoesMoreThanFail() throws IOException {
        long seed = 20261124;
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] model = MODEL.clone();
            for (int flips = 0; flips < 4; flips++) {
                model[random.nextInt(model.length)] = (byte) random.nextInt();
            }
            model[random.nextInt(COUNT + 200)] ^= (byte) (1 << random.nextInt(8));
            try {
                convert(model);
            } catch (QuintetException e) {
                refused++;
            }
        }
        assertThat(refused).as("seed " + seed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alignment_heads\": [[2, 0]]}",
                "{\"alignment_heads\": [[0, -1]]}",
                "{\"alignment_heads\": [[\"0\", 0]]}",
                "{\"alignment_heads\": [0]}",
                "{\"suppress_ids\": [20]}",
                "{\"lang_ids\": [1e9]}",
                "[",
                ""
            })
    void refusesAConfigThatDoesNotFit(String config) throws IOException {
        Path folder = TinyWhisper.write(temp.resolve("model"), MODEL);
        Files.writeString(folder.resolve("config.json"), config);
        Path pack = Files.createDirectory(temp.resolve("pack"));
        assertThatThrownBy(
                        () ->
                                new WhisperImporter()
                                        .convert(folder, pack, Progress.NONE, new Stop()))
                .isInstanceOf(QuintetException.class);
    }

    private static byte[] with(int at, int number) {
        byte[] model = MODEL.clone();
        for (int i = 0; i < 4; i++) {
            model[at + i] = (byte) (number >> (8 * i));
        }
        return model;
    }
}
