package org.quintet.fusion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Language;

/// What a text about pictures may rest on: the facts, the first text, the question. Immutable.
///
/// @param bases what nouns may name
/// @param lines the text read in the pictures
/// @param palette colours of the pictures as wholes
/// @param told the first text
/// @param question what was asked; empty for a description
record Backing(
        List<Base> bases, List<Facts.Line> lines, Set<Hue> palette, String told, String question) {

    private static final String PAIR = "pair of ";

    /// One thing that a noun may name.
    ///
    /// @param names its words, from the narrowest to the widest
    /// @param evidence indices of findings
    /// @param certainty how surely it may be named so
    /// @param count how many there are
    /// @param hues all its colours
    /// @param places all its places
    /// @param main whether a retelling must keep it
    record Base(
            List<Noun> names,
            List<Integer> evidence,
            Certainty certainty,
            int count,
            Set<Hue> hues,
            Set<Place> places,
            boolean main) {}

    /// What the facts of a picture back.
    static Backing of(Facts facts, Vocabulary vocabulary, String told, String question) {
        List<Base> bases = new ArrayList<>();
        for (Fact fact : facts.all()) {
            boolean main = facts.main().contains(fact) && fact.certainty() == Certainty.SURE;
            add(bases, fact, main, vocabulary);
        }
        for (Fact.Guess feature : facts.scene()) {
            bases.add(
                    new Base(
                            names(feature.noun(), vocabulary),
                            feature.evidence(),
                            feature.certainty(),
                            1,
                            Set.of(),
                            Set.of(),
                            false));
        }
        Set<Hue> palette = EnumSet.noneOf(Hue.class);
        palette.addAll(facts.palette());
        return new Backing(bases, facts.writing().lines(), palette, told, question);
    }

    private static void add(List<Base> bases, Fact fact, boolean main, Vocabulary vocabulary) {
        Set<Hue> hues = EnumSet.noneOf(Hue.class);
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (Fact.Member member : fact.members()) {
            member.hues().forEach(hue -> hues.addAll(family(hue)));
            places.add(member.place());
        }
        bases.add(
                new Base(
                        names(fact.noun(), vocabulary),
                        fact.evidence(),
                        fact.certainty(),
                        fact.count(),
                        hues,
                        places,
                        main));
        Fact.Guess finer = fact.finer();
        if (finer != null) {
            List<Integer> evidence = new ArrayList<>(fact.evidence());
            evidence.addAll(finer.evidence());
            bases.add(
                    new Base(
                            List.of(finer.noun()),
                            evidence,
                            finer.certainty(),
                            fact.count(),
                            hues,
                            places,
                            false));
        }
        Fact.Guess content = fact.content();
        if (content != null) {
            bases.add(
                    new Base(
                            names(content.noun(), vocabulary),
                            content.evidence(),
                            content.certainty(),
                            1,
                            Set.of(),
                            places,
                            main && content.certainty() == Certainty.SURE));
        }
    }

    /// A noun and the wider ones, each of which is as true.
    private static List<Noun> names(Noun noun, Vocabulary vocabulary) {
        Set<Noun> names = new LinkedHashSet<>();
        names.add(noun);
        vocabulary.groupsOf(noun).forEach(group -> vocabulary.group(group).ifPresent(names::add));
        return List.copyOf(names);
    }

    /// A hue and the wider name people may use for it.
    static Set<Hue> family(Hue hue) {
        return switch (hue) {
            case LIGHT_BLUE, DARK_BLUE -> EnumSet.of(hue, Hue.BLUE);
            case DARK_GREEN -> EnumSet.of(hue, Hue.GREEN);
            default -> EnumSet.of(hue);
        };
    }

    /// The word of a noun in a language, as it stands in a text.
    static List<String> surfaces(Noun noun, Language language) {
        if (language == Language.CHINESE) {
            return List.of(noun.chinese());
        }
        return noun.singular().startsWith(PAIR)
                ? List.of(noun.singular(), noun.plural(), noun.singular().substring(PAIR.length()))
                : List.of(noun.singular(), noun.plural());
    }
}
