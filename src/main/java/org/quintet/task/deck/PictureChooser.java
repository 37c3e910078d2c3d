package org.quintet.task.deck;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.SlidePicture;
import org.quintet.perception.meaning.SentenceEncoder;

/// Finds drawings for the things of a picture. Thread-safe.
@FunctionalInterface
public interface PictureChooser {
    /// The picture with a drawing for every thing that one is found for.
    ///
    /// @param used drawings of the deck's other slides
    SlidePicture choose(SlidePicture wish, @Nullable SentenceEncoder encoder, Set<String> used);
}
