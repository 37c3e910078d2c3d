package org.quintet.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quintet.core.deck.Decks;

/// What the window makes decks with.
///
/// @param decks keeps them
/// @param painter draws and exports them
/// @param shower shows a file in the system's file manager, only ever on a click
public record DeckServices(Decks decks, DeckPainter painter, Consumer<Path> shower) {}
