package org.quintet.task.deck;

import java.util.List;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;

/// What a slide says before it has notes and a picture. Immutable.
///
/// @param question what it answers; empty where it came from a source
/// @param more what is known beside the points, for the notes
/// @param rewritten how often something was written again before it held
/// @param steady whether it was asked for twice; false for a slide from a source
record Draft(
        Slide.Kind kind,
        String title,
        String question,
        List<Point> points,
        Content content,
        List<String> more,
        int rewritten,
        boolean steady) {
    Draft {
        points = List.copyOf(points);
        more = List.copyOf(more);
    }
}
