package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;
import org.quintet.fusion.Question.Asked;

/// Words answers in English.
final class EnglishPhrases implements Phrases {
    @Override
    public String gap() {
        return " ";
    }

    @Override
    public String unanswered(String seen) {
        String small =
                seen.isEmpty() ? "" : Character.toLowerCase(seen.charAt(0)) + seen.substring(1);
        return "I can’t tell that from the picture."
                + (small.isEmpty() ? "" : " What I can see: " + small);
    }

    @Override
    public String is(Fact fact) {
        Prose prose = new Prose();
        prose.begin("").add(fact.count() > 1 ? "they are " : "it is ");
        prose.add(English.hedge(fact.certainty()));
        EnglishWriter.item(prose, fact, false);
        return prose.end(".").told().text();
    }

    @Override
    public String count(List<Fact> found) {
        return found.stream()
                .map(EnglishPhrases::counted)
                .collect(
                        Collectors.joining(
                                " and ", "There " + English.is(found.getFirst()) + " ", "."));
    }

    private static String counted(Fact fact) {
        return English.hedge(fact.certainty())
                + (fact.members().isEmpty()
                        ? English.phrase(1, "", fact.noun())
                        : English.number(fact.count()) + " " + English.name(fact));
    }

    @Override
    public String unseen() {
        return "I can’t see that in the picture.";
    }

    @Override
    public String feature(Guess feature) {
        boolean plural = feature.noun().number() == Noun.Countability.PLURAL;
        return "There "
                + (plural ? "are " : "is ")
                + English.hedge(feature.certainty())
                + English.phrase(1, "", feature.noun())
                + ".";
    }

    @Override
    public String unseen(Asked asked, boolean many) {
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

    @Override
    public String narrower(Fact fact) {
        return "I can see "
                + English.phrase(fact.count(), "", fact.noun())
                + ", but I can’t tell more than that.";
    }

    @Override
    public String probably(Noun noun) {
        return "There is probably " + English.phrase(1, "", noun) + ".";
    }

    @Override
    public String there(Fact fact, @Nullable Boolean reply) {
        Prose prose = new Prose();
        EnglishWriter.item(prose, fact, true);
        return (reply == null ? "There " : reply ? "Yes, there " : "No, there ")
                + English.is(fact)
                + " "
                + English.hedge(fact.certainty())
                + prose.told().text()
                + ".";
    }

    @Override
    public String palette(List<Hue> palette) {
        return palette.isEmpty()
                ? "I can’t tell which colours stand out."
                : "Mostly " + English.hues(palette) + ".";
    }

    @Override
    public String colours(Fact fact) {
        if (!fact.sharedHues().isEmpty()) {
            return the(fact)
                    + " "
                    + English.is(fact)
                    + (fact.isPeople() ? " mostly in " : " ")
                    + English.hues(fact.sharedHues())
                    + ".";
        }
        Prose prose = new Prose();
        EnglishWriter.hues(prose, fact);
        String told = prose.told().text();
        return told.isEmpty() ? "I can’t tell the colour of the " + English.name(fact) + "." : told;
    }

    private static String the(Fact fact) {
        return "The " + English.name(fact);
    }

    @Override
    public String confirmed(boolean right, String colours) {
        return (right ? "Yes. " : "No. ") + colours;
    }

    @Override
    public String nowhere(Fact fact) {
        return "I can’t tell where exactly the "
                + English.name(fact)
                + " "
                + English.is(fact)
                + ".";
    }

    @Override
    public String filling(Fact fact) {
        return the(fact) + " fills most of the picture.";
    }

    @Override
    public String at(Fact fact, Place place) {
        return the(fact)
                + " "
                + English.is(fact)
                + " "
                + English.hedge(fact.certainty())
                + place.english()
                + ".";
    }

    @Override
    public String at(Fact fact, Map<Place, Integer> places) {
        List<String> spots = new ArrayList<>();
        places.forEach((place, count) -> spots.add(English.number(count) + " " + place.english()));
        return the(fact) + " are in several places: " + English.list(spots) + ".";
    }

    @Override
    public String unwritten() {
        return "I can’t read any text in the picture.";
    }

    @Override
    public String written(List<Facts.Line> few, boolean sure) {
        Prose prose = new Prose().add(says(sure) + " ");
        EnglishText.quotes(prose, Excerpt.whole(few), sure);
        return prose.end(".").told().text();
    }

    @Override
    public String page(List<Facts.Line> many, boolean sure) {
        return says(sure) + ":\n\n" + Excerpt.block(many, "I am not sure of lines with (?).");
    }

    private static String says(boolean sure) {
        return sure ? "It says" : "It probably says";
    }

    @Override
    public String doing(
            Fact people, @Nullable Posture posture, List<Member> doing, boolean otherwise) {
        String name =
                switch (posture) {
                    case null -> "smiling";
                    case STANDING -> "standing";
                    case SITTING -> "sitting";
                    case LYING -> "lying down";
                    case ARMS_RAISED -> "holding up their arms";
                };
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

    @Override
    public String who(Optional<Fact> people) {
        return people.map(
                        fact ->
                                "I can see "
                                        + English.phrase(fact.count(), "", fact.noun())
                                        + ", but I can’t tell who that is.")
                .orElse("I can’t see a person in the picture.");
    }

    @Override
    public String kind(Facts facts) {
        String kind = English.kind(facts);
        return facts.kind() == null
                ? "I can’t tell for sure what kind of picture it is."
                : "It is " + English.article(kind) + " " + kind + ".";
    }
}
