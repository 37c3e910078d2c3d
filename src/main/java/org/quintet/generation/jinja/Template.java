package org.quintet.generation.jinja;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A chat template, ready to render. Behaves as in Hugging Face's environment: `trim_blocks` and
/// `lstrip_blocks`, loop controls, `raise_exception`, `strftime_now`, `tojson` without escapes.
/// Immutable and thread-safe.
public final class Template {
    private final List<Statement> statements;

    private Template(List<Statement> statements) {
        this.statements = statements;
    }

    /// Parses a template.
    ///
    /// @throws TemplateException where it is not well-formed, or uses a tag that chat templates
    ///   don't have
    public static Template parse(String source) {
        return new Template(Parser.parse(source));
    }

    /// Renders the template.
    ///
    /// @param variables texts, `Long`, `Double`, `Boolean`, lists and maps of these
    /// @param now what `strftime_now` tells
    /// @throws TemplateException where the template fails, raises an exception of its own, or takes
    ///   more time or memory than any chat template needs
    public String render(Map<String, ? extends @Nullable Object> variables, LocalDateTime now) {
        Scope scope = new Scope(null);
        Renderer renderer = new Renderer(new Budget(), scope);
        Globals.define(scope, renderer.budget(), now);
        variables.forEach(scope::set);
        return renderer.render(statements);
    }
}
