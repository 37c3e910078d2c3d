package org.quintet.generation.jinja;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A piece of a template.
sealed interface Statement {
    /// Text as it stands.
    record Text(String text) implements Statement {}

    /// `{{ value }}`.
    record Print(Expression value) implements Statement {}

    /// `{% if %}`; `elif` lies in `otherwise`.
    record If(Expression condition, List<Statement> then, List<Statement> otherwise)
            implements Statement {}

    /// `{% for %}`.
    record For(
            List<String> targets,
            Expression items,
            @Nullable Expression condition,
            List<Statement> body,
            List<Statement> otherwise)
            implements Statement {}

    /// `{% set a, b = value %}`.
    record Set(List<Expression> targets, Expression value) implements Statement {}

    /// `{% set a %}…{% endset %}`.
    record SetBlock(Expression target, List<Statement> body) implements Statement {}

    /// `{% macro name(parameters) %}`; a parameter without a default has none in `defaults`.
    record Macro(
            String name,
            List<String> parameters,
            Map<String, Expression> defaults,
            List<Statement> body)
            implements Statement {}

    /// `{% generation %}`, a mark without effect here.
    record Group(List<Statement> body) implements Statement {}

    /// `{% break %}`.
    record Break() implements Statement {}

    /// `{% continue %}`.
    record Continue() implements Statement {}
}
