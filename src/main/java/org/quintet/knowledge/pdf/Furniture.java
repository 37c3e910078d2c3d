package org.quintet.knowledge.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Leaves out what a page has around its text: what comes again at the head or foot of pages, and
/// their numbers. Thread-safe.
final class Furniture {
    /// How much of a page at its upper and at its lower edge may hold it.
    private static final double ZONE = 0.12;

    /// The share of pages on which something comes again that is no text; less is enough for small
    /// letters at the same height of neighbouring pages, as with titles of chapters.
    private static final double OFTEN = 0.3;

    private static final double SAME_HEIGHT = 3;

    /// How far it stands from the text at least, in letter sizes.
    private static final double APART = 1.6;

    private static final int MOST_LINES = 3;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-–—|·\\s]*(?:page|seite|p\\.|第)?\\s*(?:\\d{1,4}|[ivxlc]{1,6})\\s*"
                            + "(?:(?:of|/|von|页?\\s*[,，/]?\\s*共)\\s*\\d{1,4})?\\s*页?[-–—|·\\s]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Furniture() {}

    /// A page and its lines.
    record Page(double height, List<Line> lines) {
        /// The lines at the edges that stand apart from the text.
        List<Line> outside() {
            List<Line> outside = new ArrayList<>(first(lines));
            first(lines.reversed()).stream()
                    .filter(line -> !outside.contains(line))
                    .forEach(outside::add);
            return outside;
        }

        /// The lines before the first gap, where they are few and near the edge.
        private List<Line> first(List<Line> inward) {
            int end = Math.min(1, inward.size());
            while (end < inward.size()
                    && Math.abs(inward.get(end).base() - inward.get(end - 1).base())
                            < APART * inward.get(end).size()) {
                end++;
            }
            List<Line> first = inward.subList(0, end);
            boolean near =
                    first.stream()
                            .allMatch(
                                    line ->
                                            line.base() < ZONE * height
                                                    || line.base() > (1 - ZONE) * height);
            return near && end <= MOST_LINES ? first : List.of();
        }
    }

    /// The lines of each page without it.
    ///
    /// @param body size of most letters
    static List<List<Line>> without(List<Page> pages, double body) {
        Map<String, List<Integer>> seen = new HashMap<>();
        Map<String, Integer> everywhere = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Set<String> words = new HashSet<>();
            for (Line line : pages.get(i).outside()) {
                if (words.add(key(line, body))) {
                    everywhere.merge(key(line, body), 1, Integer::sum);
                    seen.computeIfAbsent(place(line, body), _ -> new ArrayList<>()).add(i);
                }
            }
        }
        int often = Math.max(2, (int) Math.ceil(OFTEN * pages.size()));
        List<List<Line>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Line> lines = new ArrayList<>();
            List<Line> outside = pages.get(i).outside();
            for (Line line : pages.get(i).lines) {
                List<Integer> same = seen.getOrDefault(place(line, body), List.of());
                boolean again =
                        everywhere.getOrDefault(key(line, body), 0) >= often
                                || (line.size() <= body && isNear(same, i));
                if (!outside.contains(line) || !(again || isNumber(line))) {
                    lines.add(line);
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    private static boolean isNumber(Line line) {
        return NUMBER.matcher(line.text()).matches();
    }

    /// Whether the page before, after or the ones beyond have the same at the same height.
    private static boolean isNear(List<Integer> pages, int page) {
        return pages.stream().anyMatch(other -> other != page && Math.abs(other - page) <= 2);
    }

    /// What is the same on all pages; large letters that count are headings, each its own.
    private static String key(Line line, double body) {
        return line.size() > body ? line.text() : DIGITS.matcher(line.text()).replaceAll("#");
    }

    private static String place(Line line, double body) {
        return Math.round(line.base() / SAME_HEIGHT) + " " + key(line, body);
    }
}
