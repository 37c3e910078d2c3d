package org.quintet.generation.jinja;

/// A piece of a template's source.
///
/// @param kind what it is
/// @param text its text; of a string what it stands for
record Token(Kind kind, String text) {
    enum Kind {
        /// Text outside tags.
        TEXT,
        BLOCK_BEGIN,
        BLOCK_END,
        PRINT_BEGIN,
        PRINT_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
