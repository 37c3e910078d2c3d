package org.quintet.ui.common;

import java.text.NumberFormat;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.quintet.core.Language;
import org.quintet.core.Messages;

/// The words of the window in the language it speaks now; they change with it at once. Lives on the
/// window's thread.
public final class Words {
    private final ReadOnlyObjectWrapper<Language> language;

    /// Words in a language to begin with.
    public Words(Language language) {
        this.language = new ReadOnlyObjectWrapper<>(language);
    }

    /// The language now.
    public Language language() {
        return language.get();
    }

    /// The language as it changes.
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /// Speaks another language from now on.
    public void speak(Language value) {
        language.set(value);
    }

    /// A text that follows the language for as long as somebody holds it.
    public ObservableValue<String> of(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> now(key, arguments), language);
    }

    /// A text in the language now.
    public String now(String key, Object... arguments) {
        return Messages.text(language.get(), key, arguments);
    }

    /// The name of what answered: a pack, or the built-in models as the language calls them.
    public String model(String name) {
        return name.equals("built-in") ? now("ui.shell.builtIn") : name;
    }

    /// A size such as 491 MB, in powers of ten as disks and networks count.
    public String bytes(long count) {
        if (count < 1000) {
            return now("ui.unit.bytes", number((double) count, 0));
        }
        double value = (double) count / 1e3;
        String unit = "ui.unit.kb";
        if (value >= 999.5) {
            value /= 1e3;
            unit = "ui.unit.mb";
        }
        if (value >= 999.5) {
            value /= 1e3;
            unit = "ui.unit.gb";
        }
        return now(unit, number(value, value < 10 ? 1 : 0));
    }

    /// Seconds with one decimal below ten.
    public String seconds(long milliseconds) {
        double value = (double) milliseconds / 1e3;
        return now("ui.unit.seconds", number(value, value < 0.1 ? 2 : value < 10 ? 1 : 0));
    }

    /// A share as whole percent.
    public String percent(double share) {
        return now("ui.unit.percent", number(share * 100, 0));
    }

    /// A number with this many decimals.
    public String number(double value, int decimals) {
        Locale locale = language.get().locale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }
}
