package org.quintet.fusion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;
import org.quintet.fusion.Question.Asked;

/// Answers in English.
final class EnglishReplies implements Replies {
    private static final String UNSEEN = "I can’t see that in the picture.";

    private final EnglishWriter writer = new EnglishWriter();
    private final FactQuery query;

    EnglishReplies(Vocabulary vocabulary) {
        query = new FactQuery(vocabulary);
    }

    @Override
    public Optional<String> answer(Question question, Facts facts) {
        return switch (question.intent()) {
            case COUNT -> count(question, facts);
            case EXISTS -> exists(question, facts);
            case COLOUR -> colour(question, facts);
            case WHERE -> first(question, facts, this::where);
            case TEXT -> Optional.of(text(question, facts));
            case IS -> is(question, facts);
            case WHO -> Optional.of(who(facts));
            case KIND -> Optional.of(kind(facts));
            case WHAT -> what(question, facts);
            case OTHER -> Optional.empty();
        };
    }

    @Override
    public String floor(Facts facts) {
        String seen = writer.brief(facts).text();
        return "I can’t tell that from the picture."
                + (facts.nothing() ? "" : " What I can see: " + decapitalised(seen));
    }

    private static String decapitalised(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// All there is to tell, or what kind of a thing it is: "What insect is it?"
    private Optional<String> what(Question question, Facts facts) {
        if (question.odd()) {
            return Optional.empty();
        }
        if (question.nouns().isEmpty()) {
            return Optional.of(writer.full(facts).text());
        }
        return query.kind(question, facts)
                .map(
                        fact -> {
                            Prose prose = new Prose();
                            prose.begin("").add(fact.count() > 1 ? "they are " : "it is ");
                            prose.add(English.hedge(fact.certainty()));
                            EnglishWriter.item(prose, fact, false);
                            return prose.end(".").told().text();
                        });
    }

    private interface Reply {
        String to(Asked asked, Facts facts);
    }

    private static Optional<String> each(Question question, Facts facts, Reply reply) {
        return question.nouns().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        question.nouns().stream()
                                .map(asked -> reply.to(asked, facts))
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }

    private static Optional<String> first(Question question, Facts facts, Reply reply) {
        return question.nouns().stream().findFirst().map(asked -> reply.to(asked, facts));
    }

    /// How many there are, or how many of the people do something.
    private Optional<String> count(Question question, Facts facts) {
        if (question.smile() || question.posture().isPresent()) {
            return is(question, facts);
        }
        return question.odd() ? Optional.empty() : each(question, facts, this::count);
    }

    private String count(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, true);
        }
        if (asked.narrower()) {
            return narrower(found);
        }
        return "There "
                + English.is(found.getFirst())
                + " "
                + found.stream()
                        .map(
                                fact ->
                                        English.hedge(fact.certainty())
                                                + (fact.members().isEmpty()
                                                        ? English.phrase(1, "", fact.noun())
                                                        : English.number(fact.count())
                                                                + " "
                                                                + English.name(fact)))
                        .collect(Collectors.joining(" and "))
                + ".";
    }

    private Optional<String> exists(Question question, Facts facts) {
        if (question.nouns().isEmpty()) {
            return question.odd() ? Optional.of(UNSEEN) : Optional.empty();
        }
        return each(question, facts, (asked, all) -> exists(asked, question, all));
    }

    private String exists(Asked asked, Question question, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, asked.many());
        }
        if (asked.narrower()) {
            return narrower(found);
        }
        Fact fact = found.getFirst();
        Optional<Guess> guess = query.guess(asked, fact);
        if (guess.isPresent() && guess.get().certainty() != Certainty.SURE) {
            return "There is probably " + English.phrase(1, "", guess.get().noun()) + ".";
        }
        if (!question.hues().isEmpty() && !known(fact).containsAll(question.hues())) {
            return known(fact).isEmpty() ? "There " + told(fact) : "No, there " + told(fact);
        }
        boolean yes = fact.certainty() == Certainty.SURE && !question.odd();
        return (yes ? "Yes, there " : "There ") + told(fact);
    }

    private static List<Hue> known(Fact fact) {
        return fact.members().stream()
                .flatMap(member -> member.hues().stream())
                .flatMap(hue -> Backing.family(hue).stream())
                .distinct()
                .toList();
    }

    private static String told(Fact fact) {
        Prose prose = new Prose();
        EnglishWriter.item(prose, fact, true);
        return English.is(fact) + " " + English.hedge(fact.certainty()) + prose.told().text() + ".";
    }

    private String unseen(Asked asked, Facts facts, boolean many) {
        Optional<Guess> feature = query.feature(asked, facts);
        if (feature.isPresent()) {
            boolean plural = feature.get().noun().number() == Noun.Countability.PLURAL;
            return "There "
                    + (plural ? "are " : "is ")
                    + English.hedge(feature.get().certainty())
                    + English.phrase(1, "", feature.get().noun())
                    + ".";
        }
        String what =
                asked.narrower()
                        ? English.article(asked.word()) + " " + asked.word()
                        : English.phrase(1, "", asked.noun());
        boolean counted = asked.noun().number() == Noun.Countability.COUNT;
        if (many && counted) {
            what = "any " + (asked.narrower() ? asked.word() : asked.noun().plural());
        } else if (!counted || (asked.narrower() && asked.word().endsWith("s"))) {
            what = "any " + (asked.narrower() ? asked.word() : asked.noun().singular());
        }
        return "I can’t see " + what + " in the picture.";
    }

    private static String narrower(List<Fact> found) {
        Fact fact = found.getFirst();
        return "I can see "
                + English.phrase(fact.count(), "", fact.noun())
                + ", but I can’t tell more than that.";
    }

    private Optional<String> colour(Question question, Facts facts) {
        if (question.nouns().isEmpty()) {
            if (question.odd()) {
                return Optional.empty();
            }
            return Optional.of(
                    facts.palette().isEmpty()
                            ? "I can’t tell which colours stand out."
                            : "Mostly " + English.hues(facts.palette()) + ".");
        }
        return first(question, facts, this::colour);
    }

    private String colour(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, asked.many());
        }
        Fact fact = found.getFirst();
        String the = "The " + English.name(fact) + " " + English.is(fact) + " ";
        if (!fact.sharedHues().isEmpty()) {
            return the
                    + (fact.isPeople() ? "mostly in " : "")
                    + English.hues(fact.sharedHues())
                    + ".";
        }
        Prose prose = new Prose();
        EnglishWriter.hues(prose, fact);
        String told = prose.told().text();
        return told.isEmpty() ? "I can’t tell the colour of the " + English.name(fact) + "." : told;
    }

    private String where(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, asked.many());
        }
        Fact fact = found.getFirst();
        String the = "The " + English.name(fact);
        List<Place> places = fact.members().stream().map(Member::place).toList();
        if (places.isEmpty()) {
            return "I can’t tell where exactly the "
                    + English.name(fact)
                    + " "
                    + English.is(fact)
                    + ".";
        }
        if (places.size() == 1 && fact.members().getFirst().size() == Size.FILLING) {
            return the + " fills most of the picture.";
        }
        if (fact.place().isPresent()) {
            String certainly = English.hedge(fact.certainty());
            return the
                    + " "
                    + English.is(fact)
                    + " "
                    + certainly
                    + places.getFirst().english()
                    + ".";
        }
        List<String> spots =
                places.stream()
                        .distinct()
                        .map(
                                place -> {
                                    long count = places.stream().filter(place::equals).count();
                                    return English.number((int) count) + " " + place.english();
                                })
                        .toList();
        return the + " are in several places: " + English.list(spots) + ".";
    }

    private String text(Question question, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        if (!question.nouns().isEmpty()) {
            List<Integer> on =
                    query.facts(question.nouns().getFirst(), facts).stream()
                            .flatMap(fact -> fact.evidence().stream())
                            .toList();
            List<Facts.Line> its = lines.stream().filter(line -> on.contains(line.on())).toList();
            lines = its.isEmpty() ? lines : its;
        }
        if (lines.isEmpty()) {
            return "I can’t read any text in the picture.";
        }
        boolean sure = lines.stream().anyMatch(line -> line.certainty() == Certainty.SURE);
        String says = sure ? "It says " : "It probably says ";
        if (lines.size() <= 3) {
            Prose prose = new Prose().add(says);
            EnglishText.quotes(prose, Excerpt.whole(lines), sure);
            return prose.end(".").told().text();
        }
        return says.strip() + ":\n\n" + Excerpt.block(lines, "I am not sure of lines with (?).");
    }

    private Optional<String> is(Question question, Facts facts) {
        Optional<Fact> fact =
                question.nouns().isEmpty()
                        ? people(facts)
                        : query.facts(question.nouns().getFirst(), facts).stream().findFirst();
        if (question.smile() || question.posture().isPresent()) {
            return fact.filter(Fact::isPeople).map(people -> doing(question, people));
        }
        if (question.hues().isEmpty() || question.nouns().isEmpty() || question.odd()) {
            return Optional.empty();
        }
        if (fact.isEmpty()) {
            return Optional.of(unseen(question.nouns().getFirst(), facts, false));
        }
        boolean right = known(fact.get()).containsAll(question.hues());
        String colour = colour(question.nouns().getFirst(), facts);
        if (known(fact.get()).isEmpty()) {
            return Optional.of(colour);
        }
        return Optional.of((right ? "Yes. " : "No. ") + colour);
    }

    private static Optional<Fact> people(Facts facts) {
        return facts.all().stream().filter(Fact::isPeople).findFirst();
    }

    private static String doing(Question question, Fact people) {
        List<Member> doing =
                question.smile()
                        ? people.smiling()
                        : people.in(question.posture().orElse(Posture.STANDING));
        String name =
                question.smile()
                        ? "smiling"
                        : switch (question.posture().orElse(Posture.STANDING)) {
                            case STANDING -> "standing";
                            case SITTING -> "sitting";
                            case LYING -> "lying down";
                            case ARMS_RAISED -> "holding up their arms";
                        };
        boolean otherwise =
                !question.smile()
                        && people.members().stream().allMatch(member -> member.posture() != null);
        if (doing.isEmpty()) {
            return otherwise
                    ? "No, nobody is " + name + "."
                    : "I can’t tell whether anybody is " + name + ".";
        }
        return people.count() == 1
                ? "Yes, the person is " + name + "."
                : "Yes, "
                        + English.number(doing.size())
                        + " of the people "
                        + (doing.size() == 1 ? "is " : "are ")
                        + name
                        + ".";
    }

    private static String who(Facts facts) {
        return people(facts)
                .map(
                        fact ->
                                "I can see "
                                        + English.phrase(fact.count(), "", fact.noun())
                                        + ", but I can’t tell who that is.")
                .orElse("I can’t see a person in the picture.");
    }

    private static String kind(Facts facts) {
        String kind = English.kind(facts);
        return facts.kind() == null
                ? "I can’t tell for sure what kind of picture it is."
                : "It is " + English.article(kind) + " " + kind + ".";
    }
}
