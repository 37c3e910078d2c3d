package org.quintet.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quintet.core.Language;

/// The language the system speaks to the user.
public final class SystemLanguage {
    /// The system property that names the user's locale as a launcher found it, before it gave this
    /// process one in which all file names can be read.
    public static final String PROPERTY = "quintet.language";

    private SystemLanguage() {}

    /// The language of this process.
    public static Language find() {
        String found = System.getProperty(PROPERTY, "");
        return of(found.isBlank() ? System.getenv() : Map.of("LC_ALL", found), Locale.getDefault());
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
