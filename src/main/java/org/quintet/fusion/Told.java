package org.quintet.fusion;

import java.util.List;
import org.quintet.core.Mention;

/// A text and what its words rest on. Immutable.
///
/// @param text the sentences
/// @param mentions which stretch rests on which finding, in the order of the text
public record Told(String text, List<Mention> mentions) {
    public Told {
        mentions = List.copyOf(mentions);
    }
}
