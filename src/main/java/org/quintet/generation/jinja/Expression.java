package org.quintet.generation.jinja;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An expression of a template.
sealed interface Expression {
    /// A constant: text, number, truth value or none.
    record Constant(@Nullable Object value) implements Expression {}

    /// A variable.
    record Name(String name) implements Expression {}

    /// A list or tuple.
    record ListOf(List<Expression> items) implements Expression {}

    /// A dictionary.
    record DictOf(List<Expression> keys, List<Expression> values) implements Expression {}

    /// `target.name`.
    record Attribute(Expression target, String name) implements Expression {}

    /// `target[index]`.
    record Item(Expression target, Expression index) implements Expression {}

    /// `target[start:stop:step]`.
    record Slice(
            Expression target,
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step)
            implements Expression {}

    /// `function(…)`.
    record Call(Expression function, Arguments arguments) implements Expression {}

    /// `target | name(…)`.
    record Filter(Expression target, String name, Arguments arguments) implements Expression {}

    /// `target is name …`.
    record Test(Expression target, String name, Arguments arguments) implements Expression {}

    /// `not`, `-`, `+`.
    record Unary(String operator, Expression operand) implements Expression {}

    /// Arithmetic, comparison, `~`, `in`, `and`, `or`.
    record Binary(String operator, Expression left, Expression right) implements Expression {}

    /// `first op second op third`, where each neighbouring pair must hold.
    record Comparison(List<Expression> operands, List<String> operators) implements Expression {}

    /// `then if condition else otherwise`.
    record Conditional(Expression then, Expression condition, @Nullable Expression otherwise)
            implements Expression {}

    /// What a call is given.
    record Arguments(List<Expression> positional, Map<String, Expression> named) {
        static final Arguments NONE = new Arguments(List.of(), Map.of());
    }
}
