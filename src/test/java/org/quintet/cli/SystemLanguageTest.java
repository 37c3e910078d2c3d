package org.quintet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;

class SystemLanguageTest {
    @Test
    void theEnvironmentCountsBeforeJavasLocale() {
        assertThat(of("LANG", "zh_CN.UTF-8")).isEqualTo(Language.CHINESE);
        assertThat(of("LC_ALL", "zh")).isEqualTo(Language.CHINESE);
        assertThat(of("LANG", "zh_TW.UTF-8@x")).isEqualTo(Language.CHINESE);
        assertThat(of("LANG", "de_DE.UTF-8")).isEqualTo(Language.ENGLISH);
        assertThat(of("LANG", "C.UTF-8")).isEqualTo(Language.ENGLISH);
        assertThat(SystemLanguage.of(Map.of(), Locale.CHINA)).isEqualTo(Language.CHINESE);
        assertThat(SystemLanguage.of(Map.of("LANG", "zh_CN", "LC_ALL", "en_GB"), Locale.CHINA))
                .isEqualTo(Language.ENGLISH);
    }

    private static Language of(String name, String value) {
        return SystemLanguage.of(Map.of(name, value), Locale.ENGLISH);
    }
}
