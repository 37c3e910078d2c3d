package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Language;
import org.quintet.fusion.Backing.Base;
import org.quintet.fusion.Token.Kind;

/// Holds what a decoder says about pictures to what was found in them. A text passes when every
/// word is a plain word or backed, every number, colour and place belongs to its noun, nothing seen
/// is denied, nothing unsure is told as sure, and every quotation was read in the picture.
/// Thread-safe.
final class WordCheck {
    private static final Set<String> RELATIONS =
            Set.of("on", "in", "into", "上", "上面", "里", "里面", "内", "下", "下面", "中");

    private static final Set<String> COLOURS =
            Set.of("colours", "colors", "colour", "颜色", "色彩", "色调");

    /// Words that end a clause and its denial.
    private static final Set<String> BREAKS =
            Set.of("but", "while", "because", "if", "但", "但是", "而", "而是", "不过");

    /// Words that do so before the subject of another clause.
    private static final Set<String> JOINTS = Set.of("and", "or", "so", "then");

    private static final Set<String> SUBJECTS =
            Set.of("it", "there", "they", "this", "that", "these", "those", "i", "we", "you");

    private static final Set<String> AMONG = Set.of("中", "其中");

    private final Lexer lexer;
    private final boolean chinese;

    WordCheck(Language language, Vocabulary vocabulary) {
        lexer = Lexer.of(language, vocabulary);
        chinese = language == Language.CHINESE;
    }

