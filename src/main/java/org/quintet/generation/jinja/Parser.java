package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quintet.generation.jinja.Token.Kind;

/// Parses the statements of a template.
final class Parser extends ExpressionParser {
    private Parser(List<Token> tokens) {
        super(tokens);
    }

    /// The statements of a template.
    ///
    /// @throws TemplateException where it is not well-formed
    static List<Statement> parse(String template) {
        Parser parser = new Parser(Lexer.tokens(template));
        List<Statement> statements = parser.statements(Set.of());
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return statements;
    }

    /// Statements up to one of these tags, whose name is the next token then.
    private List<Statement> statements(Set<String> ends) {
        enter();
        List<Statement> statements = new ArrayList<>();
        while (true) {
            Token token = peek();
            if (token.kind() == Kind.TEXT) {
                statements.add(new Statement.Text(next().text()));
            } else if (token.kind() == Kind.PRINT_BEGIN) {
                next();
                statements.add(new Statement.Print(tuple()));
                close(Kind.PRINT_END);
            } else if (token.kind() == Kind.BLOCK_BEGIN) {
                next();
                if (ends.contains(peek().text())) {
                    leave();
                    return statements;
                }
                statements.add(block());
            } else if (ends.isEmpty()) {
                leave();
                return statements;
            } else {
                throw new TemplateException("a block has no end");
            }
        }
    }

    private void close(Kind kind) {
        if (next().kind() != kind) {
            throw new TemplateException("a tag doesn't end where it should");
        }
    }

    private void end() {
        next();
        close(Kind.BLOCK_END);
    }

    private Statement block() {
        String name = name();
        return switch (name) {
            case "if" -> branch();
            case "for" -> loop();
            case "set" -> assignment();
            case "macro" -> macro();
            case "generation" -> {
                close(Kind.BLOCK_END);
                List<Statement> body = statements(Set.of("endgeneration"));
                end();
                yield new Statement.Group(body);
            }
            case "break" -> {
                close(Kind.BLOCK_END);
                yield new Statement.Break();
            }
            case "continue" -> {
                close(Kind.BLOCK_END);
                yield new Statement.Continue();
            }
            default -> throw new TemplateException("unknown tag " + name);
        };
    }

    private Statement branch() {
        Expression condition = tuple();
        close(Kind.BLOCK_END);
        List<Statement> then = statements(Set.of("elif", "else", "endif"));
        List<Statement> otherwise = List.of();
        if (takeName("elif")) {
            enter();
            otherwise = List.of(branch());
            leave();
            return new Statement.If(condition, then, otherwise);
        }
        if (takeName("else")) {
            close(Kind.BLOCK_END);
            otherwise = statements(Set.of("endif"));
        }
        end();
        return new Statement.If(condition, then, otherwise);
    }

    private Statement loop() {
        List<String> targets = new ArrayList<>(List.of(name()));
        while (take(",")) {
            targets.add(name());
        }
        if (!takeName("in")) {
            throw unexpected();
        }
        Expression items = or();
        Expression condition = takeName("if") ? expression() : null;
        close(Kind.BLOCK_END);
        List<Statement> body = statements(Set.of("else", "endfor"));
        List<Statement> otherwise = List.of();
        if (takeName("else")) {
            close(Kind.BLOCK_END);
            otherwise = statements(Set.of("endfor"));
        }
        end();
        return new Statement.For(targets, items, condition, body, otherwise);
    }

    private Statement assignment() {
        List<Expression> targets = new ArrayList<>(List.of(target()));
        while (take(",")) {
            targets.add(target());
        }
        if (take("=")) {
            Expression value = tuple();
            close(Kind.BLOCK_END);
            return new Statement.Set(targets, value);
        }
        close(Kind.BLOCK_END);
        List<Statement> body = statements(Set.of("endset"));
        end();
        return new Statement.SetBlock(targets.getFirst(), body);
    }

    private Expression target() {
        Expression name = new Expression.Name(name());
        return take(".") ? new Expression.Attribute(name, name()) : name;
    }

    private Statement macro() {
        String name = name();
        List<String> parameters = new ArrayList<>();
        Map<String, Expression> defaults = new HashMap<>();
        expect("(");
        while (!take(")")) {
            String parameter = name();
            parameters.add(parameter);
            if (take("=")) {
                defaults.put(parameter, expression());
            }
            if (!peek().is(")")) {
                expect(",");
            }
        }
        close(Kind.BLOCK_END);
        List<Statement> body = statements(Set.of("endmacro"));
        end();
        return new Statement.Macro(name, parameters, defaults, body);
    }
}
