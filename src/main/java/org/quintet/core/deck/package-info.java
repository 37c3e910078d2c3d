/// Course decks as what they say and not how they look: slides, what is drawn on them, and how a
/// deck is asked for.
@NullMarked
package org.quintet.core.deck;

import org.jspecify.annotations.NullMarked;
