package org.quintet.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/// The places of the window, in the order of their keys.
public enum View {
    /// Conversations.
    CHAT("ui.shell.chat", Feather.MESSAGE_SQUARE),
    /// Pictures and their descriptions.
    DESCRIBE("ui.shell.describe", Feather.IMAGE),
    /// Spoken questions, the support desk, transcripts.
    VOICE("ui.shell.voice", Feather.MIC),
    /// Course decks.
    SLIDES("ui.shell.slides", Feather.MONITOR),
    /// Model packs.
    MODELS("ui.shell.models", Feather.BOX),
    /// Settings.
    SETTINGS("ui.shell.settings", Feather.SETTINGS);

    private final String key;
    private final Feather icon;

    View(String key, Feather icon) {
        this.key = key;
        this.icon = icon;
    }

    /// The message key of its name.
    public String key() {
        return key;
    }

    /// Its icon.
    public Feather icon() {
        return icon;
    }
}
