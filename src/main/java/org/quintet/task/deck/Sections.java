package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.quintet.core.Language;
import org.quintet.core.Source;
import org.quintet.task.deck.Material.Sentence;

/// Cuts a source into as many sections as a deck has slides for: along its headings where it has
/// some, where the meaning changes most where it has not. For one thread.
final class Sections {
    private static final String BETWEEN = " › ";
    private static final int FEWEST = 2;

    /// More than this many sentences are cut in two where there is room for another slide.
    private static final int MANY = 7;

    private static final Pattern NUMBERING =
            Pattern.compile(
                    "^(?:第[一二三四五六七八九十百\\d]+[章节条部篇][、：: ]*|[一二三四五六七八九十]+[、．.]\\s*"
                            + "|(?i:chapter|section|part)\\s+\\d+\\s*[:.–-]?\\s*|\\d+(?:\\.\\d+)*[.)、]?\\s+)");

    private final Material material;
    private final Nearness nearness;

    Sections(Material material, Nearness nearness) {
        this.material = material;
        this.nearness = nearness;
    }

    /// The title of the whole: the heading above everything, else that of the first passage; empty
    /// where there is none.
    String title() {
        List<Source> sources = material.sources();
        String first = top(sources.getFirst().heading());
        boolean common = sources.stream().allMatch(each -> top(each.heading()).equals(first));
        return common ? first : "";
    }

    private static String top(String heading) {
        return heading.split(BETWEEN, 2)[0].strip();
    }

    /// At most so many sections, in the order of the source.
    List<Section> cut(int most) {
        List<Section> sections = byHeading();
        while (sections.size() > most) {
            merge(sections);
        }
        while (sections.size() < most && split(sections)) {
            // goes on until there is nothing left to split
        }
        return sections;
    }

    private List<Section> byHeading() {
        List<Section> sections = new ArrayList<>();
        List<Sentence> open = new ArrayList<>();
        String heading = "";
        for (Sentence sentence : material.sentences()) {
            String now = material.sources().get(sentence.source()).heading();
            if (!now.equals(heading) && !open.isEmpty()) {
                sections.add(new Section(name(heading), open));
                open.clear();
            }
            heading = now;
            open.add(sentence);
        }
        if (!open.isEmpty()) {
            sections.add(new Section(name(heading), open));
        }
        return sections;
    }

    /// The innermost heading; none where it is only the title of the whole.
    private String name(String heading) {
        String name =
                heading.substring(
                        heading.lastIndexOf(BETWEEN) < 0 ? 0 : heading.lastIndexOf(BETWEEN) + 3);
        String plain = NUMBERING.matcher(name.strip()).replaceFirst("");
        return name.equals(title()) ? "" : Lines.open(Lines.tidy(plain, material.language()));
    }

    /// Joins the two neighbours that together are shortest.
    private void merge(List<Section> sections) {
        int best = 0;
        for (int i = 1; i + 1 < sections.size(); i++) {
            if (size(sections, i) < size(sections, best)) {
                best = i;
            }
        }
        Section one = sections.get(best);
        Section other = sections.remove(best + 1);
        List<Sentence> all = new ArrayList<>(one.sentences());
        all.addAll(other.sentences());
        sections.set(best, new Section(bothTitles(one, other), all));
    }

    private static int size(List<Section> sections, int at) {
        return sections.get(at).sentences().size() + sections.get(at + 1).sentences().size();
    }

    private String bothTitles(Section one, Section other) {
        boolean chinese = material.language() == Language.CHINESE;
        boolean joined = (one.title() + other.title()).matches(".*(?:[和与、]| and ).*");
        String link = chinese ? (joined ? "、" : "与") : joined ? ", " : " and ";
        String both = one.title() + link + other.title();
        boolean named = !one.title().isEmpty() && !other.title().isEmpty();
        if (named && Lines.words(both) <= 8) {
            return both;
        }
        return one.sentences().size() >= other.sentences().size() || other.title().isEmpty()
                ? one.title()
                : other.title();
    }

    /// Cuts the longest section in two; tells whether there was one that is long enough.
    private boolean split(List<Section> sections) {
        Section longest =
                sections.stream()
                        .max(Comparator.comparingInt(each -> plain(each).size()))
                        .orElseThrow();
        List<Sentence> sentences = longest.sentences();
        if (plain(longest).size() < MANY) {
            return false;
        }
        int at = sections.indexOf(longest);
        int cut = boundary(sentences);
        sections.set(at, new Section(longest.title(), sentences.subList(0, cut)));
        sections.add(at + 1, new Section("", sentences.subList(cut, sentences.size())));
        return true;
    }

    private static List<Sentence> plain(Section section) {
        return section.sentences().stream().filter(each -> !each.row()).toList();
    }

    /// Where the sentences before and after are least alike, not too near an end, and never within
    /// a list of steps or a table.
    private int boundary(List<Sentence> sentences) {
        nearness.learn(sentences.stream().map(Sentence::text).toList());
        boolean parts = sentences.stream().anyMatch(each -> each.step() > 0 || each.row());
        int least = parts ? FEWEST : Math.max(FEWEST, sentences.size() / 3);
        int best = sentences.size() / 2;
        double lowest = Double.MAX_VALUE;
        for (int i = least; i <= sentences.size() - least; i++) {
            Sentence before = sentences.get(i - 1);
            Sentence after = sentences.get(i);
            boolean within =
                    (before.step() > 0 && after.step() > 1) || (before.row() && after.row());
            double near =
                    nearness.of(before.text(), after.text())
                            + nearness.of(sentences.get(i - 2).text(), after.text()) / 2
                            - (before.source() == after.source() ? 0 : 0.2)
                            + (within ? 10 : 0);
            if (near < lowest) {
                lowest = near;
                best = i;
            }
        }
        return best;
    }
}
