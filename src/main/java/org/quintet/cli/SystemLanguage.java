package org.quintet.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quintet.core.Language;

/// The language the system speaks to the user.
public final class SystemLanguage {
    private SystemLanguage() {}

    /// The language of this process.
    public static Language find() {
        return of(System.getenv(), Locale.getDefault());
    }

    /// `LC_ALL`, `LC_MESSAGES`, `LANG` in this order, since Java takes them only where the system
    /// has that locale installed; else Java's own locale. `C` and `POSIX` name no language.
    static Language of(Map<String, String> environment, Locale locale) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (value.startsWith("C.") || value.equals("C") || value.equals("POSIX")) {
                return Language.ENGLISH;
            }
            if (!value.isBlank()) {
                return Language.of(Locale.forLanguageTag(value.replaceAll("[._@].*", "")));
            }
        }
        return Language.of(locale);
    }
}
