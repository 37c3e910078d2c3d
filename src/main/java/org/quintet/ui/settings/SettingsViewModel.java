package org.quintet.ui.settings;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.History;
import org.quintet.core.Language;
import org.quintet.core.Preferences;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// The settings as they are, and every change to them. A change shows at once and is kept on a
/// queue aside. Lives on the window's thread.
public final class SettingsViewModel {
    private final History history;
    private final Executor disk;
    private final Notices notices;
    private final UiThread ui;
    private final Preferences preferences;
    private final Runnable historyErased;
    private final ReadOnlyObjectWrapper<Settings> settings;

    /// @param historyErased hears, on the window's thread, that all conversations are gone
    public SettingsViewModel(
            Preferences preferences,
            History history,
            UiThread ui,
            Work work,
            Notices notices,
            Runnable historyErased) {
        this.preferences = preferences;
        this.history = history;
        this.ui = ui;
        this.disk = work.ordered();
        this.notices = notices;
        this.historyErased = historyErased;
        this.settings = new ReadOnlyObjectWrapper<>(preferences.get());
    }

    /// Sets the language; null follows the system.
    public void language(@Nullable Language value) {
        change(now -> now.withLanguage(value));
    }

    /// Sets light, dark, or as the system.
    public void theme(Theme value) {
        change(now -> now.withTheme(value));
    }

    /// Sets the pack that writes; null takes the best one installed.
    public void pack(@Nullable String value) {
        change(now -> now.withPack(value));
    }

    /// Sets the threads for the models; 0 lets Quintet choose.
    public void threads(int value) {
        change(now -> now.withThreads(value));
    }

    /// Sets the size of text, 0.8 to 2.
    public void textScale(double value) {
        change(now -> now.withTextScale(value));
    }

    /// Sets how the decoder writes.
    public void generation(Generation value) {
        change(now -> now.withGeneration(value));
    }

    /// Sets whether the decoder may enrich descriptions.
    public void enrich(boolean value) {
        change(now -> now.withEnrich(value));
    }

    /// Sets how it hears and speaks.
    public void voice(UnaryOperator<VoiceSettings> how) {
        change(now -> now.withVoice(how.apply(now.voice())));
    }

    /// One setting as a property for a control; it follows all changes.
    public <T> ObjectProperty<T> bound(Function<Settings, T> get, Consumer<T> set) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(get.apply(settings.get()));
        settings.subscribe((_, now) -> property.set(get.apply(now)));
        property.subscribe((_, now) -> set.accept(now));
        return property;
    }

    /// Notes that the first-start steps are done.
    public void welcomed() {
        change(now -> now.withWelcomed(true));
    }

    /// Erases all conversations, their pages overwritten.
    public void eraseHistory() {
        notices.settle();
        disk.execute(
                () -> {
                    history.conversations("").forEach(each -> history.delete(each.id()));
                    history.saveDraft(0, "");
                    history.purge();
                    ui.run(
                            () -> {
                                historyErased.run();
                                notices.tell("ui.settings.erased");
                            });
                });
    }

    private void change(UnaryOperator<Settings> how) {
        Settings next = how.apply(settings.get());
        if (next.equals(settings.get())) {
            return;
        }
        settings.set(next);
        disk.execute(() -> preferences.set(next));
    }

    /// The settings as they are.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }
}
