package org.quintet.fusion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Language;
import org.quintet.core.Sight;
import org.quintet.fusion.Question.Intent;
import org.quintet.fusion.Token.Kind;

/// Ties words about pictures to what was found in them: answers from findings alone, facts for a
/// decoder's prompt, and the check of what a decoder says. Thread-safe.
public final class Grounding {
    private static final int PROMPT_LINES = 80;
    private static final int PROMPT_LINE = 200;

    /// Words that point at a picture.
    private static final Set<String> POINTERS =
            Set.of(
                    "picture", "image", "photo", "it", "this", "that", "these", "those", "here",
                    "there", "they", "them", "图", "图中", "图片", "图像", "画面", "照", "照片", "这", "这里",
                    "那里", "它", "它们", "他", "她");

    /// A car is a red car; and Chinese that counts with 个 what has a measure word of its own.
    private static final Pattern EMPTY =
            Pattern.compile(
                    "(?i)\\b(?:the|this|that) ([a-z]+)\\b[^.]*\\b(?:is|are) an? (?:[a-z]+ )*\\1\\b"
                            + "|[一两三四五六七八九十]个[^，。、的]{0,4}的?(?:猫|狗|鸟|马|车|汽车|船|飞机|照片)");

    private final Vocabulary vocabulary;
    private final FactFinder facts;
    private final QuestionReader questions;
    private final Tongue english;
    private final Tongue chinese;

    /// Speaks with the words of a vocabulary.
    public Grounding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        facts = new FactFinder(vocabulary);
        questions = new QuestionReader(vocabulary);
        english = tongue(Language.ENGLISH, vocabulary, new EnglishWriter(), new EnglishPhrases());
        chinese = tongue(Language.CHINESE, vocabulary, new ChineseWriter(), new ChinesePhrases());
    }

    private static Tongue tongue(
            Language language, Vocabulary vocabulary, Writer writer, Phrases phrases) {
        return new Tongue(
                writer,
                new Replies(vocabulary, writer, phrases),
                new WordCheck(language, vocabulary),
                Lexer.of(language, vocabulary));
    }

    /// What a language needs.
    private record Tongue(Writer writer, Replies replies, WordCheck check, Lexer lexer) {}

    private Tongue tongue(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    /// The language to answer in: that of the question where its script tells.
    public static Language languageOf(String question, Language otherwise) {
        return question.codePoints().anyMatch(Character::isLetter)
                ? QuestionReader.languageOf(question)
                : otherwise;
    }

    /// The answer that findings alone give; empty where they give none to such a question.
    public Optional<String> answer(String question, List<Sight> sights, Language language) {
        Question read = questions.read(question);
        List<String> answers = new ArrayList<>();
        for (Sight sight : sights) {
            Optional<String> answer = tongue(language).replies().answer(read, facts.find(sight));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers.add(answer.get());
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(numbered(answers, language));
    }

    /// What is honest to say where neither findings nor a decoder answer.
    public String floor(List<Sight> sights, Language language) {
        return numbered(
                sights.stream()
                        .map(sight -> tongue(language).replies().floor(facts.find(sight)))
                        .toList(),
                language);
    }

    /// Whether a question, asked after pictures were shown, is about them.
    public boolean isAbout(String question, List<Sight> sights) {
        Language language = QuestionReader.languageOf(question);
        Question read = questions.read(question);
        if (read.intent() != Intent.OTHER && read.intent() != Intent.WHO && !read.odd()) {
            return true;
        }
        Backing backing = backing(sights, "", "");
        List<Token> tokens = tongue(language).lexer().read(question, backing);
        return tokens.stream()
                .anyMatch(
                        token ->
                                token.isBacked()
                                        || POINTERS.contains(
                                                token.text().toLowerCase(Locale.ROOT)));
    }

    /// The facts of pictures as a decoder is told them: sentences, then the text read, line by
    /// line, where no line can close the block it stands in.
    public String facts(List<Sight> sights, Language language) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sights.size(); i++) {
            Facts found = facts.find(sights.get(i));
            text.append("<picture ").append(i + 1).append(">\n");
            text.append(harmless(tongue(language).writer().full(found).text())).append('\n');
            List<Facts.Line> lines = found.writing().lines();
            if (!lines.isEmpty()) {
                text.append("<text read in it>\n");
                lines.stream()
                        .limit(PROMPT_LINES)
                        .map(line -> Excerpt.cut(harmless(line.text()), PROMPT_LINE))
                        .forEach(line -> text.append(line).append('\n'));
                text.append("</text read in it>\n");
            }
            text.append("</picture ").append(i + 1).append(">\n");
        }
        return text.toString();
    }

    /// Text that closes no block and opens no turn of a chat template.
    static String harmless(String text) {
        return text.replace('<', '‹').replace('>', '›').replace("[INST", "(INST").replace('|', '¦');
    }

    /// What is wrong with a decoder's answer about pictures, in words for the log; empty where it
    /// may be shown.
    public Optional<String> fault(
            String answer, String question, List<Sight> sights, Language language) {
        String told =
                sights.stream()
                        .map(sight -> tongue(language).writer().full(facts.find(sight)).text())
                        .collect(Collectors.joining(" "));
        if (EMPTY.matcher(answer).find()) {
            return Optional.of("says nothing new");
        }
        return tongue(language).check().fault(answer, backing(sights, told, question));
    }

    /// The same for a retelling of a description, which must also leave nothing important out.
    public Optional<String> faultOfRetelling(
            String text, String told, Sight sight, Language language) {
        return tongue(language).check().faultOfRetelling(text, backing(List.of(sight), told, ""));
    }

    /// How much of an answer rests on the pictures, against the words of the question, 0 to 1.
    public double pictureShare(
            String answer, String question, List<Sight> sights, Language language) {
        Backing backing = backing(sights, "", question);
        List<Token> tokens = tongue(language).lexer().read(answer, backing);
        long seen =
                tokens.stream()
                        .filter(
                                token ->
                                        token.isBacked()
                                                || EnumSet.of(
                                                                Kind.HUE,
                                                                Kind.PLACE,
                                                                Kind.QUOTE,
                                                                Kind.NUMBER)
                                                        .contains(token.kind()))
                        .count();
        long asked =
                tokens.stream()
                        .filter(
                                token ->
                                        token.kind() == Kind.ASKED
                                                || (token.kind() == Kind.NOUN && !token.isBacked()))
                        .count();
        return (seen + 1.0) / (seen + asked + 2.0);
    }

    private Backing backing(List<Sight> sights, String told, String question) {
        List<Backing.Base> bases = new ArrayList<>();
        List<Facts.Line> lines = new ArrayList<>();
        Set<Hue> palette = EnumSet.noneOf(Hue.class);
        for (Sight sight : sights) {
            Backing one = Backing.of(facts.find(sight), vocabulary, told, question);
            bases.addAll(one.bases());
            lines.addAll(one.lines());
            palette.addAll(one.palette());
        }
        return new Backing(bases, lines, palette, told, question);
    }

    private static String numbered(List<String> texts, Language language) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        return IntStream.range(0, texts.size())
                .mapToObj(
                        i ->
                                (language == Language.CHINESE
                                                ? "图" + (i + 1) + "："
                                                : "Picture " + (i + 1) + ": ")
                                        + texts.get(i))
                .collect(Collectors.joining("\n\n"));
    }
}
