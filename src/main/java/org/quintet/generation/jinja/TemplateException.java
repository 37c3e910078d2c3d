package org.quintet.generation.jinja;

/// A template can't be parsed or rendered, or says itself that it can't be used so.
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateException(String message) {
        super(message);
    }
}
