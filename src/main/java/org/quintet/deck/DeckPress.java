package org.quintet.deck;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.illustration.Scenes;
import org.quintet.illustration.Typeface;

/// Turns decks into slides: on the screen, and as files. All come from one layout. Every file is
/// there whole or not at all, and an older one of its name stays where writing fails; a stop leaves
/// no file. Thread-safe. Reads the font when it is first needed, and the libraries of office files
/// only when such a file is written.
public final class DeckPress {
    /// Width of a slide as PNG, in pixels.
    public static final int WIDTH = 1920;

    private final Path fonts;
    private final Artist artist;
    private @Nullable Pages pages;

    /// Reads nothing yet.
    ///
    /// @param fonts the folder of the program's fonts, `assets/fonts`
    /// @param scenes draws the pictures
    public DeckPress(Path fonts, Scenes scenes) {
        this.fonts = fonts;
        this.artist = new Artist(scenes);
    }

    private synchronized Pages pages() {
        Pages read = pages;
        if (read == null) {
            read = new Pages(Typeface.in(fonts));
            pages = read;
        }
        return read;
    }

    /// The deck with every slide whose text can't fit, at the smallest size that can be read, split
    /// into several. Of a fitted deck it is the same deck. Its texts are cleaned of what no file
    /// may hold.
    public Deck fitted(Deck deck) {
        // Where a text was split, its end may ask for another punctuation.
        return Clean.deck(new Splitter(pages()).fitted(Clean.deck(deck)));
    }

    /// How many areas their text leaves; none after [#fitted].
    public int overflows(Deck deck) {
        Deck clean = Clean.deck(deck);
        int count = 0;
        for (int i = 0; i < clean.slides().size(); i++) {
            count += pages().page(clean, i).overflows();
        }
        return count;
    }

    /// A slide as it is exported.
    ///
    /// @param slide from 0
    /// @param width in pixels; the height is 9/16 of it
    public BufferedImage slide(Deck deck, int slide, int width) {
        return image(Clean.deck(deck), slide, width);
    }

    private BufferedImage image(Deck clean, int slide, int width) {
        Page page = pages().page(clean, slide);
        BufferedImage image = new BufferedImage(width, width * 9 / 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Letters letters = pages().setter(clean.language()).letters();
            double scale = width / Area.SLIDE.width();
            Brush brush = new PixelBrush(graphics, scale, letters.typeface(), artist, page.look());
            new Painter(page, letters, brush).paint();
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /// Writes an editable PowerPoint file.
    ///
    /// @param deck is fitted here
    /// @throws QuintetException where it can't be written, or the work was stopped
    public void pptx(Deck deck, Path file, Progress progress, Stop stop) {
        Deck fitted = fitted(deck);
        SafeFile.write(
                file,
                fresh -> new PptxWriter(pages(), artist).write(fitted, fresh, progress, stop));
    }

    /// Writes a PDF whose text can be searched and copied.
    ///
    /// @param deck is fitted here
    /// @param notes whether each page is an upright sheet with a slide above its notes
    /// @throws QuintetException where it can't be written, or the work was stopped
    public void pdf(Deck deck, Path file, boolean notes, Progress progress, Stop stop) {
        Deck fitted = fitted(deck);
        SafeFile.write(
                file,
                fresh ->
                        new PdfWriter(pages(), artist, fonts)
                                .write(fitted, fresh, notes, progress, stop));
    }

    /// Writes each slide as a picture, `01.png` and so on.
    ///
    /// @param deck is fitted here
    /// @param folder is made where it is missing
    /// @return the files in the order of the slides
    /// @throws QuintetException where one can't be written, or the work was stopped: then those
    ///   before it are there
    public List<Path> png(Deck deck, Path folder, Progress progress, Stop stop) {
        Deck fitted = fitted(deck);
        SafeFile.folder(folder);
        List<Path> files = new ArrayList<>();
        int count = fitted.slides().size();
        for (int i = 0; i < count; i++) {
            stop.check();
            progress.at("deck.exporting", i, count);
            Path file = folder.resolve("%02d.png".formatted(i + 1));
            BufferedImage image = image(fitted, i, WIDTH);
            SafeFile.write(file, fresh -> png(image, fresh));
            files.add(file);
        }
        progress.at("deck.exporting", count, count);
        return files;
    }

    static void png(BufferedImage image, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
    }

    /// Writes Markdown for Marp, with pictures in the folder `NAME_pictures` beside it.
    ///
    /// @throws QuintetException where it can't be written, or the work was stopped
    public void marp(Deck deck, Path file, Progress progress, Stop stop) {
        new MarpWriter(pages(), artist).write(Clean.deck(deck), file, progress, stop);
    }
}
