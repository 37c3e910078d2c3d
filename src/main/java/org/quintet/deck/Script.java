package org.quintet.deck;

import java.lang.Character.UnicodeScript;

/// What kind of letter a character is, as Chinese typography asks. After "Requirements for Chinese
/// Text Layout" (W3C clreq), 3.1.
final class Script {
    /// Never at the start of a line.
    private static final String CLOSING = "，。、；：？！）】》〉」』〕〗｝］”’…—·～％‰℃,.;:?!)]}%°»›・ー々";

    /// Never at the end of a line.
    private static final String OPENING = "（【《〈「『〔〖｛［“‘([{«‹￥¥$€£#＃";

    private Script() {}

    static boolean closing(int character) {
        return CLOSING.indexOf(character) >= 0;
    }

    static boolean opening(int character) {
        return OPENING.indexOf(character) >= 0;
    }

    /// A character between which and any other of its kind a line may end.
    static boolean ideographic(int character) {
        if (character < 0x2e80) {
            return false;
        }
        if (Character.isIdeographic(character)) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.BOPOMOFO
                || wide(character);
    }

    /// Full-width punctuation and forms.
    private static boolean wide(int character) {
        return (character >= 0x3000 && character <= 0x303f)
                || (character >= 0xff01 && character <= 0xff60);
    }

    /// Whether a thin gap belongs between two neighbours: a Chinese letter on one side, a Latin
    /// letter or a digit on the other.
    static boolean gap(int left, int right) {
        return (hanzi(left) && latin(right)) || (latin(left) && hanzi(right));
    }

    static boolean hanzi(int character) {
        return character >= 0x2e80 && Character.isIdeographic(character);
    }

    private static boolean latin(int character) {
        if (character >= 0x2e80) {
            return false;
        }
        return Character.isLetterOrDigit(character) || character == '%' || character == '°';
    }

    /// Whether a text has a Chinese letter.
    static boolean chinese(String text) {
        return text.codePoints().anyMatch(Script::hanzi);
    }
}
