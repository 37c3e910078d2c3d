package org.quintet.task.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// A question of a set, with what is right about it.
///
/// @param intent its id, empty for none
/// @param text the question
/// @param entities what it names; their values are not set
record Gold(String intent, String text, List<Entity> entities) {
    private static final Path FOLDER = Path.of("src/test/resources/org/quintet/task/support");
    private static final Pattern MARK = Pattern.compile("\\{(?<kind>[A-Z])\\|(?<span>[^}]*)}");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "P", Kind.PRODUCT,
                    "O", Kind.ORDER,
                    "T", Kind.TIME,
                    "L", Kind.PLACE,
                    "F", Kind.FAULT,
                    "Q", Kind.QUANTITY,
                    "N", Kind.PERSON);

    /// The questions of a file.
    static List<Gold> read(String name) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Gold::parse)
                    .toList();
        }
    }

    private static Gold parse(String line) {
        String[] fields = line.split("\t", 2);
        StringBuilder text = new StringBuilder();
        List<Entity> entities = new ArrayList<>();
        Matcher matcher = MARK.matcher(fields[1]);
        int end = 0;
        while (matcher.find()) {
            text.append(fields[1], end, matcher.start());
            String span = matcher.group("span");
            entities.add(
                    new Entity(
                            Objects.requireNonNull(KINDS.get(matcher.group("kind"))),
                            span,
                            "",
                            text.length(),
                            text.length() + span.length()));
            text.append(span);
            end = matcher.end();
        }
        text.append(fields[1].substring(end));
        return new Gold(fields[0].equals("-") ? "" : fields[0], text.toString(), entities);
    }
}
