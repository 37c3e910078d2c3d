package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.Language;
import org.quintet.core.Source;

/// What a deck is made from. Immutable.
///
/// @param topic what it is about in the user's words; may be empty where there are sources
/// @param language of the deck
/// @param sources in the order of the source; empty for a bare topic
/// @param sentences those of the sources that say something, in order
public record Material(
        String topic, Language language, List<Source> sources, List<Sentence> sentences) {
    /// More sentences than this are not weighed against each other; of a longer source every n-th
    /// passage is taken, from its beginning to its end.
    private static final int MOST_SENTENCES = 900;

    private static final Pattern STEP = Pattern.compile("^(\\d{1,2})[.)、]\\s*(.+)$");
    private static final Pattern ITEM = Pattern.compile("^[-*•·]\\s+(.+)$");
    private static final Pattern ROW = Pattern.compile("^\\|?(.+ \\| .+?)\\|?$");
    private static final Pattern RULE = Pattern.compile("[ |:-]+");
    private static final int FEWEST_LETTERS = 4;

    /// Copies the lists.
    public Material {
        sources = List.copyOf(sources);
        sentences = List.copyOf(sentences);
    }

    /// A sentence, an item of a list or a row of a table.
    ///
    /// @param source index of its passage
    /// @param step its number in a numbered list; 0 for none
    /// @param row whether it is a row of a table, its cells parted by ` | `
    public record Sentence(String text, int source, int step, boolean row) {}

    /// The material of these sources.
    public static Material of(String topic, Language language, List<Source> sources) {
        List<Source> kept = sampled(sources);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            read(kept.get(i).text(), i, language, sentences);
        }
        return new Material(topic, language, kept, sentences);
    }

    /// Whether there is no source to rest on.
    public boolean isBare() {
        return sentences.isEmpty();
    }

    private static List<Source> sampled(List<Source> sources) {
        long letters = sources.stream().mapToLong(each -> each.text().length()).sum();
        long most = MOST_SENTENCES * 80L;
        if (letters <= most) {
            return sources;
        }
        List<Source> kept = new ArrayList<>();
        long seen = 0;
        long taken = 0;
        for (Source each : sources) {
            seen += each.text().length();
            if (taken * letters <= seen * most - (long) each.text().length() * letters / 2) {
                kept.add(each);
                taken += each.text().length();
            }
        }
        return kept.isEmpty() ? sources.subList(0, 1) : kept;
    }

    private static void read(String text, int source, Language language, List<Sentence> sentences) {
        for (String line : Lines.visible(text).replaceAll("\n(?=[a-z])", " ").split("\n", -1)) {
            String words = line.strip();
            Matcher step = STEP.matcher(words);
            Matcher item = ITEM.matcher(words);
            Matcher row = ROW.matcher(words);
            if (row.matches()) {
                if (!RULE.matcher(words).matches()) {
                    sentences.add(new Sentence(row.group(1).strip(), source, 0, true));
                }
            } else if (step.matches()) {
                add(step.group(2), source, Integer.parseInt(step.group(1)), language, sentences);
            } else if (item.matches()) {
                add(item.group(1), source, 0, language, sentences);
            } else {
                for (String sentence : Lines.sentences(words)) {
                    add(sentence, source, 0, language, sentences);
                }
            }
        }
    }

    private static void add(
            String text, int source, int step, Language language, List<Sentence> sentences) {
        String tidy = Lines.tidy(text, language);
        long letters = tidy.codePoints().filter(Character::isLetter).count();
        if (letters >= FEWEST_LETTERS
                && letters * 2 >= tidy.codePointCount(0, tidy.length())
                && Wording.isClean(tidy)) {
            sentences.add(new Sentence(tidy, source, step, false));
        }
    }
}
