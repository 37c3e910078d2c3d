package org.quintet.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Generation;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.core.VoiceSettings;

class PreferencesTest {
    private static final Settings CHANGED =
            new Settings(
                    Language.CHINESE,
                    Theme.DARK,
                    "lite",
                    3,
                    1.5,
                    new Generation(
                            512,
                            0.2,
                            0.5,
                            OptionalInt.of(40),
                            1.2,
                            OptionalLong.of(Long.MAX_VALUE),
                            List.of("\n", "结束"),
                            null),
                    false,
                    new VoiceSettings(
                            true,
                            "usb",
                            "zh",
                            Hearing.Script.TRADITIONAL,
                            "am_michael",
                            "zm_yunxi",
                            1.25,
                            0.5,
                            false,
                            "F8"),
                    true);

    @TempDir Path home;

    private static void unread(QuintetException failure) {
        throw failure;
    }

    @Test
    void aSchemaForOneRequestIsNotKept() {
        Generation held = Generation.DEFAULT.withJsonSchema("{\"type\":\"object\"}");
        String json = SettingsJson.write(CHANGED.withGeneration(held));
        assertThat(SettingsJson.read(json).generation()).isEqualTo(Generation.DEFAULT);
    }

    @Test
    void aFreshHomeHasTheDefaults() {
        try (Store store = Store.open(home)) {
            assertThat(store.preferences().get()).isEqualTo(Settings.DEFAULT);
        }
    }

    @Test
    void allSettingsComeBackAfterReopening() {
        for (Settings settings : List.of(CHANGED, Settings.DEFAULT, CHANGED)) {
            try (Store store = Store.open(home)) {
                store.preferences().set(settings);
                assertThat(store.preferences().get()).isEqualTo(settings);
            }
            try (Store store = Store.open(home)) {
                assertThat(store.preferences().get()).isEqualTo(settings);
            }
            assertThat(Store.peek(home, PreferencesTest::unread)).isEqualTo(settings);
        }
    }

    @Test
    void listenersHearEachChangeAfterItIsKept() {
        try (Store store = Store.open(home)) {
            List<Settings> heard = new ArrayList<>();
            store.preferences()
                    .listen(
                            settings -> {
                                heard.add(settings);
                                assertThat(Store.peek(home, PreferencesTest::unread))
                                        .isEqualTo(settings);
                            });
            store.preferences().set(CHANGED);
            store.preferences().set(Settings.DEFAULT);
            assertThat(heard).containsExactly(CHANGED, Settings.DEFAULT);
        }
    }

    @Test
    void peekingMakesNothing() {
        assertThat(Store.peek(home, PreferencesTest::unread)).isEqualTo(Settings.DEFAULT);
        assertThat(home).isEmptyDirectory();
        assertThat(Store.peek(home.resolve("missing"), PreferencesTest::unread))
                .isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"theme\":\"PLAID\",\"language\":\"tlh\",\"pack\":7,\"threads\":-4}",
                "{\"generation\":{\"temperature\":-1}}",
                "{\"generation\":{\"topK\":0},\"later\":{\"field\":1}}",
                "{\"textScale\":\"NaN\",\"threads\":\"many\"}",
            })
    void settingsOfAnotherVersionFallBackToTheDefaults(String json) {
        assertThat(SettingsJson.read(json)).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void textScaleIsKeptInItsRange() {
        assertThat(SettingsJson.read("{\"textScale\":1e9}").textScale()).isEqualTo(2);
        assertThat(SettingsJson.read("{\"textScale\":0}").textScale()).isEqualTo(0.8);
    }
}
