package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.generation.jinja.Token.Kind;

/// Cuts a template into tokens, with the white space rules that Hugging Face sets: `trim_blocks`
/// and `lstrip_blocks` on, one line break at the very end dropped.
final class Lexer {
    private static final Pattern RAW_END = Pattern.compile("\\{%[-+]?\\s*endraw\\s*[-+]?%}");
    private static final Pattern RAW_BEGIN = Pattern.compile("\\{%[-+]?\\s*raw\\s*-?%}");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d+(?:_\\d+)*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final List<String> LONG_OPERATORS = List.of("==", "!=", "<=", ">=", "//", "**");
    private static final String OPERATORS = "+-*/%~<>=.,:;|()[]{}";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean trimNext;
    private boolean dropLineBreak;

    private Lexer(String source) {
        this.source = source;
    }

    /// The tokens of a template.
    ///
    /// @throws TemplateException where a tag or a string has no end
    static List<Token> tokens(String template) {
        String source = template.replace("\r\n", "\n").replace('\r', '\n');
        Lexer lexer =
                new Lexer(
                        source.endsWith("\n") ? source.substring(0, source.length() - 1) : source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < source.length()) {
            int tag = nextTag();
            boolean print = tag < source.length() && source.charAt(tag + 1) == '{';
            addText(source.substring(at, tag), tag, print);
            at = tag;
            if (tag >= source.length()) {
                break;
            }
            Matcher raw = RAW_BEGIN.matcher(source).region(tag, source.length());
            if (source.charAt(tag + 1) == '#') {
                comment();
            } else if (raw.lookingAt()) {
                raw(raw);
            } else {
                tag(print);
            }
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private int nextTag() {
        for (int i = at; i + 1 < source.length(); i++) {
            if (source.charAt(i) == '{' && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return source.length();
    }

    private void addText(String raw, int tag, boolean print) {
        String text = raw;
        if (trimNext) {
            text = text.stripLeading();
        } else if (dropLineBreak && text.startsWith("\n")) {
            text = text.substring(1);
        }
        if (tag < source.length()) {
            char sign = tag + 2 < source.length() ? source.charAt(tag + 2) : ' ';
            if (sign == '-') {
                text = text.stripTrailing();
            } else if (!print && sign != '+') {
                text = withoutIndent(text, raw.length() < tag || trimNext);
            }
        }
        trimNext = false;
        dropLineBreak = false;
        if (!text.isEmpty()) {
            tokens.add(new Token(Kind.TEXT, text));
        }
    }

    /// Drops the white space between the beginning of a line and a tag.
    private static String withoutIndent(String text, boolean afterTag) {
        int line = text.lastIndexOf('\n') + 1;
        boolean startsLine = line > 0 || !afterTag;
        return startsLine && text.substring(line).isBlank() ? text.substring(0, line) : text;
    }

    private void comment() {
        int end = source.indexOf("#}", at + 2);
        if (end < 0) {
            throw new TemplateException("a comment has no end");
        }
        after(source.charAt(end - 1), true, end + 2);
    }

    private void raw(Matcher begin) {
        Matcher end = RAW_END.matcher(source);
        if (!end.find(begin.end())) {
            throw new TemplateException("a raw block has no end");
        }
        tokens.add(new Token(Kind.TEXT, source.substring(begin.end(), end.start())));
        after(source.charAt(end.end() - 3), true, end.end());
    }

    private void after(char sign, boolean block, int next) {
        trimNext = sign == '-';
        dropLineBreak = block && sign != '+';
        at = next;
    }

    private void tag(boolean print) {
        tokens.add(new Token(print ? Kind.PRINT_BEGIN : Kind.BLOCK_BEGIN, ""));
        at += 2;
        if (at < source.length() && "-+".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        String close = print ? "}}" : "%}";
        int open = 0;
        while (true) {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            if (at >= source.length()) {
                throw new TemplateException("a tag has no end");
            }
            char c = source.charAt(at);
            boolean signed = (c == '-' || c == '+') && source.startsWith(close, at + 1);
            if (open == 0 && (signed || source.startsWith(close, at))) {
                tokens.add(new Token(print ? Kind.PRINT_END : Kind.BLOCK_END, ""));
                after(c, !print, at + (signed ? 3 : 2));
                return;
            }
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            inside(c);
        }
    }

    private void inside(char c) {
        Matcher number = NUMBER.matcher(source).region(at, source.length());
        Matcher name = NAME.matcher(source).region(at, source.length());
        if (c == '\'' || c == '"') {
            string(c);
        } else if (number.lookingAt()) {
            boolean whole = number.group(2) == null && number.group(3) == null;
            add(whole ? Kind.INTEGER : Kind.FLOAT, number.group().replace("_", ""), number.end());
        } else if (name.lookingAt()) {
            add(Kind.NAME, name.group(), name.end());
        } else {
            String operator =
                    LONG_OPERATORS.stream()
                            .filter(candidate -> source.startsWith(candidate, at))
                            .findFirst()
                            .orElse(String.valueOf(c));
            if (operator.length() == 1 && OPERATORS.indexOf(c) < 0) {
                throw new TemplateException("unexpected character " + c);
            }
            add(Kind.OPERATOR, operator, at + operator.length());
        }
    }

    private void add(Kind kind, String text, int next) {
        tokens.add(new Token(kind, text));
        at = next;
    }

    private void string(char quote) {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < source.length() && source.charAt(i) != quote) {
            char c = source.charAt(i++);
            if (c == '\\' && i < source.length()) {
                i = escape(i, text);
            } else {
                text.append(c);
            }
        }
        if (i >= source.length()) {
            throw new TemplateException("a string has no end");
        }
        add(Kind.STRING, text.toString(), i + 1);
    }

    private int escape(int i, StringBuilder text) {
        char c = source.charAt(i);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '\\', '\'', '"' -> text.append(c);
            case 'x', 'u' -> {
                int digits = c == 'x' ? 2 : 4;
                int end = i + 1 + digits;
                String hex = end <= source.length() ? source.substring(i + 1, end) : "";
                if (!hex.matches("[0-9a-fA-F]+")) {
                    throw new TemplateException("a string has a broken escape");
                }
                text.append((char) Integer.parseInt(hex, 16));
                return end;
            }
            default -> text.append('\\').append(c);
        }
        return i + 1;
    }
}
