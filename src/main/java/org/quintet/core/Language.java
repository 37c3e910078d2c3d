package org.quintet.core;

import java.util.Locale;

/// A language that Quintet speaks to its user.
public enum Language {
    /// English.
    ENGLISH("en", Locale.ENGLISH),
    /// Simplified Chinese.
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// The BCP 47 primary tag: `en` or `zh`.
    public String code() {
        return code;
    }

    /// The locale for resource bundles and number formats.
    public Locale locale() {
        return locale;
    }

    /// The language of a locale; English where Quintet has no text in it.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
