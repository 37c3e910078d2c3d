package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.generation.jinja.Expression.Arguments;
import org.quintet.generation.jinja.Token.Kind;

/// Parses expressions by recursive descent, with Jinja's precedence.
class ExpressionParser {
    private static final int DEEPEST = 200;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> NOT_A_TEST_ARGUMENT = Set.of("else", "or", "and", "is", "if");

    private final List<Token> tokens;
    private int at;
    private int depth;

    ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    final Token peek() {
        return tokens.get(at);
    }

    private Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    final Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    final boolean take(String operator) {
        boolean found = peek().is(operator);
        if (found) {
            next();
        }
        return found;
    }

    final boolean takeName(String name) {
        boolean found = peek().isName(name);
        if (found) {
            next();
        }
        return found;
    }

    final void expect(String operator) {
        if (!take(operator)) {
            throw unexpected();
        }
    }

    final String name() {
        if (peek().kind() != Kind.NAME) {
            throw unexpected();
        }
        return next().text();
    }

    final TemplateException unexpected() {
        Token token = peek();
        return new TemplateException(
                "unexpected " + (token.text().isEmpty() ? token.kind() : token.text()));
    }

    final void enter() {
        if (++depth > DEEPEST) {
            throw new TemplateException("nested too deeply");
        }
    }

    final void leave() {
        depth--;
    }

