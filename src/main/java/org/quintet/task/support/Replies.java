package org.quintet.task.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Source;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;
import org.quintet.task.support.entity.Entities;

/// The words around an answer: what was understood, where it stands, what is missing. Immutable.
///
/// @param folder of the knowledge files, to be named where none covers a question
/// @param intents the user's file of intents, to be named where a question is none of them
public record Replies(Path folder, Path intents) {
    /// What was understood.
    String understood(Intent intent, Entities entities, Language language) {
        if (intent.id().isEmpty()) {
            return Messages.text(language, "task.support.notUnderstood", intents);
        }
        return intent.reply(language)
                .replace("{product}", named(Kind.PRODUCT, "thing", entities, language))
                .replace("{fault}", named(Kind.FAULT, "fault", entities, language));
    }

    private static String named(Kind kind, String otherwise, Entities entities, Language language) {
        List<String> names =
                entities.all().stream()
                        .filter(entity -> entity.kind() == kind)
                        .map(Entity::text)
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            return Messages.text(language, "task.support." + otherwise);
        }
        String all = String.join(language == Language.CHINESE ? "、" : ", ", names);
        return kind == Kind.PRODUCT ? Messages.text(language, "task.support.named", all) : all;
    }

    /// What the files say, and which.
    String rests(String text, Source source, Language language) {
        String place =
                source.heading().isEmpty()
                        ? source.file()
                        : source.file() + " › " + source.heading();
        return text + "\n\n" + Messages.text(language, "task.support.source", place);
    }

    /// A passage word for word, as a quotation of Markdown.
    static String quote(String passage) {
        return "> " + passage.strip().replace("\n", "\n> ");
    }

    /// That no file covers it, and what to do.
    String uncovered(Language language) {
        return Messages.text(language, "task.support.uncovered", folder);
    }

    /// What must be known too; empty where all is.
    String missing(Intent intent, Entities entities, Language language) {
        List<String> missing = new ArrayList<>();
        for (Kind kind : intent.needs()) {
            if (entities.first(kind).isEmpty()) {
                missing.add(
                        Messages.text(
                                language,
                                "task.support.need." + kind.name().toLowerCase(Locale.ROOT)));
            }
        }
        return missing.isEmpty()
                ? ""
                : Messages.text(
                        language,
                        "task.support.missing",
                        String.join(language == Language.CHINESE ? "、" : ", ", missing));
    }
}
