package org.quintet.task.deck;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the formulae of TeX as a slide shows them: `x^2` as `x²`, `\frac{b}{2a}` as `b/(2a)`.
/// Stateless.
final class Formulae {
    private static final Pattern FRACTION =
            Pattern.compile("\\\\d?frac\\{([^{}]*)\\}\\{([^{}]*)\\}");
    private static final Pattern ROOT = Pattern.compile("\\\\sqrt\\{([^{}]*)\\}");
    private static final Pattern POWER = Pattern.compile("\\^\\{?([0-9n])\\}?");
    private static final Pattern INDEX = Pattern.compile("(?<=[A-Za-z])_\\{?([0-9])\\}?");
    private static final Pattern EDGE =
            Pattern.compile("\\\\[()\\[\\]]|\\$\\$?|\\\\left|\\\\right|\\\\text\\{|\\\\,");
    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("times", "×"),
                    Map.entry("cdot", "·"),
                    Map.entry("div", "÷"),
                    Map.entry("pm", "±"),
                    Map.entry("le", "≤"),
                    Map.entry("leq", "≤"),
                    Map.entry("ge", "≥"),
                    Map.entry("geq", "≥"),
                    Map.entry("neq", "≠"),
                    Map.entry("ne", "≠"),
                    Map.entry("approx", "≈"),
                    Map.entry("rightarrow", "→"),
                    Map.entry("to", "→"),
                    Map.entry("infty", "∞"),
                    Map.entry("pi", "π"),
                    Map.entry("Delta", "Δ"),
                    Map.entry("alpha", "α"),
                    Map.entry("beta", "β"));
    private static final Pattern SIGN = Pattern.compile("\\\\([A-Za-z]+)");
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}]*");

    private Formulae() {}

    /// The text with its formulae in plain characters.
    static String plain(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('^') < 0 && text.indexOf('_') < 0) {
            return text;
        }
        String plain = EDGE.matcher(text).replaceAll("");
        plain =
                ROOT.matcher(plain)
                        .replaceAll(m -> Matcher.quoteReplacement("√" + part(m.group(1))));
        plain =
                FRACTION.matcher(plain)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                part(m.group(1)) + "/" + part(m.group(2))));
        plain =
                SIGN.matcher(plain)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                SIGNS.getOrDefault(m.group(1), m.group())));
        plain = POWER.matcher(plain).replaceAll(m -> raised(m.group(1)));
        return INDEX.matcher(plain).replaceAll(m -> lowered(m.group(1)));
    }

    private static String part(String text) {
        return SIMPLE.matcher(text.strip()).matches() && text.strip().length() < 2
                ? text.strip()
                : "(" + text.strip() + ")";
    }

    private static String raised(String digit) {
        return digit.equals("n") ? "ⁿ" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(at(digit), at(digit) + 1);
    }

    private static String lowered(String digit) {
        return "₀₁₂₃₄₅₆₇₈₉".substring(at(digit), at(digit) + 1);
    }

    private static int at(String digit) {
        return digit.charAt(0) - '0';
    }
}
