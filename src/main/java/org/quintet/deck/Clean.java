package org.quintet.deck;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Thing;

/// Makes the texts of a deck such that every kind of file may hold them: without control
/// characters, halves of surrogate pairs, characters that turn the direction of writing, and emoji;
/// in Chinese with full-width punctuation. Cleaning twice changes nothing.
final class Clean {
    private final boolean chinese;

    private Clean(Language language) {
        this.chinese = language == Language.CHINESE;
    }

    static Deck deck(Deck deck) {
        Clean clean = new Clean(deck.language());
        return new Deck(
                clean.line(deck.title()),
                clean.line(deck.subtitle()),
                deck.language(),
                deck.theme(),
                clean.line(deck.audience()),
                deck.sources(),
                deck.slides().stream().map(clean::slide).toList());
    }

    private Slide slide(Slide slide) {
        return new Slide(
                slide.kind(),
                line(slide.title()),
                line(slide.goal()),
                points(slide.points()),
                content(slide.content()),
                plain(slide.notes()),
                picture(slide.picture()),
                slide.checks());
    }

    private List<Point> points(List<Point> points) {
        return points.stream()
                .map(point -> new Point(line(point.text()), point.source()))
                .filter(point -> !point.text().isEmpty())
                .toList();
    }

    private Content content(Content content) {
        return switch (content) {
            case Content.None none -> none;
            case Content.Comparison both ->
                    new Content.Comparison(side(both.left()), side(both.right()));
            case Content.Timeline line ->
                    new Content.Timeline(
                            line.moments().stream()
                                    .map(
                                            each ->
                                                    new Content.Timeline.Moment(
                                                            line(each.when()),
                                                            line(each.what()),
                                                            each.source()))
                                    .toList());
            case Chart chart ->
                    new Chart(
                            chart.form(),
                            line(chart.unit()),
                            lines(chart.categories()),
                            chart.series().stream()
                                    .map(
                                            each ->
                                                    new Chart.Series(
                                                            line(each.name()),
                                                            each.values().stream()
                                                                    .map(Clean::number)
                                                                    .toList()))
                                    .toList(),
                            chart.example());
            case Content.Table table ->
                    new Content.Table(
                            lines(table.header()), table.rows().stream().map(this::lines).toList());
            case Quiz quiz ->
                    new Quiz(
                            quiz.questions().stream()
                                    .map(
                                            each ->
                                                    new Quiz.Question(
                                                            line(each.text()),
                                                            lines(each.options()),
                                                            each.answer(),
                                                            line(each.why())))
                                    .toList());
        };
    }

    private Content.Comparison.Side side(Content.Comparison.Side side) {
        return new Content.Comparison.Side(line(side.heading()), points(side.points()));
    }

    private SlidePicture picture(SlidePicture picture) {
        return new SlidePicture(
                picture.arrangement(),
                picture.things().stream()
                        .map(thing -> new Thing(thing.word(), line(thing.label()), thing.icon()))
                        .toList(),
                picture.variant(),
                line(picture.alt()));
    }

    private List<String> lines(List<String> texts) {
        return texts.stream().map((UnaryOperator<String>) this::line).toList();
    }

    /// A number that a chart can hold.
    private static Double number(Double value) {
        return Double.isFinite(value) ? value : Double.valueOf(0);
    }

    /// Text for one paragraph.
    private String line(String text) {
        String plain = plain(text).replaceAll("\\s+", " ").strip();
        return chinese ? fullWidth(plain) : plain;
    }

    /// Text of several lines without what no file may hold.
    static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .codePoints()
                .forEach(
                        letter -> {
                            if (letter == '\n' || letter == '\r' || letter == 0x2028) {
                                kept.append('\n');
                            } else if (Character.isSpaceChar(letter) || letter == '\t') {
                                kept.append(letter == 0x3000 ? '\u3000' : ' ');
                            } else if (!unwanted(letter)) {
                                kept.appendCodePoint(letter);
                            }
                        });
        return kept.toString();
    }

    private static boolean unwanted(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || letter == 0xfffd
                || (letter >= 0xfe00 && letter <= 0xfe0f)
                || letter == 0x20e3
                || Character.isEmojiPresentation(letter)
                || (letter > 0xffff && Character.isEmoji(letter))
                || Character.isEmojiModifier(letter);
    }

    /// Half-width punctuation behind a Chinese letter becomes full-width, unless a number or Latin
    /// letter follows at once, as in a ratio or an address.
    private static String fullWidth(String text) {
        if (!Script.chinese(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int wide = ",;:?!".indexOf(letter);
            boolean behind = i > 0 && Script.hanzi(text.codePointBefore(i));
            boolean free = i + 1 == text.length() || !latin(text.charAt(i + 1));
            if (wide >= 0 && behind && free) {
                out.append("，；：？！".charAt(wide));
                if (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                    i++;
                }
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static boolean latin(char letter) {
        return letter < 0x2e80 && Character.isLetterOrDigit(letter);
    }
}
