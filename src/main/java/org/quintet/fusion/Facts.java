package org.quintet.fusion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;

/// All that may be said of a picture, in no language yet. Immutable.
///
/// @param kind the kind of picture where it is sure, else null
/// @param grey whether the picture has no colours at all
/// @param main the things and subjects to begin with, the most important first; all are sure, or
///   there is only one
/// @param also other sure things
/// @param unsure things that are perhaps there
/// @param scene features of a landscape, the likeliest first
/// @param sceneCertainty how surely it is a landscape
/// @param writing the text read
/// @param palette main colours of the whole picture worth naming
/// @param paletteEvidence index of the finding of the palette, or -1
/// @param complete whether all of the picture has been looked at
record Facts(
        Medium.@Nullable Kind kind,
        boolean grey,
        List<Fact> main,
        List<Fact> also,
        List<Fact> unsure,
        List<Fact.Guess> scene,
        Certainty sceneCertainty,
        Writing writing,
        List<Hue> palette,
        int paletteEvidence,
        boolean complete) {
    private static final Set<Hue> GREYS = Set.of(Hue.BLACK, Hue.WHITE, Hue.GREY);

    Facts {
        main = List.copyOf(main);
        also = List.copyOf(also);
        unsure = List.copyOf(unsure);
        scene = List.copyOf(scene);
        palette = List.copyOf(palette);
    }

    /// Whether there is nothing that can be named.
    boolean nothing() {
        return main.isEmpty() && unsure.isEmpty() && scene.isEmpty() && writing.lines().isEmpty();
    }

    /// Whether the main colours say more than how light it was.
    boolean colourful() {
        return !grey && palette.stream().anyMatch(hue -> !GREYS.contains(hue));
    }

    /// The features of the landscape that are told with the hedge of one certainty; those that are
    /// as sure as the landscape itself need none of their own, and count as sure.
    List<Fact.Guess> features(Certainty hedge) {
        return scene.stream()
                .filter(
                        feature -> {
                            boolean plain = feature.certainty().compareTo(sceneCertainty) <= 0;
                            return (plain ? Certainty.SURE : feature.certainty()) == hedge;
                        })
                .toList();
    }

    /// Main, other and unsure things.
    List<Fact> all() {
        return Stream.of(main, also, unsure).flatMap(List::stream).toList();
    }

    /// The fact that rests on a finding.
    Optional<Fact> of(int evidence) {
        return all().stream().filter(fact -> fact.evidence().contains(evidence)).findFirst();
    }

    /// The text in a picture.
    ///
    /// @param lines the lines in reading order
    /// @param page whether the picture is mostly text
    record Writing(List<Line> lines, boolean page) {
        Writing {
            lines = List.copyOf(lines);
        }
    }

    /// A line of text.
    ///
    /// @param evidence index of the finding
    /// @param text what it says, on one line
    /// @param certainty how surely it says that
    /// @param on index of the finding of the thing it stands on, or -1
    record Line(int evidence, String text, Certainty certainty, int on) {}
}
