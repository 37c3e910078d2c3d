package org.quintet.generation;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Role;
import org.quintet.generation.jinja.Template;
import org.quintet.generation.jinja.TemplateException;
import org.quintet.pack.Manifest;

/// From a conversation to the text a decoder continues. Words of the conversation that spell one of
/// the model's control tokens stay words: the prompt is cut inside them, and each piece is
/// tokenized on its own. Immutable.
final class ChatPrompt {
    /// Marks a cut. A noncharacter of Unicode: it has no place in any text.
    private static final char CUT = '\uFDD0';

    private static final String REPLACEMENT = "\uFFFD";

    private final @Nullable Template template;
    private final Manifest.@Nullable ChatTemplate source;
    private final @Nullable Pattern control;

    /// @param source the template; without one, the words of the conversation are the prompt
    /// @param control texts of the control tokens
    /// @throws QuintetException where the template can't be parsed
    ChatPrompt(Manifest.@Nullable ChatTemplate source, Collection<String> control) {
        this.source = source;
        this.control = pattern(control);
        try {
            this.template = source == null ? null : Template.parse(source.template());
        } catch (TemplateException failure) {
            throw unusable(failure);
        }
    }

    /// Finds the first character of every control token's text.
    private static @Nullable Pattern pattern(Collection<String> control) {
        String alternatives =
                control.stream()
                        .filter(text -> !text.isEmpty())
                        .map(
                                text -> {
                                    int first = text.offsetByCodePoints(0, 1);
                                    return Pattern.quote(text.substring(0, first))
                                            + "(?="
                                            + Pattern.quote(text.substring(first))
                                            + ")";
                                })
                        .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? null : Pattern.compile(alternatives);
    }

    private static QuintetException unusable(TemplateException failure) {
        return new QuintetException(
                failure, Kind.FAILED, "generation.template", String.valueOf(failure.getMessage()));
    }

    /// The pieces of the prompt, each to be tokenized on its own.
    ///
    /// @throws QuintetException where the template can't render this conversation
    List<String> pieces(List<Message> messages) {
        String text = template == null ? words(messages) : render(template, messages);
        return Arrays.stream(text.split(String.valueOf(CUT))).filter(s -> !s.isEmpty()).toList();
    }

    private String words(List<Message> messages) {
        return messages.stream().map(this::words).collect(Collectors.joining("\n"));
    }

    private String words(Message message) {
        String words = message.text().replace(String.valueOf(CUT), REPLACEMENT);
        return control == null ? words : control.matcher(words).replaceAll("$0" + CUT);
    }

    private String render(Template rendered, List<Message> messages) {
        try {
            return rendered.render(variables(messages), LocalDateTime.now(ZoneId.systemDefault()));
        } catch (TemplateException refusal) {
            if (messages.size() < 2 || messages.getFirst().role() != Role.SYSTEM) {
                throw unusable(refusal);
            }
            return renderWithoutSystem(rendered, messages);
        }
    }

    /// Some models know no system turn; their instructions stand before the first question.
    private String renderWithoutSystem(Template rendered, List<Message> messages) {
        Message second = messages.get(1);
        List<Message> merged = new ArrayList<>(messages.subList(1, messages.size()));
        merged.set(
                0, Message.of(second.role(), messages.getFirst().text() + "\n\n" + second.text()));
        try {
            return rendered.render(variables(merged), LocalDateTime.now(ZoneId.systemDefault()));
        } catch (TemplateException failure) {
            throw unusable(failure);
        }
    }

    private Map<String, @Nullable Object> variables(List<Message> messages) {
        List<Map<String, String>> turns = new ArrayList<>();
        for (Message message : messages) {
            // In this order, since a template may print a turn as it is.
            Map<String, String> turn = new LinkedHashMap<>();
            turn.put("role", message.role().templateName());
            turn.put("content", words(message));
            turns.add(turn);
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("messages", turns);
        variables.put("add_generation_prompt", true);
        variables.put("tools", null);
        variables.put("documents", null);
        variables.put("bos_token", source == null ? "" : source.bosToken());
        variables.put("eos_token", source == null ? "" : source.eosToken());
        return variables;
    }
}
