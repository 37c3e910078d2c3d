package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.generation.jinja.Expression.Arguments;

/// Computes expressions.
final class Evaluator {
    private final Budget budget;
    private final Methods methods;
    private final Filters filters;

    Evaluator(Budget budget) {
        this.budget = budget;
        this.methods = new Methods(budget);
        this.filters = new Filters(budget, methods);
    }

    @Nullable Object value(Expression expression, Scope scope) {
        budget.step();
        return switch (expression) {
            case Expression.Constant(var value) -> value;
            case Expression.Name(var name) -> scope.get(name);
            case Expression.ListOf(var items) -> values(items, scope);
            case Expression.DictOf(var keys, var values) -> {
                Map<@Nullable Object, @Nullable Object> dict = new LinkedHashMap<>();
                for (int i = 0; i < keys.size(); i++) {
                    dict.put(value(keys.get(i), scope), value(values.get(i), scope));
                }
                yield dict;
            }
            case Expression.Attribute(var target, var name) ->
                    attribute(value(target, scope), name);
            case Expression.Item(var target, var index) ->
                    item(value(target, scope), value(index, scope));
            case Expression.Slice slice ->
                    Values.slice(
                            value(slice.target(), scope),
                            optional(slice.start(), scope),
                            optional(slice.stop(), scope),
                            optional(slice.step(), scope));
            case Expression.Call(var function, var arguments) -> {
                Object called = value(function, scope);
                if (!(called instanceof Callable callable)) {
                    throw new TemplateException("not a function: " + describe(function));
                }
                Parameters given = parameters(arguments, scope);
                yield callable.call(given.positional(), given.named());
            }
            case Expression.Filter(var target, var name, var arguments) ->
                    filters.apply(name, value(target, scope), parameters(arguments, scope));
            case Expression.Test(var target, var name, var arguments) ->
                    Tests.holds(name, value(target, scope), parameters(arguments, scope));
            case Expression.Unary(var operator, var operand) ->
                    unary(operator, value(operand, scope));
            case Expression.Binary(var operator, var left, var right) ->
                    binary(operator, left, right, scope);
            case Expression.Comparison(var operands, var operators) ->
                    comparison(operands, operators, scope);
            case Expression.Conditional(var then, var condition, var otherwise) ->
                    Values.truth(value(condition, scope))
                            ? value(then, scope)
                            : otherwise == null
                                    ? Values.Undefined.of("else")
                                    : value(otherwise, scope);
        };
    }

    private @Nullable Object optional(@Nullable Expression expression, Scope scope) {
        return expression == null ? null : value(expression, scope);
    }

    private List<@Nullable Object> values(List<Expression> expressions, Scope scope) {
        List<@Nullable Object> values = new ArrayList<>();
        expressions.forEach(each -> values.add(value(each, scope)));
        return values;
    }

    private Parameters parameters(Arguments arguments, Scope scope) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        arguments.named().forEach((name, each) -> named.put(name, value(each, scope)));
        return new Parameters(values(arguments.positional(), scope), named);
    }

    private static String describe(Expression function) {
        return switch (function) {
            case Expression.Name(var name) -> name;
            case Expression.Attribute(var _, var name) -> name;
            default -> "expression";
        };
    }

    /// A key named like a method hides it for `target['name']`, not for `target.name`.
    private @Nullable Object attribute(@Nullable Object target, String name) {
        Object plain = Values.attribute(target, name);
        boolean dictMethod =
                target instanceof Map && List.of("items", "keys", "values", "get").contains(name);
        return (plain instanceof Values.Undefined && !(target instanceof Map)) || dictMethod
                ? methods.find(target, name)
                : plain;
    }

    private @Nullable Object item(@Nullable Object target, @Nullable Object index) {
        return target instanceof String text && index instanceof String name
                ? methods.find(text, name)
                : Values.item(target, index);
    }

    private static Object unary(String operator, @Nullable Object operand) {
        if (operator.equals("not")) {
            return !Values.truth(operand);
        }
        Number number = Values.number(operand);
        if (operator.equals("+")) {
            return number;
        }
        return number instanceof Long whole ? (Object) (-whole) : (Object) (-number.doubleValue());
    }

    private boolean comparison(List<Expression> operands, List<String> operators, Scope scope) {
        Object left = value(operands.getFirst(), scope);
        for (int i = 0; i < operators.size(); i++) {
            Object right = value(operands.get(i + 1), scope);
            boolean holds =
                    switch (operators.get(i)) {
                        case "==" -> Values.same(left, right);
                        case "!=" -> !Values.same(left, right);
                        case "in" -> Values.contains(right, left);
                        case "not in" -> !Values.contains(right, left);
                        case "<" -> Values.compare(left, right) < 0;
                        case "<=" -> Values.compare(left, right) <= 0;
                        case ">" -> Values.compare(left, right) > 0;
                        default -> Values.compare(left, right) >= 0;
                    };
            if (!holds) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private @Nullable Object binary(String operator, Expression a, Expression b, Scope scope) {
        Object left = value(a, scope);
        if (operator.equals("and") || operator.equals("or")) {
            return Values.truth(left) == operator.equals("or") ? left : value(b, scope);
        }
        Object right = value(b, scope);
        return switch (operator) {
            case "~" -> joined(Values.text(left), Values.text(right));
            case "+" -> sum(left, right);
            case "*" -> product(left, right);
            default -> Arithmetic.of(operator, Values.number(left), Values.number(right));
        };
    }

    private String joined(String left, String right) {
        budget.text((long) left.length() + right.length());
        return left + right;
    }

    private Object sum(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return joined(a, b);
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            budget.items((long) a.size() + b.size());
            List<@Nullable Object> both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        }
        return Arithmetic.of("+", Values.number(left), Values.number(right));
    }

    private Object product(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String text) {
            int times = Math.max(0, Values.integer(right));
            budget.text((long) text.length() * times);
            return text.repeat(times);
        }
        return Arithmetic.of("*", Values.number(left), Values.number(right));
    }
}