    /// What is wrong with a text first, in words for the log; empty for a text that may be shown.
    Optional<String> fault(String text, Backing backing) {
        Set<String> toldRelations = relations(lexer.read(backing.told(), backing));
        Set<Integer> toldNumbers =
                lexer.read(backing.told(), backing).stream()
                        .filter(token -> token.kind() == Kind.NUMBER)
                        .map(Token::number)
                        .collect(Collectors.toCollection(HashSet::new));
        toldNumbers.add(1);
        List<Token> tokens = lexer.read(text, backing);
        if (tokens.stream().noneMatch(token -> token.kind() != Kind.END)) {
            return Optional.of("nothing is said");
        }
        for (String relation : relations(tokens)) {
            if (!toldRelations.contains(relation)) {
                return Optional.of("relation not seen: " + relation);
            }
        }
        Set<Base> hedged = new HashSet<>();
        for (List<Token> sentence : sentences(tokens)) {
            if (has(sentence, Kind.HEDGE)) {
                sentence.forEach(token -> hedged.addAll(related(token, backing)));
            }
            Optional<String> fault =
                    sentence(sentence, denied(sentence), backing, toldNumbers, hedged);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /// The same for a retelling, which must also keep the main things and all that was quoted.
    Optional<String> faultOfRetelling(String text, Backing backing) {
        Optional<String> fault = fault(text, backing);
        if (fault.isPresent()) {
            return fault;
        }
        List<Token> tokens = lexer.read(text, backing);
        for (Base base : backing.bases()) {
            if (base.main() && tokens.stream().noneMatch(t -> t.bases().contains(base))) {
                return Optional.of("left out: " + base.names().getFirst().singular());
            }
        }
        Collection<Integer> numbers = new ArrayList<>(numbers(tokens));
        for (int told : numbers(lexer.read(backing.told(), backing))) {
            // "Three people, one of them standing" must not become "three people standing".
            if (!numbers.remove(told)) {
                return Optional.of("left out: the number " + told);
            }
        }
        for (Token told : lexer.read(backing.told(), backing)) {
            if (told.kind() == Kind.QUOTE && !letters(text).contains(letters(told.text()))) {
                return Optional.of("left out: " + told.text());
            }
        }
        return Optional.empty();
    }

    private static List<Integer> numbers(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.NUMBER)
                .map(Token::number)
                .toList();
    }

    private static List<List<Token>> sentences(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        sentences.add(new ArrayList<>());
        for (Token token : tokens) {
            if (token.kind() == Kind.END) {
                sentences.add(new ArrayList<>());
            } else {
                sentences.getLast().add(token);
            }
        }
        return sentences;
    }

    /// Which tokens stand in a clause that denies. A denial reaches no further than its clause: "It
    /// is no dog, it is an elephant" claims an elephant.
    private static boolean[] denied(List<Token> sentence) {
        boolean[] denied = new boolean[sentence.size()];
        int start = 0;
        for (int end = 1; end <= sentence.size(); end++) {
            if (end == sentence.size() || beginsClause(sentence, end)) {
                boolean denies = has(sentence.subList(start, end), Kind.NEGATION);
                Arrays.fill(denied, start, end, denies);
                start = end;
            }
        }
        return denied;
    }

    private static boolean beginsClause(List<Token> sentence, int index) {
        Token token = sentence.get(index);
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean joins = JOINTS.contains(word) && index + 1 < sentence.size();
        return (token.kind() == Kind.PAUSE && !word.equals("、"))
                || BREAKS.contains(word)
                || (joins
                        && SUBJECTS.contains(
                                sentence.get(index + 1).text().toLowerCase(Locale.ROOT)));
    }

    private Optional<String> sentence(
            List<Token> sentence,
            boolean[] denied,
            Backing backing,
            Set<Integer> toldNumbers,
            Set<Base> hedged) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            boolean denies = denied[i];
            boolean fine =
                    switch (token.kind()) {
                        case UNKNOWN -> false;
                        case ASKED -> denies;
                        case QUOTE -> isRead(token.text(), backing);
                        case NOUN -> token.isBacked() ? !denies && isSure(token, hedged) : denies;
                        case NUMBER -> denies || counts(sentence, i, toldNumbers);
                        case HUE -> denies || colours(sentence, i, backing);
                        case PLACE -> denies || places(sentence, i);
                        case GLUE, TOLD, NEGATION, HEDGE, PAUSE, END -> true;
                    };
            if (!fine) {
                return Optional.of(
                        token.kind().name().toLowerCase(Locale.ROOT) + ": " + token.text());
            }
        }
        return plurals(sentence);
    }

    private static boolean has(List<Token> sentence, Kind kind) {
        return sentence.stream().anyMatch(token -> token.kind() == kind);
    }

    /// All that rests on the same findings: a doubt about a poodle is one about the dog.
    private static List<Base> related(Token noun, Backing backing) {
        return backing.bases().stream()
                .filter(
                        base ->
                                noun.bases().stream()
                                        .anyMatch(
                                                told ->
                                                        !Collections.disjoint(
                                                                told.evidence(), base.evidence())))
                .toList();
    }

    /// Whether a noun is sure, or was told with a hedge here or before.
    private static boolean isSure(Token noun, Set<Base> hedged) {
        return noun.bases().stream()
                .anyMatch(base -> base.certainty() == Certainty.SURE || hedged.contains(base));
    }

    /// Whether a quotation stands in the text that was read.
    private static boolean isRead(String quote, Backing backing) {
        String read = backing.lines().stream().map(Facts.Line::text).collect(Collectors.joining());
        String letters = letters(quote);
        return !letters.isEmpty() && letters(read).contains(letters);
    }

    /// Letters and digits alone, in lower case.
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Whether the number at an index is right: the count of its noun, or one of the first text.
    private boolean counts(List<Token> sentence, int index, Set<Integer> toldNumbers) {
        int number = sentence.get(index).number();
        Optional<Token> noun = counted(sentence, index);
        if (noun.isPresent() && noun.get().isBacked()) {
            boolean some =
                    sentence.subList(0, index).stream().anyMatch(t -> AMONG.contains(t.text()));
            return noun.get().bases().stream()
                    .anyMatch(
                            base ->
                                    open(base.count()) == open(number)
                                            || (some
                                                    && number < base.count()
                                                    && toldNumbers.contains(number)));
        }
        return toldNumbers.contains(number);
    }

    /// The value of the words for large numbers, which tell a lower bound.
    private static int open(int count) {
        if (count >= 20) {
            return 20;
        }
        return count > 12 ? 13 : count;
    }

    /// The noun a number counts: with nothing between but colours and words that describe.
    private Optional<Token> counted(List<Token> sentence, int index) {
        for (int i = index + 1; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            if (token.kind() == Kind.NOUN) {
                return Optional.of(token);
            }
            boolean describes =
                    token.kind() == Kind.HUE
                            || token.kind() == Kind.TOLD
                            || (chinese && token.kind() == Kind.GLUE)
                            || (chinese && token.kind() == Kind.PAUSE && token.text().equals("、"))
                            || token.text().equals("and");
            if (!describes || (token.text().equals("and") && !isBetweenHues(sentence, i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isBetweenHues(List<Token> sentence, int index) {
        return index + 1 < sentence.size()
                && sentence.get(index - 1).kind() == Kind.HUE
                && sentence.get(index + 1).kind() == Kind.HUE;
    }

    /// Whether the colour at an index belongs to its noun, or to the whole picture.
    private boolean colours(List<Token> sentence, int index, Backing backing) {
        Token hue = sentence.get(index);
        Optional<Token> noun = coloured(sentence, index);
        boolean whole =
                sentence.subList(0, index).stream().anyMatch(t -> COLOURS.contains(t.text()));
        if (noun.isEmpty() || (whole && backing.palette().containsAll(hue.hues()))) {
            return !hue.bases().isEmpty() || backing.palette().containsAll(hue.hues());
        }
        return noun.get().bases().stream()
                .anyMatch(base -> has(base.hues(), hue.hues()) || names(base, hue));
    }

    private static boolean has(Set<Hue> hues, Set<Hue> wanted) {
        return hues.containsAll(wanted);
    }

    /// Whether the word is part of the noun itself, such as "red" of a red fox.
    private static boolean names(Base base, Token hue) {
        return base.names().stream()
                .anyMatch(noun -> List.of(noun.singular().split(" ")).contains(hue.text()));
    }

    /// The noun after a colour, with only colours and their joints between; else the one before.
    private Optional<Token> coloured(List<Token> sentence, int index) {
        for (int i = index + 1; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            if (token.kind() == Kind.NOUN) {
                return Optional.of(token);
            }
            boolean joint =
                    Set.of("and", "的", "和", "、", ",").contains(token.text())
                            || token.kind() == Kind.TOLD;
            if (token.kind() != Kind.HUE && !joint) {
                break;
            }
        }
        return before(sentence, index);
    }

    private static Optional<Token> before(List<Token> sentence, int index) {
        return sentence.subList(0, index).reversed().stream()
                .filter(token -> token.kind() == Kind.NOUN)
                .findFirst();
    }

    /// Whether the place at an index is one of its noun: the one before in English, after in
    /// Chinese, where another place between ends the reach.
    private boolean places(List<Token> sentence, int index) {
        Optional<Token> after = Optional.empty();
        for (int i = index + 1; i < sentence.size() && after.isEmpty(); i++) {
            if (sentence.get(i).kind() == Kind.NOUN) {
                after = Optional.of(sentence.get(i));
            }
        }
        Optional<Token> before = before(sentence, index);
        Optional<Token> noun = chinese ? after.or(() -> before) : before;
        if (noun.isEmpty()) {
            noun = after;
        }
        Token place = sentence.get(index);
        return noun.isPresent()
                && noun.get().bases().stream()
                        .flatMap(base -> base.places().stream())
                        .anyMatch(known -> lies(known, place.text().toLowerCase(Locale.ROOT)));
    }

    private static boolean lies(Place place, String word) {
        return switch (word) {
            case "left", "左", "左侧", "左边", "左方", "左面" -> place.side() < 0;
            case "right", "右", "右侧", "右边", "右方", "右面" -> place.side() > 0;
            case "top", "upper", "above", "上方", "上部", "顶部", "上边" -> place.level() < 0;
            case "bottom", "lower", "below", "下方", "下部", "底部", "下边" -> place.level() > 0;
            case "左上方", "左上角" -> place == Place.UPPER_LEFT;
            case "右上方", "右上角" -> place == Place.UPPER_RIGHT;
            case "左下方", "左下角" -> place == Place.LOWER_LEFT;
            case "右下方", "右下角" -> place == Place.LOWER_RIGHT;
            default -> place.side() == 0 && place.level() == 0;
        };
    }

    /// An English plural of one thing, or a singular of several.
    private Optional<String> plurals(List<Token> sentence) {
        if (chinese) {
            return Optional.empty();
        }
        return sentence.stream()
                .filter(token -> token.isBacked() && token.number() == 2)
                .filter(token -> token.bases().stream().mapToInt(Base::count).sum() < 2)
                .findFirst()
                .map(token -> "plural of one: " + token.text());
    }

    /// Noun, relation and (in English) noun, as far as a text claims them.
    private Set<String> relations(List<Token> tokens) {
        Set<String> found = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (!RELATIONS.contains(word) || !tokens.get(i - 1).isBacked()) {
                continue;
            }
            String first = name(tokens.get(i - 1));
            if (chinese) {
                found.add(first + word);
            } else {
                nounAfter(tokens, i)
                        .ifPresent(second -> found.add(first + " " + word + " " + second));
            }
        }
        return found;
    }

    private static Optional<String> nounAfter(List<Token> tokens, int index) {
        for (int i = index + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isBacked()) {
                return Optional.of(name(token));
            }
            if (token.kind() != Kind.NUMBER
                    && token.kind() != Kind.HUE
                    && !token.text().equals("the")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String name(Token noun) {
        return noun.bases().getFirst().names().getFirst().singular();
    }
}
