package org.quintet.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.ui.common.Notices;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.MemoryHistory;
import org.quintet.ui.fakes.MemoryPreferences;

class SettingsViewModelTest {
    private final MemoryPreferences preferences = new MemoryPreferences(Settings.DEFAULT);
    private final MemoryHistory history = new MemoryHistory();
    private final Direct direct = new Direct();
    private final Notices notices = new Notices();
    private final List<String> heard = new ArrayList<>();
    private final SettingsViewModel settings =
            new SettingsViewModel(
                    preferences, history, direct, direct, notices, () -> heard.add("erased"));

    @Test
    void aChangeShowsAtOnceAndIsKeptAside() {
        settings.theme(Theme.DARK);
        assertThat(settings.settingsProperty().get().theme()).isEqualTo(Theme.DARK);
        assertThat(preferences.get().theme()).isEqualTo(Theme.SYSTEM);
        direct.settle();
        assertThat(preferences.get().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void changesAddUp() {
        settings.language(Language.CHINESE);
        settings.textScale(1.5);
        settings.pack("lite");
        settings.threads(3);
        settings.enrich(false);
        settings.welcomed();
        direct.settle();
        assertThat(preferences.get())
                .isEqualTo(
                        Settings.DEFAULT
                                .withLanguage(Language.CHINESE)
                                .withTextScale(1.5)
                                .withPack("lite")
                                .withThreads(3)
                                .withEnrich(false)
                                .withWelcomed(true));
    }

    @Test
    void whatChangesNothingIsNotWritten() {
        preferences.listen(_ -> heard.add("written"));
        settings.threads(0);
        settings.language(null);
        direct.settle();
        assertThat(heard).isEmpty();
    }

    @Test
    void erasingTakesAllConversationsAndTheDraft() {
        history.begin("One");
        history.begin("Two");
        history.saveDraft(0, "half a sentence");
        settings.eraseHistory();
        assertThat(history.conversations("")).hasSize(2);
        direct.settle();
        assertThat(history.conversations("")).isEmpty();
        assertThat(history.draft(0)).isEmpty();
        assertThat(history.purges()).isEqualTo(1);
        assertThat(heard).containsExactly("erased");
        assertThat(Objects.requireNonNull(notices.noticeProperty().get()).text()).isNotNull();
    }
}
