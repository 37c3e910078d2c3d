/// Course decks as slides: laid out once by measured text, and written as PowerPoint, PDF, PNG and
/// Markdown from that one layout.
@NullMarked
package org.quintet.deck;

import org.jspecify.annotations.NullMarked;
