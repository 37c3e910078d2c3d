package org.quintet.fusion;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;

/// Something that may be said of a picture: like things together, or its subject. Immutable.
///
/// @param noun its word
/// @param certainty how surely it is there
/// @param members the single things; empty for a subject, whose place is not known
/// @param evidence indices of the findings it rests on
/// @param finer a narrower word that may be said of it, or null
/// @param content what is in it, such as coffee in a cup, or null
record Fact(
        Noun noun,
        Certainty certainty,
        List<Member> members,
        List<Integer> evidence,
        @Nullable Guess finer,
        @Nullable Guess content) {
    private static final Set<String> SUPPORTS = Set.of("table", "bed", "sofa", "chair");

    Fact {
        members = List.copyOf(members);
        evidence = List.copyOf(evidence);
    }

    /// How many; 1 for a subject.
    int count() {
        return Math.max(1, members.size());
    }

    /// Whether it stands for people seen one by one.
    boolean isPeople() {
        return noun.group().equals("person") && !members.isEmpty();
    }

    /// The colours all members share; empty where they differ.
    List<Hue> sharedHues() {
        List<Hue> first = members.isEmpty() ? List.of() : members.getFirst().hues();
        return members.stream().allMatch(member -> member.hues().equals(first)) ? first : List.of();
    }

    /// How many members have each colour as their first one, the most frequent first; empty where a
    /// colour is not known of all.
    Map<Hue, Integer> huesByMember() {
        Map<Hue, Integer> counts = new EnumMap<>(Hue.class);
        for (Member member : members) {
            if (member.hues().isEmpty()) {
                return Map.of();
            }
            counts.merge(member.hues().getFirst(), 1, Integer::sum);
        }
        Map<Hue, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Hue, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /// The members in a posture.
    List<Member> in(Posture posture) {
        return members.stream().filter(member -> member.posture() == posture).toList();
    }

    /// The members that smile.
    List<Member> smiling() {
        return members.stream().filter(Member::smiling).toList();
    }

    /// The one place of all members; empty where they differ or none is known.
    Optional<Place> place() {
        List<Place> places = members.stream().map(Member::place).distinct().toList();
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    /// Whether other things usually stand or lie on it.
    boolean isSupport() {
        return SUPPORTS.contains(noun.group());
    }

    /// The same with what else is known of it.
    Fact with(@Nullable Guess finer, @Nullable Guess content) {
        return new Fact(noun, certainty, members, evidence, finer, content);
    }

    /// The same without colours, which say nothing in a picture that has none.
    Fact withoutHues() {
        List<Member> plain =
                members.stream()
                        .map(
                                m ->
                                        new Member(
                                                m.evidence,
                                                m.box,
                                                List.of(),
                                                m.posture,
                                                m.smiling,
                                                m.close,
                                                m.face))
                        .toList();
        return new Fact(noun, certainty, plain, evidence, finer, content);
    }

    /// One single thing.
    ///
    /// @param evidence index of the finding
    /// @param box where it is
    /// @param hues its colours worth naming, the largest first
    /// @param posture how a person holds himself, or null
    /// @param smiling whether a person surely smiles
    /// @param close whether a person's face takes up much of the picture
    /// @param face index of the finding of the face, or -1
    record Member(
            int evidence,
            Box box,
            List<Hue> hues,
            @Nullable Posture posture,
            boolean smiling,
            boolean close,
            int face) {
        Member {
            hues = List.copyOf(hues);
        }

        /// Where in the picture it is.
        Place place() {
            return Place.of(box);
        }

        /// How much of the picture it takes up.
        Size size() {
            return Size.of(box);
        }
    }

    /// A word with its certainty.
    record Guess(Noun noun, Certainty certainty, List<Integer> evidence) {
        Guess {
            evidence = List.copyOf(evidence);
        }
    }
}
