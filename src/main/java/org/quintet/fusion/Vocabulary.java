package org.quintet.fusion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.core.Language;

/// The words for the labels of the small models, and how they group. Immutable and thread-safe.
///
/// Tables beside this class: `coco.tsv` and `imagenet.tsv` (index, label, number, singular, plural,
/// measure word, Chinese noun, group), `groups.tsv` (the same for wider words) and `synonyms.tsv`
/// (other words people use in questions).
public final class Vocabulary {
    /// No wider group.
    static final String NONE = "-";

    private final Map<String, Noun> things = new LinkedHashMap<>();
    private final Map<String, Noun> subjects = new LinkedHashMap<>();
    private final Map<String, Noun> groups = new LinkedHashMap<>();
    private final Map<String, Noun> english = new HashMap<>();
    private final Map<String, Noun> chinese = new HashMap<>();
    private final Map<String, Noun> narrower = new HashMap<>();

    private Vocabulary() {
        read("groups.tsv").forEach(row -> groups.put(row[0], noun(row, 1)));
        read("coco.tsv").forEach(row -> things.put(row[1], noun(row, 2)));
        read("imagenet.tsv").forEach(row -> subjects.put(row[1], noun(row, 2)));
        for (Collection<Noun> nouns :
                List.of(things.values(), groups.values(), subjects.values())) {
            nouns.forEach(this::index);
        }
        for (String[] row : read("synonyms.tsv")) {
            boolean english = row[0].equals("en");
            Noun noun = (english ? this.english : chinese).get(row[2]);
            if (noun == null) {
                throw new IllegalStateException("synonyms.tsv names an unknown noun: " + row[2]);
            }
            if (row.length > 3) {
                narrower.put(row[1], noun);
            } else {
                (english ? this.english : chinese).put(row[1], noun);
            }
        }
    }

    /// The vocabulary that comes with the program, read once.
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    private static final class Standard {
        private static final Vocabulary VOCABULARY = new Vocabulary();
    }

    /// The word for a COCO class.
    Optional<Noun> thing(String label) {
        return Optional.ofNullable(things.get(label));
    }

    /// The word for an ImageNet class, or for a group of them told as a whole.
    Optional<Noun> subject(String label) {
        return Optional.ofNullable(subjects.getOrDefault(label, groups.get(label)));
    }

    /// The word for a group; empty for no group.
    Optional<Noun> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /// The groups a noun belongs to, from the narrowest to the widest.
    List<String> groupsOf(Noun noun) {
        List<String> chain = new ArrayList<>();
        Noun wider = groups.get(noun.group());
        for (String name = noun.group(); wider != null; wider = groups.get(name)) {
            chain.add(name);
            name = wider.group();
        }
        return chain;
    }

    /// Whether a noun belongs to a group, however wide.
    boolean belongs(Noun noun, String group) {
        return groupsOf(noun).contains(group);
    }

    /// Whether the first noun names the second one or something wider: an animal covers a cat.
    boolean covers(Noun wide, Noun narrow) {
        return wide.singular().equals(narrow.singular())
                || groupsOf(narrow).stream()
                        .map(groups::get)
                        .filter(Objects::nonNull)
                        .anyMatch(group -> group.singular().equals(wide.singular()));
    }

    /// The noun a word stands for: lower-case English singular or plural, or Chinese.
    Optional<Noun> named(String word, Language language) {
        return Optional.ofNullable((language == Language.ENGLISH ? english : chinese).get(word));
    }

    /// The noun that a word is a kind of that no model can tell apart: a woman is a person.
    Optional<Noun> narrower(String word) {
        return Optional.ofNullable(narrower.get(word));
    }

    /// All words of a language that [#named] or [#narrower] know.
    Collection<String> words(Language language) {
        List<String> all =
                new ArrayList<>((language == Language.ENGLISH ? english : chinese).keySet());
        narrower.keySet().stream()
                .filter(word -> (word.charAt(0) < 0x80) == (language == Language.ENGLISH))
                .forEach(all::add);
        return all;
    }

    /// All Chinese measure words.
    List<String> measures() {
        return Stream.of(things, groups, subjects)
                .flatMap(nouns -> nouns.values().stream())
                .map(Noun::measure)
                .distinct()
                .toList();
    }

    /// All ImageNet classes in the order of the classifier.
    List<String> subjectLabels() {
        return List.copyOf(subjects.keySet());
    }

    /// All COCO classes in the order of the detector.
    List<String> thingLabels() {
        return List.copyOf(things.keySet());
    }

    private void index(Noun noun) {
        english.putIfAbsent(noun.singular().toLowerCase(Locale.ROOT), noun);
        english.putIfAbsent(noun.plural().toLowerCase(Locale.ROOT), noun);
        chinese.putIfAbsent(noun.chinese(), noun);
    }

    private static Noun noun(String[] row, int from) {
        return new Noun(
                Noun.Countability.valueOf(row[from].toUpperCase(Locale.ROOT)),
                row[from + 1],
                row[from + 2],
                row[from + 3],
                row[from + 4],
                row[from + 5]);
    }

    private static List<String[]> read(String table) {
        return lines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /// The lines of a table or word list beside this class.
    static List<String> lines(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
