package org.quintet.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;

/// Writes facts down in English.
final class EnglishWriter implements Writer {
    private final EnglishText text = new EnglishText();

    @Override
    public Told full(Facts facts) {
        Prose prose = new Prose();
        if (facts.nothing()) {
            nothing(prose, facts);
            return prose.told();
        }
        if (facts.writing().page()) {
            text.page(prose, facts);
        } else if (!facts.main().isEmpty()) {
            opening(prose, facts);
        }
        if (facts.main().isEmpty()) {
            EnglishScene.alone(prose, facts);
        } else if (facts.writing().page()) {
            there(prose, facts.main());
        }
        facts.main().forEach(fact -> details(prose, fact));
        there(prose, facts.also());
        facts.also().forEach(fact -> details(prose, fact));
        EnglishScene.around(prose, facts);
        unsure(prose, facts.unsure());
        if (!facts.writing().page()) {
            text.read(prose, facts);
        }
        if (facts.main().isEmpty() && !facts.writing().page()) {
            palette(prose, facts);
        }
        return prose.told();
    }

    @Override
    public Told brief(Facts facts) {
        Prose prose = new Prose();
        if (facts.nothing()) {
            nothing(prose, facts);
            return prose.told();
        }
        prose.begin("");
        if (facts.writing().page()) {
            text.briefPage(prose, facts);
            return prose.end(".").told();
        }
        String kind = English.kind(facts);
        prose.add(English.article(kind) + " " + kind);
        if (!facts.main().isEmpty()) {
            Certainty certainty = facts.main().getFirst().certainty();
            prose.add(
                    certainty == Certainty.SURE ? " of " : ", " + English.hedge(certainty) + "of ");
            prose.list(facts.main(), ", ", " and ", fact -> item(prose, fact, false));
            if (facts.main().size() < 3 && !facts.also().isEmpty()) {
                prose.add(", with ");
                prose.list(
                        facts.also().subList(0, Math.min(2, facts.also().size())),
                        ", ",
                        " and ",
                        fact -> item(prose, fact, false));
            }
            if (facts.writing().lines().size() <= 2 && !facts.writing().lines().isEmpty()) {
                text.briefText(prose.add(","), facts);
            }
        } else if (!facts.scene().isEmpty()) {
            Certainty certainty = facts.sceneCertainty();
            prose.add(
                    certainty == Certainty.SURE ? " of " : ", " + English.hedge(certainty) + "of ");
            EnglishScene.landscape(prose, facts);
        } else {
            text.briefText(prose, facts);
        }
        return prose.end(".").told();
    }

    private void nothing(Prose prose, Facts facts) {
        boolean paper = facts.kind() != null && !facts.complete();
        if (!facts.complete() && !paper) {
            return;
        }
        boolean colours = !facts.palette().isEmpty() && !facts.grey();
        String kind = English.kind(facts);
        if (paper) {
            prose.begin(" ").add("this is " + English.article(kind) + " " + kind);
        } else {
            prose.begin(" ").add("I can’t recognise anything for sure in this " + kind);
        }
        prose.end(".");
        if (colours) {
            prose.begin(" ").add("it is mostly ");
            prose.add(English.hues(facts.palette()), List.of(facts.paletteEvidence())).end(".");
        }
    }

    private void opening(Prose prose, Facts facts) {
        prose.begin(" ").add("this " + English.kind(facts) + " ");
        prose.add(
                switch (facts.main().getFirst().certainty()) {
                    case SURE -> "shows ";
                    case LIKELY -> "probably shows ";
                    case MAYBE, UNKNOWN -> "may show ";
                });
        things(prose, facts.main());
        prose.end(".");
    }

    /// Things in a row; a place they all share comes once, at the end.
    private void things(Prose prose, List<Fact> facts) {
        Optional<Place> common = facts.getFirst().place();
        boolean shared =
                facts.size() > 1
                        && common.isPresent()
                        && facts.stream().allMatch(fact -> fact.place().equals(common));
        prose.list(
                facts,
                ", ",
                " and ",
                fact -> {
                    item(prose, fact, !shared && (facts.size() == 1 || isOneSpot(fact)));
                    if (facts.size() == 1) {
                        extent(prose, fact);
                    }
                });
        if (shared) {
            prose.add(", " + common.orElseThrow().english());
        }
    }

