package org.quintet.speech.reading;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads out addresses and file names: what is a word in them as a word, signs by their names.
/// Immutable and thread-safe.
final class Addresses {
    static final String URL = "(?i)\\b(?:https?://|www\\.)[^\\s<>\"'，。；！？、（）\u4e00-\u9fff]+";
    static final String EMAIL =
            "(?i)\\b[a-z0-9](?:[a-z0-9._%+-]{0,63})@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6}\\b";
    static final String HOST =
            "(?i)\\b[a-z0-9-]{2,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.(?:com|org|net|io|cn|dev|edu|gov|ai|app|me|co|uk|de)\\b(?:/[^\\s，。；！？、（）\u4e00-\u9fff]*)?";
    static final String FILE =
            "(?i)\\b[a-z0-9][\\w-]{0,80}\\.(?:txt|pdf|docx?|pptx?|xlsx?|png|jpe?g|gif|svg|mp[34]|wav|flac|zip|gz|tar|java|py|js|ts|html?|css|json|ya?ml|xml|csv|md|log|exe|onnx|gguf|bin|cfg|ini|sh|srt|ply|step|stl)\\b";
    static final String PATH = "(?<![\\w/.])~?(?:/[A-Za-z0-9_.-]{1,80}){2,12}/?(?![\\w/])";

    private static final Pattern PIECE = Pattern.compile("[A-Za-z]+|\\d+|[^A-Za-z\\d\\s]");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]]+$");

    /// Short endings that are said as words.
    private static final Set<String> WORDS =
            Set.of(
                    "com", "org", "net", "zip", "bin", "log", "java", "dev", "app", "step", "tar",
                    "edu", "gov", "doc", "www", "http", "https");

    private final Map<Character, String> names;

    /// @param names what each sign is called
    Addresses(Map<Character, String> names) {
        this.names = names;
    }

    /// Names of signs in English.
    static Addresses english() {
        return new Addresses(
                Map.of(
                        '.',
                        "dot",
                        '/',
                        "slash",
                        '@',
                        "at",
                        '-',
                        "dash",
                        '_',
                        "underscore",
                        ':',
                        "colon",
                        '~',
                        "tilde",
                        '?',
                        "question mark",
                        '=',
                        "equals",
                        '&',
                        "and"));
    }

    /// Names of signs in Chinese.
    static Addresses chinese() {
        return new Addresses(
                Map.of(
                        '.', "点", '/', "斜杠", '@', "艾特", '-', "杠", '_', "下划线", ':', "冒号", '~', "波浪号",
                        '?', "问号", '=', "等于", '&', "和"));
    }

    /// The words for an address; a sentence's mark at its end is kept as such.
    String spoken(MatchResult match) {
        String address = match.group();
        Matcher trailing = TRAILING.matcher(address);
        String end = trailing.find() ? trailing.group() : "";
        String bare = address.substring(0, address.length() - end.length());
        bare = bare.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        return pieces(bare.replaceFirst("/$", "")) + end;
    }

    private String pieces(String text) {
        StringBuilder spoken = new StringBuilder(" ");
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String part = piece.group();
            char first = part.charAt(0);
            if (Character.isDigit(first)) {
                spoken.append(part);
            } else if (Character.isLetter(first)) {
                spoken.append(word(part, piece.start() > 0));
            } else {
                spoken.append(names.getOrDefault(first, ""));
            }
            spoken.append(' ');
        }
        return spoken.toString();
    }

    /// Endings are spelled where they are short and no words; capitals make the voice spell.
    private static String word(String part, boolean inside) {
        String lower = part.toLowerCase(java.util.Locale.ROOT);
        return inside
                        && part.length() <= 4
                        && !WORDS.contains(lower)
                        && part.equals(lower)
                        && !lower.matches(
                                ".*[aeiou].*[aeiou].*|[a-z]?[^aeiou]?[aeiou][^aeiou]{1,2}")
                ? part.toUpperCase(java.util.Locale.ROOT)
                : part;
    }
}
