package org.quintet.fusion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Language;
import org.quintet.core.Messages;

/// Calls findings by name, for lists and labels. Thread-safe.
public final class EvidenceNamer {
    private final Vocabulary vocabulary;

    /// Takes its nouns from a vocabulary.
    public EvidenceNamer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A few words for a finding, such as "red motorcycle", without its confidence.
    public String name(Evidence evidence, Language language) {
        return switch (evidence) {
            case Evidence.Subject subject ->
                    noun(vocabulary.subject(subject.label()), subject.label(), language);
            case Evidence.Thing thing ->
                    coloured(
                            thing.tints().stream().limit(1).toList(),
                            noun(vocabulary.thing(thing.label()), thing.label(), language),
                            language);
            case Evidence.Face face ->
                    Messages.text(
                            language, face.smile() > 0.5 ? "fusion.smilingFace" : "fusion.face");
            case Evidence.TextLine line -> quote(line.text(), language);
            case Evidence.Medium medium ->
                    Messages.text(
                            language,
                            "fusion.medium." + medium.kind().name().toLowerCase(Locale.ROOT));
            case Evidence.Palette palette ->
                    palette.tints().stream()
                            .map(tint -> hue(tint.hue(), language))
                            .collect(Collectors.joining(language == Language.ENGLISH ? ", " : "、"));
        };
    }

    private static String noun(Optional<Noun> noun, String label, Language language) {
        return noun.map(n -> language == Language.ENGLISH ? n.singular() : n.chinese())
                .orElse(label);
    }

    private static String coloured(List<Tint> tints, String noun, Language language) {
        if (tints.isEmpty()) {
            return noun;
        }
        Hue hue = tints.getFirst().hue();
        return language == Language.ENGLISH
                ? English.hue(hue) + " " + noun
                : Chinese.coloured(List.of(hue)) + noun;
    }

    private static String hue(Hue hue, Language language) {
        return language == Language.ENGLISH ? English.hue(hue) : Chinese.hue(hue);
    }

    private static String quote(String text, Language language) {
        return language == Language.ENGLISH ? English.quote(text) : Chinese.quote(text);
    }
}