    /// Whether its place is told in a few words, so that it can stand in a row.
    private static boolean isOneSpot(Fact fact) {
        return fact.count() != 2 || fact.place().isPresent();
    }

    private void there(Prose prose, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        String hedge = English.hedge(facts.getFirst().certainty());
        prose.begin(" ").add("there " + English.is(facts.getFirst()) + " " + hedge + "also ");
        things(prose, facts);
        prose.end(".");
    }

    private void unsure(Prose prose, List<Fact> facts) {
        for (Certainty certainty : List.of(Certainty.LIKELY, Certainty.MAYBE)) {
            List<Fact> like = facts.stream().filter(f -> f.certainty() == certainty).toList();
            if (!like.isEmpty()) {
                String is = English.is(like.getFirst());
                boolean likely = certainty == Certainty.LIKELY;
                prose.begin(" ").add(likely ? "there " : "perhaps there ");
                prose.add(is + (likely ? " probably also " : " also "));
                things(prose, like);
                prose.end(".");
                like.forEach(fact -> details(prose, fact));
            }
        }
    }

    /// A thing as a noun phrase, such as "a red car on the left".
    static void item(Prose prose, Fact fact, boolean placed) {
        List<Hue> hues = fact.isPeople() ? List.of() : fact.sharedHues();
        String before = namesItself(hues, fact) ? "" : English.hues(hues);
        Guess content = fact.content();
        if (content != null && content.certainty() == Certainty.SURE) {
            prose.add(English.phrase(1, "", content.noun()), content.evidence());
            if (content.noun().singular().startsWith("glass")) {
                place(prose, fact, placed);
                return;
            }
            prose.add(" in ");
        }
        if (fact.count() == 1 && !fact.smiling().isEmpty()) {
            before = "smiling";
        }
        Guess finer = fact.finer();
        Noun noun =
                finer != null && finer.certainty() == Certainty.SURE && fact.count() == 1
                        ? finer.noun()
                        : fact.noun();
        List<Integer> evidence = new ArrayList<>(fact.evidence());
        if (finer != null && noun.equals(finer.noun())) {
            evidence.addAll(finer.evidence());
        }
        fact.smiling().forEach(member -> evidence.add(member.face()));
        prose.add(English.phrase(fact.count(), before, noun), evidence);
        place(prose, fact, placed);
    }

    private static boolean namesItself(List<Hue> hues, Fact fact) {
        Guess finer = fact.finer();
        String name = finer == null ? fact.noun().singular() : finer.noun().singular();
        List<String> words = List.of(name.split(" "));
        return !hues.isEmpty()
                && Stream.of(Hue.values()).map(English::hue).anyMatch(words::contains);
    }

    private static void place(Prose prose, Fact fact, boolean placed) {
        if (!placed) {
            return;
        }
        if (fact.members().size() == 1) {
            Member one = fact.members().getFirst();
            prose.add(posture(one.posture()));
            if (one.close()) {
                prose.add(" close up");
            } else if (one.size() != Size.FILLING) {
                prose.add(" " + one.place().english());
            }
        } else if (fact.count() == 2 && fact.place().isEmpty()) {
            Place first = fact.members().getFirst().place();
            Place second = fact.members().getLast().place();
            prose.add(", one " + first.english() + " and one " + second.english());
        } else if (fact.count() > 1) {
            Optional<Arrangement> rows =
                    Arrangement.of(fact.members().stream().map(Member::box).toList());
            if (rows.isPresent()) {
                prose.add(" in " + English.number(rows.get().rows()) + " rows of ");
                prose.add(English.number(rows.get().columns()));
            } else {
                fact.place().ifPresent(place -> prose.add(" " + place.english()));
            }
        }
    }

    /// How much of the picture a thing takes up, where it is told of alone.
    private static void extent(Prose prose, Fact fact) {
        if (fact.members().size() != 1 || fact.isPeople() || fact.isSupport()) {
            return;
        }
        switch (fact.members().getFirst().size()) {
            case FILLING -> prose.add(" that fills most of the picture");
            case SMALL -> prose.add(", small in the picture");
            case MEDIUM, LARGE -> {}
        }
    }

