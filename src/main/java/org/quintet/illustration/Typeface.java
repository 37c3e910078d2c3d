package org.quintet.illustration;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The program's font, and how wide texts are in it. Thread-safe.
public final class Typeface {
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    private final Font regular;
    private final Font strong;

    private Typeface(Font regular, Font strong) {
        this.regular = regular;
        this.strong = strong;
    }

    /// Reads the font.
    ///
    /// @param folder holds the files of the font
    /// @throws QuintetException where they are missing or damaged
    public static Typeface in(Path folder) {
        return new Typeface(
                read(folder.resolve("QuintetSans-Regular.ttf")),
                read(folder.resolve("QuintetSans-SemiBold.ttf")));
    }

    private static Font read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new QuintetException(e, Kind.FAILED, "illustration.noFont", file);
        }
    }

    /// The font at a size.
    public Font font(double size, boolean bold) {
        return (bold ? strong : regular).deriveFont((float) size);
    }

    /// How wide a text is; a character that the bold font lacks is written in the regular one.
    public double width(String text, double size, boolean bold) {
        Font font = font(size, bold && covers(text, true));
        return font.getStringBounds(text, PLAIN).getWidth();
    }

    /// Whether the font has all characters of a text.
    public boolean covers(String text, boolean bold) {
        return (bold ? strong : regular).canDisplayUpTo(text) < 0;
    }
}
