package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Language;
import org.quintet.fusion.Backing.Base;
import org.quintet.fusion.Token.Kind;

/// Splits a text into tokens by the longest match over all known words: those of the facts first,
/// then the plain ones. Thread-safe.
abstract class Lexer {
    private static final String OPENING = "“\"「『";
    private static final String CLOSING = "”\"」』";
    private static final String ENDS = ".!?。！？；;\n:：";
    private static final String PAUSES = ",，、()（）—–-…*·";

    private final Map<Kind, Set<String>> plain = new EnumMap<>(Kind.class);
    private final Map<String, Set<Hue>> hues = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> nouns;
    private final Language language;

    Lexer(Vocabulary vocabulary, Language language) {
        this.language = language;
        nouns = new HashSet<>(vocabulary.words(language));
        Set<String> section = new HashSet<>();
        for (String line : Vocabulary.lines("words_" + language.code() + ".txt")) {
            if (line.startsWith("#")) {
                Kind kind = Kind.valueOf(line.substring(1).strip());
                section = plain.computeIfAbsent(kind, each -> new HashSet<>());
            } else if (!line.isBlank()) {
                section.addAll(List.of(line.strip().split("\\s*;\\s*")));
            }
        }
    }

    /// The lexer of a language.
    static Lexer of(Language language, Vocabulary vocabulary) {
        return language == Language.CHINESE
                ? new ChineseLexer(vocabulary)
                : new EnglishLexer(vocabulary);
    }

    final void plain(String surface) {
        plain.computeIfAbsent(Kind.GLUE, each -> new HashSet<>()).add(surface);
    }

    final void hue(String surface, Set<Hue> meaning) {
        hues.put(surface, meaning);
    }

    final void number(String surface, int value) {
        numbers.put(surface, value);
    }

