package org.quintet.task.deck;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.Language;

/// Shortens a sentence with nothing but its own words: what stands in brackets goes, then clauses
/// from its end. Stateless.
final class Clauses {
    /// About what fits on two lines of a slide.
    private static final double LONGEST = 20;

    private static final double BEARABLE = 24;
    private static final double FEWEST = 5;
    private static final Pattern BRACKETS = Pattern.compile(" ?[(（][^()（）]{0,80}[)）]");
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:However|Therefore|Moreover|Furthermore|In addition|For example|For instance|"
                            + "In fact|Of course|As a result|Today|And|But|So|Thus|Also), ?"
                            + "|^(?:因此|所以|但是|然而|此外|另外|例如|比如|而且|同时|总之|其实|也就是说)[，,]");
    private static final Pattern ENGLISH_JOINT =
            Pattern.compile(
                    "; |: | – | — |, (?=(?:which|who|where|because|so that|although|"
                            + "since|and|but|or|such as|for example|including|then|as)\\b)");
    private static final Pattern CHINESE_JOINT = Pattern.compile("[；：，]|——");

    /// Words that leave a sentence half said when what follows them is cut.
    private static final Pattern HALF =
            Pattern.compile(
                    "^(?:If|When|While|Although|Because|Since|After|Before|As|Unless|Once|Whenever)\\b"
                            + "|^(?:如果|当|虽然|因为|由于|只要|只有|一旦|若|为了|尽管|即使|不仅|无论)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTRAST =
            Pattern.compile(", (?:whereas|while) |[，；]而(?=\\p{IsHan})|；");

    private Clauses() {}

    /// Whether a line is short enough for a point.
    static boolean isShort(String line) {
        return Lines.words(line) <= LONGEST;
    }

    /// Whether a line may stand as it is where nothing shorter was found.
    static boolean isBearable(String line) {
        return Lines.words(line) <= BEARABLE;
    }

    /// The sentence as a point: short where that goes without a loss of sense, else whole.
    static String shorten(String sentence, Language language) {
        String text = OPENING.matcher(sentence.strip()).replaceFirst("");
        text = capital(Lines.open(text));
        if (isShort(text)) {
            return text;
        }
        String bare = BRACKETS.matcher(text).replaceAll("");
        if (isShort(bare)) {
            return bare;
        }
        return cut(bare, language == Language.CHINESE ? CHINESE_JOINT : ENGLISH_JOINT);
    }

    /// The sentence with as little as it can be cut to, however short it is already.
    static String shortest(String sentence, Language language) {
        String bare = BRACKETS.matcher(Lines.open(sentence)).replaceAll("");
        Pattern joint = language == Language.CHINESE ? CHINESE_JOINT : ENGLISH_JOINT;
        Matcher joints = joint.matcher(bare);
        while (!HALF.matcher(bare).find() && joints.find()) {
            String head = bare.substring(0, joints.start());
            if (Lines.words(head) >= FEWEST) {
                return Lines.open(head);
            }
        }
        return bare;
    }

    /// The two halves of a sentence that sets one thing against another; the sentence alone where
    /// it does not.
    static List<String> halves(String sentence) {
        Matcher contrast = CONTRAST.matcher(sentence);
        if (isShort(sentence) || HALF.matcher(sentence).find() || !contrast.find()) {
            return List.of(sentence);
        }
        String one = sentence.substring(0, contrast.start());
        String other = sentence.substring(contrast.end());
        return Lines.words(one) >= FEWEST
                        && Lines.words(other) >= FEWEST
                        && !Subjects.leans(capital(other))
                ? List.of(Lines.open(one), capital(Lines.open(other)))
                : List.of(sentence);
    }

    /// English loses all after the first joint, since what a relative clause begins another may
    /// end; Chinese, whose clauses stand side by side, only what is too much.
    private static String cut(String text, Pattern joint) {
        if (HALF.matcher(text).find()) {
            return text;
        }
        String best = text;
        Matcher joints = joint.matcher(text);
        while (joints.find()) {
            String head = text.substring(0, joints.start());
            if (Lines.words(head) >= FEWEST && (isShort(head) || best.equals(text))) {
                best = head;
            }
            if (!isShort(head) || (joint.equals(ENGLISH_JOINT) && !best.equals(text))) {
                break;
            }
        }
        return Lines.open(best);
    }

    private static String capital(String text) {
        return text.isEmpty() || !Character.isLowerCase(text.charAt(0))
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
