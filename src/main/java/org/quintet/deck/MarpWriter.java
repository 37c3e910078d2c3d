package org.quintet.deck;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Content.Quiz.Question;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;

/// Writes a deck as Markdown for Marp (marp.app): a slide between two rules, its picture on the
/// right, its notes in a comment. For one thread.
final class MarpWriter {
    private static final Area PICTURE = new Area(0, 0, 480, 720);
    private static final Area CHART = new Area(0, 0, 720, 440);
    private static final double SCALE = 2;

    private final Pages pages;
    private final Artist artist;

    MarpWriter(Pages pages, Artist artist) {
        this.pages = pages;
        this.artist = artist;
    }

    /// @param deck cleaned
    void write(Deck deck, Path file, Progress progress, Stop stop) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String folder = (dot > 0 ? name.substring(0, dot) : name) + "_pictures";
        Path pictures = file.resolveSibling(folder);
        // Looks at the folder of the file first: no pictures where the text could not follow.
        SafeFile.folderOf(file);
        SafeFile.folder(pictures);
        StringBuilder out = new StringBuilder(front(deck));
        int count = deck.slides().size();
        for (int i = 0; i < count; i++) {
            stop.check();
            progress.at("deck.exporting", i, count);
            out.append(i == 0 ? "" : "\n---\n\n");
            slide(deck, i, pictures, out);
        }
        stop.check();
        SafeFile.write(
                file, fresh -> Files.writeString(fresh, out.toString(), StandardCharsets.UTF_8));
        progress.at("deck.exporting", count, count);
    }

    private static String front(Deck deck) {
        Look look = Look.of(deck.theme());
        return """
        ---
        marp: true
        title: %s
        lang: %s
        size: 16:9
        paginate: true
        style: |
          section { background: #%06x; color: #%06x; font-family: Inter, "Noto Sans SC", "Microsoft YaHei", sans-serif; }
          h1, strong { color: #%06x; }
          th { background: #%06x; color: #%06x; }
          td { background: #%06x; color: #%06x; }
        ---

        """
                .formatted(
                        quoted(deck.title()),
                        Template.tag(deck.language()),
                        look.colour(Ink.PAGE),
                        look.colour(Ink.TEXT),
                        look.colour(Ink.ACCENT),
                        look.colour(Ink.ACCENT),
                        look.colour(Ink.PAGE),
                        look.colour(Ink.SURFACE),
                        look.colour(Ink.TEXT));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void slide(Deck deck, int index, Path pictures, StringBuilder out) {
        Slide slide = deck.slides().get(index);
        Look look = Look.of(deck.theme());
        String file = "%02d.png".formatted(index + 1);
        picture(slide.picture(), look, pictures.resolve(file));
        out.append("![bg right:37.5% ").append(escape(slide.picture().alt())).append("](");
        out.append(link(pictures, file)).append(")\n\n");
        out.append("# ").append(escape(slide.title())).append("\n\n");
        if (slide.kind() == Kind.TITLE && !deck.subtitle().isBlank()) {
            out.append(escape(deck.subtitle())).append("\n\n");
        }
        if (!slide.goal().isBlank()) {
            out.append('*').append(escape(slide.goal())).append("*\n\n");
        }
        content(slide, look, pictures, index, out);
        boolean ordered =
                slide.kind() == Kind.PROCESS
                        || slide.kind() == Kind.CYCLE
                        || slide.kind() == Kind.AGENDA;
        for (int i = 0; i < slide.points().size(); i++) {
            out.append(ordered ? (i + 1) + ". " : "- ");
            out.append(escape(slide.points().get(i).text())).append('\n');
        }
        Page page = pages.page(deck, index);
        List<String> notes = Notes.paragraphs(deck, index, page);
        if (!notes.isEmpty()) {
            String text = String.join("\n\n", notes).replace("--", "- -");
            out.append("\n<!--\n").append(text).append("\n-->\n");
        }
    }

    private void content(Slide slide, Look look, Path pictures, int index, StringBuilder out) {
        switch (slide.content()) {
            case Content.None none -> {}
            case Content.Comparison both -> {
                for (Side side : List.of(both.left(), both.right())) {
                    out.append("**").append(escape(side.heading())).append("**\n\n");
                    for (Point point : side.points()) {
                        out.append("- ").append(escape(point.text())).append('\n');
                    }
                    out.append('\n');
                }
            }
            case Content.Timeline line -> {
                line.moments()
                        .forEach(
                                each ->
                                        out.append("- **")
                                                .append(escape(each.when()))
                                                .append("** ")
                                                .append(escape(each.what()))
                                                .append('\n'));
                out.append('\n');
            }
            case Content.Chart chart -> {
                if (Pages.kind(slide) == Kind.CHART) {
                    String file = "%02d-chart.png".formatted(index + 1);
                    chart(chart, look, pictures.resolve(file));
                    out.append("![").append(escape(slide.title())).append("](");
                    out.append(link(pictures, file)).append(")\n\n");
                }
            }
            case Content.Table table -> {
                if (!table.header().isEmpty()) {
                    row(table.header(), out);
                    out.append("|---".repeat(table.header().size())).append("|\n");
                    table.rows().forEach(row -> row(row, out));
                    out.append('\n');
                }
            }
            case Content.Quiz quiz -> quiz.questions().forEach(each -> question(each, out));
        }
    }

    private static void question(Question question, StringBuilder out) {
        out.append("**").append(escape(question.text())).append("**\n\n");
        for (int i = 0; i < question.options().size(); i++) {
            out.append("- ").append(Panels.letter(i)).append(". ");
            out.append(escape(question.options().get(i))).append('\n');
        }
        out.append('\n');
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append(
                cells.stream()
                        .map(MarpWriter::escape)
                        .collect(Collectors.joining(" | ", "| ", " |")));
        out.append('\n');
    }

    private void picture(SlidePicture picture, Look look, Path file) {
        BufferedImage image = artist.draw(picture, look, PICTURE, SCALE);
        SafeFile.write(file, fresh -> DeckPress.png(image, fresh));
    }

    private void chart(Content.Chart chart, Look look, Path file) {
        BufferedImage image =
                new BufferedImage(
                        (int) (CHART.width() * SCALE),
                        (int) (CHART.height() * SCALE),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Letters letters = pages.setter(org.quintet.core.Language.ENGLISH).letters();
            Brush brush = new PixelBrush(graphics, SCALE, letters.typeface(), artist, look);
            brush.fill(CHART.rectangle(), look.colour(Ink.PAGE));
            new ChartSketch(look, letters, brush)
                    .draw(new Piece.Graph(CHART.inset(16, 16), chart, ""));
        } finally {
            graphics.dispose();
        }
        SafeFile.write(file, fresh -> DeckPress.png(image, fresh));
    }

    private static String link(Path folder, String file) {
        String name = folder.getFileName().toString();
        return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                + "/"
                + file;
    }

    /// Text that Markdown shows as it is.
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean start = i == 0 && (letter == '-' || letter == '+' || letter == '=');
            boolean list = letter == '.' && i > 0 && text.substring(0, i).matches("\\d+");
            if ("\\`*_[]<>#|~$&!(){}".indexOf(letter) >= 0 || start || list) {
                out.append('\\');
            }
            out.append(letter);
        }
        return out.toString();
    }
}