    /// An expression; several with commas between them are a tuple.
    final Expression tuple() {
        Expression first = expression();
        if (!peek().is(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (take(",")) {
            if (peek().kind() == Kind.BLOCK_END || peek().kind() == Kind.PRINT_END) {
                break;
            }
            items.add(expression());
        }
        return new Expression.ListOf(items);
    }

    final Expression expression() {
        enter();
        Expression result = or();
        while (takeName("if")) {
            Expression condition = or();
            Expression otherwise = takeName("else") ? expression() : null;
            result = new Expression.Conditional(result, condition, otherwise);
        }
        leave();
        return result;
    }

    final Expression or() {
        Expression left = and();
        while (takeName("or")) {
            left = new Expression.Binary("or", left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (takeName("and")) {
            left = new Expression.Binary("and", left, not());
        }
        return left;
    }

    private Expression not() {
        if (!takeName("not")) {
            return comparison();
        }
        enter();
        Expression operand = not();
        leave();
        return new Expression.Unary("not", operand);
    }

    private Expression comparison() {
        List<Expression> operands = new ArrayList<>(List.of(sum()));
        List<String> operators = new ArrayList<>();
        while (true) {
            if (peek().kind() == Kind.OPERATOR && COMPARISONS.contains(peek().text())) {
                operators.add(next().text());
            } else if (takeName("in")) {
                operators.add("in");
            } else if (peek().isName("not") && second().isName("in")) {
                next();
                next();
                operators.add("not in");
            } else {
                break;
            }
            operands.add(sum());
        }
        return operators.isEmpty()
                ? operands.getFirst()
                : new Expression.Comparison(operands, operators);
    }

    private Expression sum() {
        Expression left = concatenation();
        while (peek().is("+") || peek().is("-")) {
            left = new Expression.Binary(next().text(), left, concatenation());
        }
        return left;
    }

    private Expression concatenation() {
        Expression left = product();
        while (take("~")) {
            left = new Expression.Binary("~", left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (peek().is("*") || peek().is("/") || peek().is("//") || peek().is("%")) {
            left = new Expression.Binary(next().text(), left, power());
        }
        return left;
    }

    private Expression power() {
        Expression left = unary(true);
        while (take("**")) {
            left = new Expression.Binary("**", left, unary(true));
        }
        return left;
    }

    private Expression unary(boolean withFilters) {
        enter();
        Expression result;
        if (peek().is("-") || peek().is("+")) {
            result = new Expression.Unary(next().text(), unary(false));
        } else {
            result = primary();
        }
        result = postfix(result);
        leave();
        return withFilters ? filters(result) : result;
    }

    private Expression primary() {
        Token token = next();
        return switch (token.kind()) {
            case NAME ->
                    switch (token.text()) {
                        case "true", "True" -> new Expression.Constant(true);
                        case "false", "False" -> new Expression.Constant(false);
                        case "none", "None" -> new Expression.Constant(null);
                        default -> new Expression.Name(token.text());
                    };
            case STRING -> {
                StringBuilder text = new StringBuilder(token.text());
                while (peek().kind() == Kind.STRING) {
                    text.append(next().text());
                }
                yield new Expression.Constant(text.toString());
            }
            case INTEGER -> new Expression.Constant(integer(token.text()));
            case FLOAT -> new Expression.Constant(Double.valueOf(token.text()));
            case OPERATOR -> bracketed(token.text());
            default -> throw unexpected();
        };
    }

    private static Long integer(String digits) {
        if (digits.length() > 18) {
            throw new TemplateException("a number is too large: " + digits);
        }
        return Long.valueOf(digits);
    }

    private Expression bracketed(String operator) {
        return switch (operator) {
            case "(" -> {
                List<Expression> items = new ArrayList<>();
                boolean tuple = peek().is(")");
                while (!take(")")) {
                    items.add(expression());
                    if (!peek().is(")")) {
                        expect(",");
                        tuple = true;
                    }
                }
                yield tuple ? new Expression.ListOf(items) : items.getFirst();
            }
            case "[" -> {
                List<Expression> items = new ArrayList<>();
                while (!take("]")) {
                    items.add(expression());
                    if (!peek().is("]")) {
                        expect(",");
                    }
                }
                yield new Expression.ListOf(items);
            }
            case "{" -> dictionary();
            default -> throw new TemplateException("unexpected " + operator);
        };
    }

    private Expression dictionary() {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!take("}")) {
            keys.add(expression());
            expect(":");
            values.add(expression());
            if (!peek().is("}")) {
                expect(",");
            }
        }
        return new Expression.DictOf(keys, values);
    }

    private Expression postfix(Expression start) {
        Expression result = start;
        while (true) {
            if (take(".")) {
                result =
                        peek().kind() == Kind.INTEGER
                                ? new Expression.Item(
                                        result, new Expression.Constant(integer(next().text())))
                                : new Expression.Attribute(result, name());
            } else if (take("[")) {
                result = subscript(result);
            } else if (peek().is("(")) {
                result = new Expression.Call(result, arguments());
            } else {
                return result;
            }
        }
    }

    private Expression subscript(Expression target) {
        Expression start = bound();
        if (start != null && take("]")) {
            return new Expression.Item(target, start);
        }
        expect(":");
        Expression stop = bound();
        Expression step = take(":") ? bound() : null;
        expect("]");
        return new Expression.Slice(target, start, stop, step);
    }

    private @Nullable Expression bound() {
        return peek().is(":") || peek().is("]") ? null : expression();
    }

    private Expression filters(Expression start) {
        Expression result = start;
        while (true) {
            if (take("|")) {
                String name = name();
                Arguments arguments = peek().is("(") ? arguments() : Arguments.NONE;
                result = new Expression.Filter(result, name, arguments);
            } else if (takeName("is")) {
                result = test(result);
            } else {
                return result;
            }
        }
    }

    private Expression test(Expression target) {
        boolean negated = takeName("not");
        String name = peek().is("==") ? next().text() : name();
        Arguments arguments = Arguments.NONE;
        if (peek().is("(")) {
            arguments = arguments();
        } else if (startsArgument(peek())) {
            arguments = new Arguments(List.of(postfix(primary())), Map.of());
        }
        Expression test = new Expression.Test(target, name, arguments);
        return negated ? new Expression.Unary("not", test) : test;
    }

    private static boolean startsArgument(Token token) {
        return switch (token.kind()) {
            case NAME -> !NOT_A_TEST_ARGUMENT.contains(token.text());
            case STRING, INTEGER, FLOAT -> true;
            case OPERATOR -> token.text().equals("[") || token.text().equals("{");
            default -> false;
        };
    }

    private Arguments arguments() {
        expect("(");
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!take(")")) {
            if (peek().kind() == Kind.NAME && second().is("=")) {
                String name = name();
                expect("=");
                named.put(name, expression());
            } else {
                positional.add(expression());
            }
            if (!peek().is(")")) {
                expect(",");
            }
        }
        return new Arguments(positional, named);
    }
}
