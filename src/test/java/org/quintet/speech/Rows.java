package org.quintet.speech;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Tables of tests: a row a line, `what is given => what is expected`.
public final class Rows {
    private static final String BETWEEN = " => ";

    private Rows() {}

    /// The rows of a table.
    ///
    /// @param table ⏎ in it stands for the end of a line
    public static Stream<Arguments> of(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(
                        line -> {
                            int at = line.indexOf(BETWEEN);
                            String given = line.substring(0, at).replace('⏎', '\n');
                            return Arguments.of(
                                    given, line.substring(at + BETWEEN.length()).strip());
                        });
    }
}