    private static String posture(@Nullable Posture posture) {
        return switch (posture) {
            case STANDING -> " standing";
            case SITTING -> " sitting";
            case LYING -> " lying";
            case ARMS_RAISED -> " with raised arms";
            case null -> "";
        };
    }

    /// What else is known of a thing, in sentences of their own.
    private static void details(Prose prose, Fact fact) {
        String the = "the " + English.name(fact);
        Guess content = fact.content();
        if (content != null && content.certainty() != Certainty.SURE) {
            prose.begin(" ").add("there is probably ");
            prose.add(English.phrase(1, "", content.noun()), content.evidence());
            prose.add(" in ").add(the, fact.evidence()).end(".");
        }
        Guess finer = fact.finer();
        if (finer != null && !(finer.certainty() == Certainty.SURE && fact.count() == 1)) {
            prose.begin(" ").add(fact.members().isEmpty() ? "it" : the, fact.evidence());
            prose.add(" " + English.is(fact) + " " + English.hedge(finer.certainty()));
            String words =
                    fact.count() > 1 ? finer.noun().plural() : English.phrase(1, "", finer.noun());
            prose.add(words, finer.evidence()).end(".");
        }
        if (fact.isPeople()) {
            people(prose, fact, the);
        } else if (fact.count() > 1 && fact.sharedHues().isEmpty()) {
            hues(prose, fact);
        }
    }

    private static void people(Prose prose, Fact fact, String the) {
        List<Hue> hues = fact.sharedHues();
        if (!hues.isEmpty()) {
            prose.begin(" ").add(the, fact.evidence()).add(" " + English.is(fact) + " mostly in ");
            prose.add(English.hues(hues), fact.evidence()).end(".");
        }
        if (fact.count() > 1) {
            doings(prose, fact);
        }
    }

    /// What some of several people do, such as "One of them is smiling and two are standing."
    private static void doings(Prose prose, Fact fact) {
        Map<String, List<Member>> doings = new LinkedHashMap<>();
        doings.put("smiling", fact.smiling());
        doings.put("standing", fact.in(Posture.STANDING));
        doings.put("sitting", fact.in(Posture.SITTING));
        doings.put("lying down", fact.in(Posture.LYING));
        doings.put("holding up their arms", fact.in(Posture.ARMS_RAISED));
        doings.values().removeIf(List::isEmpty);
        if (doings.isEmpty()) {
            return;
        }
        List<String> order = List.copyOf(doings.keySet());
        prose.begin(" ");
        prose.list(
                order,
                ", ",
                " and ",
                doing -> {
                    List<Member> members = doings.getOrDefault(doing, List.of());
                    boolean all = members.size() == fact.count();
                    String who =
                            all
                                    ? fact.count() == 2 ? "both" : "all"
                                    : English.number(members.size());
                    String of = doing.equals(order.getFirst()) ? " of them" : "";
                    String be = members.size() == 1 ? " is " : " are ";
                    prose.add(who + of, members.stream().map(Member::evidence).toList());
                    prose.add(be + doing);
                });
        prose.end(".");
    }

    static void hues(Prose prose, Fact fact) {
        Map<Hue, Integer> hues = fact.huesByMember();
        if (hues.size() < 2) {
            return;
        }
        prose.begin(" ");
        List<Hue> order = List.copyOf(hues.keySet());
        prose.list(
                order,
                ", ",
                " and ",
                hue -> {
                    int count = hues.getOrDefault(hue, 0);
                    List<Integer> evidence =
                            fact.members().stream()
                                    .filter(member -> member.hues().getFirst() == hue)
                                    .map(Member::evidence)
                                    .toList();
                    String of = hue == order.getFirst() ? " of the " + fact.noun().plural() : "";
                    String be = count == 1 ? " is " : " are ";
                    prose.add(English.number(count) + of + be + English.hue(hue), evidence);
                });
        prose.end(".");
    }

    private static void palette(Prose prose, Facts facts) {
        if (facts.colourful()) {
            boolean one = facts.palette().size() == 1;
            prose.begin(" ").add(one ? "its main colour is " : "its main colours are ");
            prose.add(English.hues(facts.palette()), List.of(facts.paletteEvidence())).end(".");
        }
    }
}
