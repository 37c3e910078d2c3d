package org.quintet.speech.phoneme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quintet.speech.phoneme.MandarinWords.Word;

/// How tones change beside each other: 一, 不, two third tones in a row, and an r that melts into the
/// syllable before it. Pure functions.
final class ToneSandhi {
    private static final String DIGITS = "零〇一二三四五六七八九幺";
    private static final String LARGE = "十百千万亿点";

    /// What comes after a 一 that counts in a row and does not change.
    private static final String AFTER_ORDINAL = "月号日楼层班";

    /// What stands before a word of two syllables and makes one of three.
    private static final String BEFORE_TWO = "小老好很有冷纸米女总厂打讲请买找想我你";

    /// Words in which 儿 is a syllable by itself.
    private static final Set<String> CHILDREN =
            Set.of("女儿", "婴儿", "幼儿", "孤儿", "健儿", "胎儿", "儿", "少儿", "育儿", "新生儿");

    private ToneSandhi() {}

    /// The syllables of words as they are spoken one after the other.
    ///
    /// @return as many lists as words
    static List<List<String>> apply(List<Word> words) {
        StringBuilder text = new StringBuilder();
        List<String> syllables = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Word word : words) {
            starts.add(syllables.size());
            if (word.syllables().size() == word.written().length()) {
                text.append(word.written());
            } else {
                text.append("?".repeat(word.syllables().size()));
            }
            syllables.addAll(word.syllables());
        }
        starts.add(syllables.size());
        changeOneAndNot(text, syllables, starts);
        changeThird(text, syllables, starts);
        List<List<String>> result = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> own = syllables.subList(starts.get(i), starts.get(i + 1));
            result.add(melted(words.get(i).written(), own));
        }
        return result;
    }

    private static void changeOneAndNot(
            CharSequence text, List<String> syllables, List<Integer> starts) {
        for (int i = 0; i < syllables.size(); i++) {
            char c = text.charAt(i);
            if (c == '不' && tone(syllables, i) != 5) {
                syllables.set(i, tone(syllables, i + 1) == 4 ? "bu2" : "bu4");
            } else if (c == '一' && tone(syllables, i) != 5) {
                syllables.set(i, "yi" + toneOfOne(text, syllables, starts, i));
            }
        }
    }

    private static int toneOfOne(
            CharSequence text, List<String> syllables, List<Integer> starts, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean endsWord = starts.contains(at + 1) && !starts.contains(at);
        boolean counts =
                DIGITS.indexOf(before) >= 0
                        || DIGITS.indexOf(after) >= 0
                        || LARGE.indexOf(before) >= 0
                        || before == '第'
                        || AFTER_ORDINAL.indexOf(after) >= 0
                        || (after == '点' && isDecimal(text, at + 2));
        if (counts || endsWord || after == ' ' || after == '十') {
            return 1;
        }
        if (before == after && Character.isIdeographic(before)) {
            return 5;
        }
        int next = tone(syllables, at + 1);
        // 个 has lost a fourth tone.
        return next == 4 || after == '个' ? 2 : 4;
    }

    private static boolean isDecimal(CharSequence text, int at) {
        return at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0;
    }

    /// Within a word first, then where words meet, from the end: 我想买好酒 is said 3-2-3-2-3. A word
    /// of two and one, such as 展览馆, is said 2-2-3; of one and two, such as 小老虎, 3-2-3.
    private static void changeThird(
            CharSequence text, List<String> syllables, List<Integer> starts) {
        for (int w = 0; w + 1 < starts.size(); w++) {
            int start = starts.get(w);
            if (starts.get(w + 1) - start == 3 && BEFORE_TWO.indexOf(text.charAt(start)) < 0) {
                change(syllables, start);
            }
            for (int i = starts.get(w + 1) - 2; i >= starts.get(w); i--) {
                change(syllables, i);
            }
        }
        for (int w = starts.size() - 2; w > 0; w--) {
            change(syllables, starts.get(w) - 1);
        }
    }

    private static void change(List<String> syllables, int at) {
        if (at >= 0 && tone(syllables, at) == 3 && tone(syllables, at + 1) == 3) {
            String said = syllables.get(at);
            syllables.set(at, said.substring(0, said.length() - 1) + "2");
        }
    }

    private static int tone(List<String> syllables, int at) {
        if (at < 0 || at >= syllables.size()) {
            return 0;
        }
        String said = syllables.get(at);
        return said.charAt(said.length() - 1) - '0';
    }

    private static List<String> melted(String word, List<String> syllables) {
        int last = syllables.size() - 1;
        if (last < 1 || !word.endsWith("儿") || CHILDREN.contains(word)) {
            return List.copyOf(syllables);
        }
        List<String> melted = new ArrayList<>(syllables.subList(0, last));
        String base = melted.get(last - 1);
        int tone = base.length() - 1;
        melted.set(last - 1, base.substring(0, tone) + "r" + base.charAt(tone));
        return melted;
    }
}
