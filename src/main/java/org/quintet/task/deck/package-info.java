/// Course decks: what a source or a topic gives, planned, written, checked and revised slide by
/// slide.
@NullMarked
package org.quintet.task.deck;

import org.jspecify.annotations.NullMarked;
