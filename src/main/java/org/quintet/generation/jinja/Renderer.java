package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carries statements out.
final class Renderer {
    private static final int DEEPEST = 100;

    private final Budget budget;
    private final Scope root;
    private final Evaluator evaluator;
    private StringBuilder out = new StringBuilder();
    private int depth;

    Renderer(Budget budget, Scope root) {
        this.budget = budget;
        this.root = root;
        this.evaluator = new Evaluator(budget);
    }

    Budget budget() {
        return budget;
    }

    String render(List<Statement> statements) {
        run(statements, root);
        return out.toString();
    }

    /// How a block of statements ends.
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    private Flow run(List<Statement> statements, Scope scope) {
        for (Statement statement : statements) {
            Flow flow = run(statement, scope);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow run(Statement statement, Scope scope) {
        budget.step();
        switch (statement) {
            case Statement.Text(var text) -> write(text);
            case Statement.Print(var value) -> write(Values.text(evaluator.value(value, scope)));
            case Statement.If(var condition, var then, var otherwise) -> {
                boolean holds = Values.truth(evaluator.value(condition, scope));
                return run(holds ? then : otherwise, scope);
            }
            case Statement.For loop -> loop(loop, scope);
            case Statement.Set(var targets, var value) ->
                    assign(targets, evaluator.value(value, scope), scope);
            case Statement.SetBlock(var target, var body) ->
                    assign(List.of(target), captured(body, scope), scope);
            case Statement.Macro macro -> scope.set(macro.name(), callable(macro));
            case Statement.Group(var body) -> {
                return run(body, scope);
            }
            case Statement.Break() -> {
                return Flow.BREAK;
            }
            case Statement.Continue() -> {
                return Flow.CONTINUE;
            }
        }
        return Flow.ON;
    }

    private void write(String text) {
        budget.text(text.length());
        out.append(text);
    }

    private String captured(List<Statement> body, Scope scope) {
        StringBuilder outside = out;
        out = new StringBuilder();
        run(body, new Scope(scope));
        String text = out.toString();
        out = outside;
        return text;
    }

    private void assign(List<Expression> targets, @Nullable Object value, Scope scope) {
        if (targets.size() == 1) {
            assign(targets.getFirst(), value, scope);
            return;
        }
        List<@Nullable Object> items = Values.items(value);
        if (items.size() != targets.size()) {
            throw new TemplateException(items.size() + " values for " + targets.size() + " names");
        }
        for (int i = 0; i < items.size(); i++) {
            assign(targets.get(i), items.get(i), scope);
        }
    }

    private void assign(Expression target, @Nullable Object value, Scope scope) {
        if (target instanceof Expression.Name(var name)) {
            scope.set(name, value);
        } else if (target instanceof Expression.Attribute(var owner, var name)
                && evaluator.value(owner, scope) instanceof Values.Namespace namespace) {
            namespace.attributes.put(name, value);
        } else {
            throw new TemplateException("only a namespace has attributes to set");
        }
    }

    private void loop(Statement.For loop, Scope scope) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object item : Values.items(evaluator.value(loop.items(), scope))) {
            Scope trial = new Scope(scope);
            bind(loop.targets(), item, trial);
            Expression condition = loop.condition();
            if (condition == null || Values.truth(evaluator.value(condition, trial))) {
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            run(loop.otherwise(), new Scope(scope));
        }
        for (int i = 0; i < items.size(); i++) {
            budget.step();
            Scope body = new Scope(scope);
            bind(loop.targets(), items.get(i), body);
            body.set("loop", state(items, i));
            if (run(loop.body(), body) == Flow.BREAK) {
                return;
            }
        }
    }

    private static void bind(List<String> targets, @Nullable Object item, Scope scope) {
        if (targets.size() == 1) {
            scope.set(targets.getFirst(), item);
            return;
        }
        List<@Nullable Object> parts = Values.items(item);
        if (parts.size() != targets.size()) {
            throw new TemplateException(parts.size() + " values for " + targets.size() + " names");
        }
        for (int i = 0; i < parts.size(); i++) {
            scope.set(targets.get(i), parts.get(i));
        }
    }

    private static Map<String, @Nullable Object> state(List<@Nullable Object> items, int index) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        long size = items.size();
        state.put("index", index + 1L);
        state.put("index0", (long) index);
        state.put("revindex", size - index);
        state.put("revindex0", size - index - 1);
        state.put("first", index == 0);
        state.put("last", index == size - 1);
        state.put("length", size);
        if (index > 0) {
            state.put("previtem", items.get(index - 1));
        }
        if (index + 1 < size) {
            state.put("nextitem", items.get(index + 1));
        }
        return state;
    }

    private Callable callable(Statement.Macro macro) {
        return (positional, named) -> {
            if (++depth > DEEPEST) {
                throw new TemplateException("nested too deeply");
            }
            Scope scope = new Scope(root);
            for (int i = 0; i < macro.parameters().size(); i++) {
                String name = macro.parameters().get(i);
                Expression standard = macro.defaults().get(name);
                Object value = Values.Undefined.of(name);
                if (i < positional.size()) {
                    value = positional.get(i);
                } else if (named.containsKey(name)) {
                    value = named.get(name);
                } else if (standard != null) {
                    value = evaluator.value(standard, scope);
                }
                scope.set(name, value);
            }
            String text = captured(macro.body(), scope);
            depth--;
            return text;
        };
    }
}
