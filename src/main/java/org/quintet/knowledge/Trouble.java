package org.quintet.knowledge;

import org.quintet.core.QuintetException;

/// A file of the folder that is left out, and why. Immutable.
///
/// @param file its name, as in [Passage#file]
/// @param reason for the user
public record Trouble(String file, QuintetException reason) {}
