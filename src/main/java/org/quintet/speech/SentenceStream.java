package org.quintet.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whole sentences out of a text that is still being written, each as early as it is certain that
/// it ends there; Markdown stays in them, fenced code is left out. For one thread.
public final class SentenceStream {
    private static final String CHINESE_ENDS = "。！？；…";
    private static final String ENDS = ".!?";
    private static final String CLOSERS = "”’」』）)]\"'*_`";
    private static final String CLAUSE_ENDS = ",;:，；：、—";
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "fig", "e.g", "i.e", "etc",
                    "jr", "sr", "inc", "ltd", "co", "approx", "dept", "est", "vol", "pp", "p", "cf",
                    "gen", "sen", "gov", "capt", "lt", "jan", "feb", "aug", "sept", "oct", "nov",
                    "dec", "a.m", "p.m", "u.s", "u.k", "max", "min");

    /// Those of them that a sentence may end with, where a capital follows.
    private static final Set<String> MAY_END =
            Set.of(
                    "etc", "a.m", "p.m", "u.s", "u.k", "inc", "ltd", "co", "jr", "sr", "st", "no",
                    "max", "min");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)$");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\s*\\d{1,3}");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");

    /// A sentence that is longer is cut, whatever comes; a Chinese character counts three.
    private static final int LONGEST = 420;

    private static final int LONG_START = 60;
    private static final int SHORTEST_CLAUSE = 24;

    private final StringBuilder waiting = new StringBuilder();
    private boolean clauses = true;
    private boolean shortPieces;
    private boolean inCode;

    /// Whether sentences are cut at clauses from now on, for a machine that is slow to speak.
    public void cutShort(boolean cut) {
        shortPieces = cut;
    }

    /// Takes text as it is written.
    ///
    /// @return the sentences that are complete now
    public List<String> add(String text) {
        waiting.append(text);
        return take(false);
    }

    /// The rest, at the end of the text.
    public List<String> end() {
        return take(true);
    }

    private List<String> take(boolean all) {
        List<String> sentences = new ArrayList<>();
        int end = next(all);
        while (end > 0) {
            String sentence = waiting.substring(0, end).strip();
            waiting.delete(0, end);
            boolean fence = FENCE.matcher(sentence).matches();
            if (fence) {
                inCode = !inCode;
            } else if (!inCode && !sentence.isEmpty()) {
                sentences.add(sentence);
                clauses = false;
            }
            end = next(all);
        }
        return sentences;
    }

    /// Where the first sentence ends; 0 where that is not known yet.
    private int next(boolean all) {
        int size = waiting.length();
        boolean line = inCode || FENCE.matcher(firstLine()).matches();
        int weight = 0;
        int lastClause = 0;
        int lastSpace = 0;
        for (int i = 0; i < size; i++) {
            char c = waiting.charAt(i);
            weight += Character.isIdeographic(c) ? 3 : 1;
            if (c == '\n') {
                int end = lineEnd(i, all, line);
                if (end != 0) {
                    return Math.max(end, 0);
                }
                continue;
            }
            if (line) {
                continue;
            }
            int end = CHINESE_ENDS.indexOf(c) >= 0 || ENDS.indexOf(c) >= 0 ? afterMark(i, all) : 0;
            if (end != 0) {
                return Math.max(end, 0);
            }
            if (c == ' ') {
                lastSpace = i + 1;
            }
            if (isClauseEnd(i) && weight >= SHORTEST_CLAUSE) {
                lastClause = i + 1;
            }
            if (lastClause > 0 && (clauses || (shortPieces && weight >= LONG_START))) {
                return lastClause;
            }
            if (weight >= LONGEST) {
                return lastClause > 0 ? lastClause : lastSpace > 0 ? lastSpace : whole(i + 1);
            }
        }
        return all ? size : 0;
    }

    /// Does not cut a pair of surrogates apart.
    private int whole(int end) {
        return Character.isHighSurrogate(waiting.charAt(end - 1)) && end < waiting.length()
                ? end + 1
                : end;
    }

    private String firstLine() {
        int end = waiting.indexOf("\n");
        return end < 0 ? "" : waiting.substring(0, end);
    }

    /// The end after a line feed; 0 where the line goes on in the next, -1 where nobody knows yet.
    private int lineEnd(int at, boolean all, boolean code) {
        if (code) {
            return at + 1;
        }
        if (at + 1 >= waiting.length()) {
            return all ? at + 1 : -1;
        }
        char next = waiting.charAt(at + 1);
        boolean wrapped = at > 0 && Character.isLowerCase(next) && isProse(waiting.charAt(at - 1));
        return wrapped ? 0 : at + 1;
    }

    private static boolean isProse(char c) {
        return Character.isLetterOrDigit(c) || c == ',' || c == ' ';
    }

    /// The end after a mark and what closes with it; 0 where it ends nothing, -1 where what follows
    /// has to be seen first.
    private int afterMark(int at, boolean all) {
        int end = at + 1;
        int size = waiting.length();
        while (end < size && isMarkOrCloser(waiting.charAt(end))) {
            end++;
        }
        if (end == size) {
            return all ? size : -1;
        }
        boolean chinese = CHINESE_ENDS.indexOf(waiting.charAt(at)) >= 0;
        char follows = waiting.charAt(end);
        if (chinese || Character.isIdeographic(follows)) {
            return isNumberMark(at) ? 0 : end;
        }
        if (!Character.isWhitespace(follows)) {
            return 0;
        }
        int next = end;
        while (next < size && Character.isWhitespace(waiting.charAt(next))) {
            next++;
        }
        if (waiting.charAt(at) != '.') {
            return end;
        }
        if (next == size && !all && follows != '\n') {
            return -1;
        }
        char first = next < size ? waiting.charAt(next) : 'A';
        return isFullStop(at, first) ? end : 0;
    }

    private boolean isNumberMark(int at) {
        return waiting.charAt(at) == '.' && LIST_NUMBER.matcher(waiting.substring(0, at)).matches();
    }

    private static boolean isMarkOrCloser(char c) {
        return CLOSERS.indexOf(c) >= 0 || ENDS.indexOf(c) >= 0 || CHINESE_ENDS.indexOf(c) >= 0;
    }

    private boolean isFullStop(int at, char next) {
        if (isNumberMark(at) || Character.isLowerCase(next)) {
            return false;
        }
        Matcher word = LAST_WORD.matcher(waiting.substring(Math.max(0, at - 12), at));
        if (!word.find()) {
            return true;
        }
        String last = word.group(1).toLowerCase(Locale.ROOT);
        boolean initial = last.length() == 1 && Character.isUpperCase(word.group(1).charAt(0));
        if (initial && !last.equals("i")) {
            return false;
        }
        return !ABBREVIATIONS.contains(last)
                || (MAY_END.contains(last) && Character.isUpperCase(next) && !isTitle(last));
    }

    private static boolean isTitle(String word) {
        return word.equals("st") || word.equals("no");
    }

    private boolean isClauseEnd(int at) {
        char c = waiting.charAt(at);
        if (CLAUSE_ENDS.indexOf(c) < 0) {
            return false;
        }
        boolean chinese = c > 0x7f;
        return chinese || (at + 1 < waiting.length() && waiting.charAt(at + 1) == ' ');
    }
}
