package org.quintet.illustration.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Thing;

/// Says in a sentence what a picture shows, in the language of its labels.
public final class AltText {
    private AltText() {}

    /// What a picture shows; empty where nothing in it has a name.
    public static String of(SlidePicture picture) {
        List<String> names =
                picture.things().stream()
                        .map(AltText::name)
                        .filter(name -> !name.isEmpty())
                        .toList();
        Language language = language(names);
        if (names.isEmpty()) {
            return "";
        }
        return capital(sentence(picture, names, language));
    }

    private static String sentence(SlidePicture picture, List<String> names, Language language) {
        if (names.size() == 1) {
            return Messages.text(language, "illustration.alt.one", names.getFirst());
        }
        String all = list(names, language);
        String rest = list(names.subList(1, names.size()), language);
        return switch (picture.arrangement()) {
            case PARTS, TREE, HERO ->
                    Messages.text(
                            language,
                            "illustration.alt." + picture.arrangement().name(),
                            names.getFirst(),
                            rest);
            default ->
                    Messages.text(
                            language, "illustration.alt." + picture.arrangement().name(), all);
        };
    }

    private static String capital(String sentence) {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }

    /// What is written beside a thing, else what it is.
    static String name(Thing thing) {
        String label = Labels.plain(thing.label());
        return label.isEmpty() ? Labels.plain(thing.word()) : label;
    }

    /// Chinese where a Chinese character stands in any name.
    static Language language(List<String> names) {
        return names.stream().anyMatch(name -> name.codePoints().anyMatch(Character::isIdeographic))
                ? Language.CHINESE
                : Language.ENGLISH;
    }

    private static String list(List<String> names, Language language) {
        if (language == Language.CHINESE) {
            return names.stream().collect(Collectors.joining("、"));
        }
        if (names.size() == 1) {
            return names.getFirst();
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
