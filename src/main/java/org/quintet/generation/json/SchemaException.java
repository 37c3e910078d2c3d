package org.quintet.generation.json;

/// A JSON Schema asks for something that can't be held to here.
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param what the keyword or value that is not supported
    SchemaException(String what) {
        super(what);
    }
}
