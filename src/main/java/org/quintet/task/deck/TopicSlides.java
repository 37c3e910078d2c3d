package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.task.deck.Steady.Answer;

/// Writes slides about a bare topic: each question is put to the decoder several times in different
/// words, and only what more than one answer says is kept. For one deck and one thread.
final class TopicSlides {
    /// Points on one slide.
    private static final int POINTS = 4;

    private static final int MORE = 3;
    private static final int TOKENS = 130;
    private static final double SHORTEST = 3;
    private static final double LONGEST = 22;

    /// Claims nearer than this say the same.
    private static final double SAME = 0.75;

    private static final Pattern DEFINITION =
            Pattern.compile(
                    "(?i)what (?:is|are) (?:an? |the )?[\\w-]+(?: [\\w-]+)?\\?|什么是.{1,12}[？?]?|.{1,10}是什么[？?]?");

    private static final Pattern DOING =
            Pattern.compile(
                    "(?i)\\b(?:how to|using|use of|safe|safety|first aid|care of|maintenance|making|writing|operat\\w+)\\b"
                            + "|操作|安全|方法|步骤|制作|使用|急救|保养|维护|怎样|如何");
    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:these|those|this|vice versa)\\b|这|上述|前者|后者|反之");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "^(?:Get|Follow|Choose|Be|Make|Use|Check|Ensure|Keep|Wear|Always|Never|Avoid|Do|Don't|Take|Find|Go|"
                            + "Ask|Read|Start|Stop|Remember|Identify|Understand|Learn|Look|Set)\\b|^(?:请|选择|确保|注意|遵循|检查)");

    /// A small decoder invents kinds and stages when it counts them, the same each time.
    private static final Pattern SORTED =
            Pattern.compile(
                    "(?i)\\b(?:divided|classified|grouped) into\\b"
                            + "|\\b(?:two|three|four|five|several) (?:main )?(?:types|kinds|stages|forms|categories)\\b"
                            + "|分为|分成|可分|[两二三四五几](?:大类|种|类|个阶段|个步骤)");

    /// Who found something, when, and by what formula has to be known by heart, which a small
    /// decoder does not; and what it denies without a source is wrong more often than right.
    private static final Pattern LEARNT =
            Pattern.compile(
                    "(?i)\\b(?:who|which year|discover(?:er|ed)|invent(?:or|ed))\\b|[·→=]|谁|哪一?年|何时|发现者|发明|反应式|方程式");

    private final String topic;
    private final Language language;
    private final Nearness nearness;
    private final Steady steady;
    private final Pen pen;
    private final Asks asks;

    /// Whether the topic is how something is done, so that commands are in place.
    private final boolean isAboutDoing;

    TopicSlides(String topic, Language language, Nearness nearness, Pen pen) {
        this.topic = topic;
        this.language = language;
        this.nearness = nearness;
        this.steady = new Steady(nearness);
        this.pen = pen;
        this.asks = Asks.in(language);
        this.isAboutDoing = DOING.matcher(topic).find();
    }

    /// A slide that answers a question; one without points where nothing is sure enough.
    ///
    /// @param title empty where it has none yet
    /// @param said the points of the slides before
    /// @param turn another turn draws other answers
    Draft write(String title, String question, List<String> said, int turn) {
        Map<Integer, Answer> answers = new LinkedHashMap<>();
        for (Asks.Way way : asks.ways(question)) {
            List<String> sentences = pen.sentences(way.text(), TOKENS, turn);
            // Asked in English, it answers in Chinese half the time, which is as good.
            boolean foreign =
                    way.foreign()
                            && sentences.stream().noneMatch(each -> Wording.isIn(each, language));
            Answer answer = new Answer(foreign ? sentences : Subjects.named(sentences), foreign);
            answers.put(steady.hear(answer), answer);
        }
        List<String> kept = best(answers, question, said);
        List<String> points = kept.subList(0, Math.min(POINTS, kept.size()));
        return new Draft(
                kindOf(question, points),
                title.isEmpty() ? Titles.of(question) : title,
                question,
                points.stream().map(point -> new Point(Lines.open(point), Point.NONE)).toList(),
                new Content.None(),
                kept.subList(points.size(), Math.min(kept.size(), POINTS + MORE)),
                turn,
                true);
    }

    /// The steady claims, none said twice, those in front that most answers have and that answer
    /// the question best.
    private List<String> best(Map<Integer, Answer> answers, String question, List<String> said) {
        if (LEARNT.matcher(question).find()) {
            return List.of();
        }
        Map<String, Double> claims = new LinkedHashMap<>();
        for (Map.Entry<Integer, Answer> each : answers.entrySet()) {
            Answer answer = each.getValue();
            for (String sentence : answer.foreign() ? List.<String>of() : answer.sentences()) {
                String claim = Clauses.shorten(sentence, language);
                int witnesses =
                        isWhole(sentence) && isUsable(claim, question)
                                ? steady.witnesses(claim, each.getKey())
                                : 0;
                if (witnesses > 0) {
                    claims.putIfAbsent(
                            claim,
                            witnesses + 2 * nearness.of(claim, question) - Lines.words(claim) / 20);
                }
            }
        }
        List<String> ranked =
                claims.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
        List<String> kept = new ArrayList<>();
        for (String claim : ranked) {
            if (isNew(claim, said) && isNew(claim, kept)) {
                kept.add(claim);
            }
        }
        List<String> front = new ArrayList<>(kept.subList(0, Math.min(POINTS, kept.size())));
        List<String> order = List.copyOf(claims.keySet());
        front.sort(Comparator.comparingInt(order::indexOf)); // as a reader would go on
        front.addAll(kept.subList(front.size(), kept.size()));
        return front;
    }

    private boolean isNew(String claim, List<String> said) {
        return said.stream().noneMatch(other -> nearness.same(other, claim, SAME));
    }

    /// Whether it is a sentence that can stand alone: with an end, and pointing at nothing before.
    private static boolean isWhole(String sentence) {
        return ".。!！".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                && !POINTING.matcher(sentence).find();
    }

    private boolean isUsable(String line, String question) {
        return Wording.isIn(line, language)
                && Wording.isClean(line)
                && Wording.isSafe(line)
                && Lines.words(line) >= SHORTEST
                && Lines.words(line) <= LONGEST
                && !line.endsWith("?")
                && !line.endsWith("？")
                && !Subjects.leans(line)
                && !SORTED.matcher(line).find()
                && !LEARNT.matcher(line).find()
                && Bearing.of(line).denials() == 0
                && (isAboutDoing || !COMMAND.matcher(line).find())
                && Math.max(nearness.of(line, question), nearness.of(line, topic)) >= Checker.NEAR;
    }

    private static Slide.Kind kindOf(String question, List<String> points) {
        return DEFINITION.matcher(question).matches() && !points.isEmpty()
                ? Slide.Kind.DEFINITION
                : Slide.Kind.POINTS;
    }
}
