package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;
import org.quintet.fusion.Token.Kind;

/// Finds which words of a text, whoever wrote it, rest on which findings. Thread-safe.
public final class MentionFinder {
    private final Vocabulary vocabulary;
    private final FactFinder facts;
    private final SentenceMaker maker;
    private final Lexer english;
    private final Lexer chinese;

    /// Finds the words of a vocabulary.
    public MentionFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        facts = new FactFinder(vocabulary);
        maker = new SentenceMaker(vocabulary);
        english = Lexer.of(Language.ENGLISH, vocabulary);
        chinese = Lexer.of(Language.CHINESE, vocabulary);
    }

    /// The stretches of a text about a picture that rest on findings in it, in the order of the
    /// text. A stretch that rests on several findings comes once for each.
    public List<Mention> find(String text, Sight sight, Language language) {
        for (Style style : Style.values()) {
            Told told = maker.tell(sight, language, style);
            if (told.text().equals(text)) {
                return told.mentions();
            }
        }
        Backing backing = Backing.of(facts.find(sight), vocabulary, "", "");
        List<Mention> mentions = new ArrayList<>();
        Lexer lexer = language == Language.CHINESE ? chinese : english;
        for (Token token : lexer.read(text, backing)) {
            if (token.kind() == Kind.QUOTE) {
                quote(token, backing, mentions);
            } else if (token.kind() == Kind.NOUN) {
                token.bases().stream()
                        .flatMap(base -> base.evidence().stream())
                        .distinct()
                        .forEach(e -> mentions.add(new Mention(token.start(), token.end(), e)));
            }
        }
        return mentions.stream()
                .sorted(
                        Comparator.comparingInt(Mention::start)
                                .thenComparingInt(Mention::end)
                                .thenComparingInt(Mention::evidence))
                .toList();
    }

    private static void quote(Token quote, Backing backing, List<Mention> mentions) {
        String letters = WordCheck.letters(quote.text());
        for (Facts.Line line : backing.lines()) {
            String known = WordCheck.letters(line.text());
            if (!letters.isEmpty() && (letters.contains(known) || known.contains(letters))) {
                int at = quote.text().indexOf(line.text());
                int start = at < 0 ? quote.start() : quote.start() + at;
                int end = at < 0 ? quote.end() : start + line.text().length();
                mentions.add(new Mention(start, end, line.evidence()));
            }
        }
    }
}
