package org.quintet.illustration.icon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds drawings by their names and tags. Immutable.
final class WordIndex {
    /// A name of the drawing.
    static final double NAME = 1;

    /// A word that belongs to the drawing and to few others.
    static final double TAG = 0.8;

    /// The noun that the word is a kind of: `oak tree` is a tree, `红细胞` is a 细胞.
    static final double HEAD = 0.7;

    /// What a Chinese word begins with: `火山爆发` has to do with 火山.
    static final double BEGINNING = 0.6;

    /// Any word of several: `virus particle` has to do with a virus. Needs a second opinion.
    static final double PART = 0.4;

    /// A tag that more drawings than these have says little about each.
    private static final int SHARED = 3;

    /// What comes before these is meant, what comes after only tells more about it.
    private static final Pattern ABOUT =
            Pattern.compile(
                    " (?:of|on|with|in|for|from|at|under|and|or) |(?<=\\p{IsHan})[和与及、](?=\\p{IsHan})");

    private static final Pattern OF = Pattern.compile("(?<=\\p{IsHan})的(?=\\p{IsHan})");

    private final Map<String, List<Icon>> names = new HashMap<>();
    private final Map<String, List<Icon>> tags = new HashMap<>();

    WordIndex(List<Icon> icons) {
        for (Icon icon : icons) {
            icon.names().forEach(name -> put(names, name, icon));
        }
        for (Icon icon : icons) {
            icon.tags().forEach(tag -> put(tags, tag, icon));
        }
    }

    private static void put(Map<String, List<Icon>> index, String word, Icon icon) {
        List<Icon> icons =
                index.computeIfAbsent(Words.key(Words.tokens(word)), key -> new ArrayList<>());
        if (!icons.contains(icon)) {
            icons.add(icon);
        }
    }

    /// Drawings for a word with how well each fits.
    Map<Icon, Double> find(String word) {
        Map<Icon, Double> found = new LinkedHashMap<>();
        List<String> tokens = Words.tokens(word);
        if (tokens.isEmpty()) {
            return found;
        }
        add(found, names.get(Words.key(tokens)), NAME);
        List<Icon> tagged = tags.getOrDefault(Words.key(tokens), List.of());
        List<Icon> things = tagged.stream().filter(icon -> !icon.person()).toList();
        if (things.size() <= SHARED) {
            add(found, things, TAG);
        }
        if (!found.isEmpty()) {
            return found;
        }
        List<String> head = Words.tokens(head(word));
        if (head.size() == 1 && Words.isChinese(head.getFirst())) {
            parts(found, head.getFirst());
        } else {
            for (int from = 0; from < head.size() && found.isEmpty(); from++) {
                add(found, names.get(Words.key(head.subList(from, head.size()))), HEAD);
            }
            int of = word.toLowerCase(Locale.ROOT).indexOf(" of ");
            if (found.isEmpty() && of > 0) {
                // A stack of coins is coins.
                add(found, names.get(Words.key(Words.tokens(word.substring(of + 4)))), BEGINNING);
            }
            tokens.forEach(token -> add(found, names.get(token), PART));
        }
        return found;
    }

    private static void add(Map<Icon, Double> found, @Nullable List<Icon> icons, double score) {
        if (icons != null) {
            icons.forEach(icon -> found.putIfAbsent(icon, score));
        }
    }

    private static String head(String word) {
        String[] owned = OF.split(word, -1);
        return ABOUT.split(owned[owned.length - 1].toLowerCase(Locale.ROOT).strip(), 2)[0];
    }

    /// A Chinese word itself, else the longest end or beginning of it, at least two characters and
    /// half of it.
    private void parts(Map<Icon, Double> found, String word) {
        add(found, names.get(word), HEAD);
        int shortest = Math.max(2, (word.length() + 1) / 2);
        for (int length = word.length() - 1; length >= shortest && found.isEmpty(); length--) {
            add(found, names.get(word.substring(word.length() - length)), HEAD);
        }
        for (int length = word.length() - 1; length >= shortest && found.isEmpty(); length--) {
            add(found, names.get(word.substring(0, length)), BEGINNING);
        }
    }
}