    /// The tokens of a text, without gaps between words.
    final List<Token> read(String text, Backing backing) {
        Map<String, List<Base>> names = names(backing);
        String unquoted = backing.told().replaceAll("“[^”]*”", " ");
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Token token = next(text, at, names, backing, unquoted);
            if (token == null) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                tokens.add(token);
                at = token.end();
            }
        }
        return tokens.stream().anyMatch(t -> t.kind() == Kind.HUE && !t.bases().isEmpty())
                ? settled(tokens)
                : tokens;
    }

    /// Takes a word that is a colour and a thing, such as "orange", for the thing after an article
    /// and before no other noun or colour.
    private static List<Token> settled(List<Token> tokens) {
        List<Token> settled = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean described =
                    i + 1 < tokens.size()
                            && (EnumSet.of(Kind.NOUN, Kind.HUE).contains(tokens.get(i + 1).kind())
                                    || (tokens.get(i + 1).text().equals("and")
                                            && i + 2 < tokens.size()
                                            && tokens.get(i + 2).kind() == Kind.HUE));
            boolean named =
                    i > 0
                            && (tokens.get(i - 1).kind() == Kind.NUMBER
                                    || tokens.get(i - 1).text().equalsIgnoreCase("the"));
            boolean describes = described || !named;
            settled.add(
                    token.kind() == Kind.HUE && !token.bases().isEmpty() && !describes
                            ? new Token(
                                    Kind.NOUN,
                                    token.start(),
                                    token.end(),
                                    token.text(),
                                    token.bases(),
                                    Set.of(),
                                    1)
                            : token);
        }
        return settled;
    }

    private @Nullable Token next(
            String text, int at, Map<String, List<Base>> names, Backing backing, String unquoted) {
        char first = text.charAt(at);
        if (Character.isWhitespace(first) && first != '\n') {
            return null;
        }
        int open = OPENING.indexOf(first);
        if (open >= 0) {
            int close = text.indexOf(CLOSING.charAt(open), at + 1);
            int end = close < 0 ? text.length() : close + 1;
            return Token.of(Kind.QUOTE, at, end, text.substring(at, end));
        }
        if (ENDS.indexOf(first) >= 0 && !isInNumber(text, at)) {
            return Token.of(Kind.END, at, at + 1, text.substring(at, at + 1));
        }
        if (PAUSES.indexOf(first) >= 0) {
            return Token.of(Kind.PAUSE, at, at + 1, text.substring(at, at + 1));
        }
        for (int end : ends(text, at)) {
            Optional<Token> known = known(text, at, end, names);
            if (known.isPresent()) {
                return known.get();
            }
            String word = text.substring(at, end);
            if (nouns.contains(key(word)) && !beginsWithHue(key(word))) {
                return isIn(unquoted, word)
                        ? Token.of(Kind.TOLD, at, end, word)
                        : noun(at, end, word, key(word), List.of());
            }
        }
        for (int end : ends(text, at).reversed()) {
            String word = text.substring(at, end);
            if (isWord(word) && isIn(unquoted, word)) {
                return Token.of(Kind.TOLD, at, end, word);
            }
        }
        for (int end : ends(text, at)) {
            String word = text.substring(at, end);
            if (isWord(word) && isIn(backing.question(), word)) {
                return Token.of(Kind.ASKED, at, end, word);
            }
        }
        int end = unknownEnd(text, at);
        return Token.of(Kind.UNKNOWN, at, end, text.substring(at, end));
    }

    /// Whether a phrase such as "brown bear" is a colour and a noun as well.
    private boolean beginsWithHue(String phrase) {
        int gap = phrase.indexOf(' ');
        return gap > 0 && hues.containsKey(phrase.substring(0, gap));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isInNumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private Optional<Token> known(String text, int at, int end, Map<String, List<Base>> names) {
        String written = text.substring(at, end);
        String word = key(written);
        List<Base> bases = names.get(word);
        if (bases != null && !hues.containsKey(word)) {
            return Optional.of(noun(at, end, written, word, bases));
        }
        if (isOddCapital(text, at, written)) {
            return Optional.empty();
        }
        Integer number = numbers.get(word);
        if (number == null && word.matches("\\d{1,6}")) {
            number = Integer.valueOf(word);
        }
        if (number != null) {
            return Optional.of(
                    new Token(Kind.NUMBER, at, end, written, List.of(), Set.of(), number));
        }
        Set<Hue> meant = hues.get(word);
        if (meant != null) {
            List<Base> also = bases == null ? List.of() : bases;
            return Optional.of(new Token(Kind.HUE, at, end, written, also, meant, 1));
        }
        for (Map.Entry<Kind, Set<String>> entry : plain.entrySet()) {
            if (entry.getValue().contains(word)) {
                return Optional.of(Token.of(entry.getKey(), at, end, written));
            }
        }
        return Optional.empty();
    }

    private Token noun(int at, int end, String written, String word, List<Base> bases) {
        boolean many =
                bases.stream()
                        .flatMap(base -> base.names().stream())
                        .anyMatch(
                                noun ->
                                        noun.plural().equalsIgnoreCase(word)
                                                && !noun.singular().equalsIgnoreCase(word));
        return new Token(Kind.NOUN, at, end, written, bases, Set.of(), many ? 2 : 1);
    }

    private Map<String, List<Base>> names(Backing backing) {
        Map<String, List<Base>> names = new HashMap<>();
        for (Base base : backing.bases()) {
            base.names().stream()
                    .flatMap(noun -> Backing.surfaces(noun, language).stream())
                    .map(surface -> surface.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(s -> names.computeIfAbsent(s, key -> new ArrayList<>()).add(base));
        }
        names.values().forEach(bases -> bases.sort(Comparator.comparing(Base::certainty)));
        return names;
    }

    /// Where words that begin here may end, the longest first.
    abstract List<Integer> ends(String text, int at);

    /// Where the unknown word ends that begins here.
    abstract int unknownEnd(String text, int at);

    /// Whether this is a single word, as far as that can be told.
    abstract boolean isWord(String text);

    /// Whether a text has a word, whatever its case.
    abstract boolean isIn(String text, String words);

    /// Whether a capital marks a proper name.
    abstract boolean isOddCapital(String text, int at, String word);

    /// A set of hues.
    static Set<Hue> set(Hue first, Hue... others) {
        return EnumSet.of(first, others);
    }
}
