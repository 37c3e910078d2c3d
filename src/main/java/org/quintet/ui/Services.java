package org.quintet.ui;

import java.util.function.Consumer;
import org.quintet.core.History;
import org.quintet.core.Packs;
import org.quintet.core.Places;
import org.quintet.core.Preferences;
import org.quintet.service.Assistant;

/// Everything the window works with.
///
/// @param assistant does the work
/// @param packs the model packs of this machine
/// @param preferences what the user has set
/// @param history keeps conversations
/// @param places where program and data lie
/// @param mentions ties words to what was seen
/// @param names calls findings by name
/// @param pictures reads pictures for the screen
/// @param exporter writes results as JSON
/// @param voice hears and speaks
/// @param decks keeps, draws and exports decks
/// @param browser opens an address in the user's browser, only ever on a click
public record Services(
        Assistant assistant,
        Packs packs,
        Preferences preferences,
        History history,
        Places places,
        Mentions mentions,
        EvidenceNames names,
        PictureReader pictures,
        Exporter exporter,
        VoiceServices voice,
        DeckServices decks,
        Consumer<String> browser) {}
