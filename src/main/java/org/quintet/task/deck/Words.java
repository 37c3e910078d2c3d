package org.quintet.task.deck;

import org.quintet.core.Language;
import org.quintet.core.Messages;

/// The sentences of a deck that are always the same, in its language.
///
/// @param language of the deck
record Words(Language language) {
    String text(String key, Object... arguments) {
        return Messages.text(language, "task.deck." + key, arguments);
    }

    /// One of several ways to say it, so that slides do not all speak alike.
    String oneOf(String key, int variant, int of, Object... arguments) {
        return text(key + "." + variant % of, arguments);
    }

    /// The title of a slide that goes on with another.
    String continued(String title) {
        String mark = text("continued", "");
        return title.endsWith(mark) ? title : text("continued", title);
    }
}
