package org.quintet.generation.json;

/// Characters inside a JSON string: well-formed UTF-8 (Unicode 16, table 3-7) without control
/// characters, and escapes that stand for whole characters.
final class Characters {
    private final Nfa nfa;

    Characters(Nfa nfa) {
        this.nfa = nfa;
    }

    /// Adds one character.
    ///
    /// @return `to`
    int one(int from, int to) {
        nfa.edge(from, 0x20, 0x21, to);
        nfa.edge(from, 0x23, 0x5b, to);
        nfa.edge(from, 0x5d, 0x7e, to);
        int last = nfa.state();
        nfa.edge(last, 0x80, 0xbf, to);
        int lastTwo = nfa.state();
        nfa.edge(lastTwo, 0x80, 0xbf, last);
        int lastThree = nfa.state();
        nfa.edge(lastThree, 0x80, 0xbf, lastTwo);
        nfa.edge(from, 0xc2, 0xdf, last);
        lead(from, 0xe0, 0xa0, 0xbf, last);
        nfa.edge(from, 0xe1, 0xec, lastTwo);
        lead(from, 0xed, 0x80, 0x9f, last);
        nfa.edge(from, 0xee, 0xef, lastTwo);
        lead(from, 0xf0, 0x90, 0xbf, lastTwo);
        nfa.edge(from, 0xf1, 0xf3, lastThree);
        lead(from, 0xf4, 0x80, 0x8f, lastTwo);
        escape(from, to);
        return to;
    }

    private void lead(int from, int lead, int low, int high, int to) {
        nfa.edge(nfa.range(from, lead, lead), low, high, to);
    }

    private void escape(int from, int to) {
        int escape = nfa.range(from, '\\', '\\');
        for (char c : new char[] {'"', '\\', '/', 'b', 'f', 'n', 'r', 't'}) {
            nfa.edge(escape, c, c, to);
        }
        int first = nfa.range(escape, 'u', 'u');
        int three = nfa.state();
        int two = nfa.state();
        int one = nfa.state();
        hex(three, two);
        hex(two, one);
        hex(one, to);
        // Half of a surrogate pair is no character, so \ud800 to \udfff are left out.
        nfa.edge(first, '0', '9', three);
        nfa.edge(first, 'a', 'c', three);
        nfa.edge(first, 'A', 'C', three);
        nfa.edge(first, 'e', 'f', three);
        nfa.edge(first, 'E', 'F', three);
        int notSurrogate = nfa.range(first, 'd', 'd');
        nfa.edge(first, 'D', 'D', notSurrogate);
        nfa.edge(notSurrogate, '0', '7', two);
    }

    private void hex(int from, int to) {
        nfa.edge(from, '0', '9', to);
        nfa.edge(from, 'a', 'f', to);
        nfa.edge(from, 'A', 'F', to);
    }
}
