package org.quintet.task.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.Diagram;
import org.quintet.core.Language;
import org.quintet.knowledge.Passage;

/// Makes a diagram of what a passage itself lays out: numbered steps, conditions, or a list of
/// parts. What the passage does not say is not drawn. Immutable.
public final class DiagramMaker {
    private static final Pattern NUMBERED =
            Pattern.compile("(?m)^\\d{1,3}\\. (?<words>.+(?:\\n(?!\\d{1,3}\\. |- |\\n).+)*)");
    private static final Pattern PART =
            Pattern.compile("(?m)^- (?<name>[^:：\\n]{1,40})[:：] ?(?<note>[^\\n]+)$");
    private static final int FEWEST = 2;
    private static final int MOST = 12;

    /// The diagram of a passage; empty where it has no such form, or more stations than can be
    /// read.
    public Optional<Diagram> of(Passage passage, Language language) {
        String title = title(passage);
        List<String> items = items(passage.text());
        List<Statement> statements =
                items.size() >= FEWEST
                        ? items.stream().flatMap(item -> Statement.of(item).stream()).toList()
                        : Statement.of(passage.text());
        long conditions = statements.stream().filter(s -> !s.condition().isEmpty()).count();
        if (conditions > 0
                && (statements.size() >= FEWEST || !statements.getFirst().otherwise().isEmpty())) {
            Diagram.Flow flow = flow(title, statements, language);
            return flow.nodes().size() <= MOST ? Optional.of(flow) : Optional.empty();
        }
        if (items.size() >= FEWEST) {
            return items.size() <= MOST
                    ? Optional.of(new Diagram.Steps(title, items))
                    : Optional.empty();
        }
        return parts(title, whole(passage, title), passage.text());
    }

    private static String title(Passage passage) {
        String heading = passage.heading();
        if (!heading.isEmpty()) {
            return heading.substring(heading.lastIndexOf('›') + 1).strip();
        }
        String file = passage.file().substring(passage.file().lastIndexOf('/') + 1);
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }

    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        Matcher matcher = NUMBERED.matcher(text);
        while (matcher.find()) {
            items.add(matcher.group("words").replace('\n', ' ').strip());
        }
        return items;
    }

    /// What has the parts: the heading above the one over the list, where there is one.
    private static String whole(Passage passage, String title) {
        List<String> headings = List.of(passage.heading().split(" › ", -1));
        return headings.size() < 2 ? title : headings.get(headings.size() - 2);
    }

    private static Optional<Diagram> parts(String title, String whole, String text) {
        List<Diagram.Parts.Piece> pieces = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            pieces.add(
                    new Diagram.Parts.Piece(
                            matcher.group("name").strip(), matcher.group("note").strip()));
        }
        return pieces.size() >= FEWEST && pieces.size() <= MOST
                ? Optional.of(new Diagram.Parts(title, whole, pieces))
                : Optional.empty();
    }

    /// One statement after another; after a condition's action the way goes on with the next, as
    /// the text does.
    private static Diagram.Flow flow(String title, List<Statement> statements, Language language) {
        boolean chinese = language == Language.CHINESE;
        Stations stations = new Stations();
        for (Statement statement : statements) {
            if (statement.condition().isEmpty()) {
                stations.add(statement.action(), false);
                continue;
            }
            int question = stations.add(statement.condition() + (chinese ? "？" : "?"), true);
            stations.open(question, chinese ? "是" : "yes");
            int action = stations.add(statement.action(), false);
            stations.open(question, chinese ? "否" : "no");
            if (!statement.otherwise().isEmpty()) {
                stations.add(statement.otherwise(), false);
            }
            stations.keep(action);
        }
        return new Diagram.Flow(title, stations.nodes, stations.edges);
    }

    /// Stations so far, and the ways that lead to the next one.
    private static final class Stations {
        private final List<Diagram.Flow.Node> nodes = new ArrayList<>();
        private final List<Diagram.Flow.Edge> edges = new ArrayList<>();
        private final List<Diagram.Flow.Edge> ways = new ArrayList<>();

        /// Adds a station that all open ways lead to; it is the one open way after that.
        int add(String text, boolean decision) {
            int index = nodes.size();
            nodes.add(new Diagram.Flow.Node(text, decision));
            ways.forEach(way -> edges.add(new Diagram.Flow.Edge(way.from(), index, way.label())));
            ways.clear();
            keep(index);
            return index;
        }

        /// Makes a labelled way the only open one.
        void open(int from, String label) {
            ways.clear();
            ways.add(new Diagram.Flow.Edge(from, from, label));
        }

        /// Opens one more way.
        void keep(int from) {
            ways.add(new Diagram.Flow.Edge(from, from, ""));
        }
    }
}
