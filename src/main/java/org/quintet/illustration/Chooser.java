package org.quintet.illustration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.illustration.icon.IconFinder;
import org.quintet.illustration.icon.IconFinder.Found;
import org.quintet.illustration.icon.IconSet;
import org.quintet.illustration.scene.AltText;
import org.quintet.perception.meaning.SentenceEncoder;

/// Chooses drawings for things, so that slides do not look alike. Thread-safe.
final class Chooser {
    /// A drawing that fits nearly as well as the best may stand in for one that was used before.
    private static final double NEARLY = 0.12;

    private final IconSet icons;
    private final IconFinder finder;

    Chooser(IconSet icons, IconFinder finder) {
        this.icons = icons;
        this.finder = finder;
    }

    /// Fills in drawings.
    ///
    /// @param turn 0 for the best drawings, more for others that fit too
    SlidePicture choose(
            SlidePicture wish, @Nullable SentenceEncoder encoder, Set<String> used, int turn) {
        List<Thing> things = new ArrayList<>();
        Set<String> here = new HashSet<>();
        List<List<Found>> found =
                finder.find(wish.things().stream().map(Chooser::word).toList(), encoder);
        int again = 0;
        for (int i = 0; i < wish.things().size(); i++) {
            Thing thing = wish.things().get(i);
            String icon = thing.icon();
            if (icons.get(icon).isEmpty()) {
                icon = pick(found.get(i), here, i == 0 ? used : Set.of(), turn);
            }
            if (!icon.isEmpty()) {
                here.add(icon);
                again += used.contains(icon) ? 1 : 0;
            }
            things.add(new Thing(thing.word(), thing.label(), icon));
        }
        // What shows things that were seen before at least stands on other ground.
        int variant = wish.variant() + again;
        SlidePicture chosen = new SlidePicture(wish.arrangement(), things, variant, wish.alt());
        return wish.alt().isBlank()
                ? new SlidePicture(wish.arrangement(), things, variant, AltText.of(chosen))
                : chosen;
    }

    private static String word(Thing thing) {
        return thing.word().isBlank() ? thing.label() : thing.word();
    }

    private static String pick(List<Found> found, Set<String> here, Set<String> avoided, int turn) {
        List<String> free =
                found.stream()
                        .filter(one -> !here.contains(one.icon().id()))
                        .filter(
                                one ->
                                        one.score()
                                                >= found.getFirst().score() - NEARLY * (1 + turn))
                        .map(one -> one.icon().id())
                        .toList();
        if (free.isEmpty()) {
            return "";
        }
        List<String> fresh = free.stream().filter(id -> !avoided.contains(id)).toList();
        List<String> picks = fresh.isEmpty() ? free : fresh;
        return picks.get(Math.floorMod(turn, picks.size()));
    }
}
