package org.quintet.core;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The words of the program. Each room keeps its own bundle, `org/quintet/ROOM/messages.properties`
/// in English and `messages_zh.properties` in Chinese; a key is `ROOM.name`, and the room of the
/// key tells the bundle. Thread-safe.
public final class Messages {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    /// The text of a key, its `{0}`-style placeholders filled in the way of [MessageFormat].
    ///
    /// @throws java.util.MissingResourceException where no room has the key: a fault of the program
    public static String text(Language language, String key, Object... arguments) {
        String room = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "org.quintet." + room + ".messages", language.locale(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
