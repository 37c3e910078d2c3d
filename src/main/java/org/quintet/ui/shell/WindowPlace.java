package org.quintet.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.quintet.core.QuintetException;

/// Where the window was and how large, kept in a small file in the home folder.
///
/// @param x left edge on the screen
/// @param y upper edge on the screen
/// @param width width of the window
/// @param height height of the window
/// @param maximized whether it filled the screen
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final String FILE = "window.properties";

    /// The place kept in a home folder; empty where none is, or none that can be read: the window
    /// then opens in the middle of the screen, which needs no message.
    static Optional<WindowPlace> read(Path home) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve(FILE))) {
            kept.load(reader);
            return Optional.of(
                    new WindowPlace(
                            number(kept, "x"),
                            number(kept, "y"),
                            number(kept, "width"),
                            number(kept, "height"),
                            Boolean.parseBoolean(kept.getProperty("maximized"))));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Where a window is now.
    static WindowPlace of(Stage stage) {
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    /// Puts a window here.
    void restore(Stage stage) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(maximized);
    }

    /// Whether a window here could be seen on a screen of now.
    boolean onScreen() {
        double middle = x + width / 2;
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(
                        (Rectangle2D bounds) ->
                                bounds.contains(middle, y + 8) && width <= bounds.getWidth() * 2);
    }

    private static double number(Properties kept, String name) {
        double value = Double.parseDouble(kept.getProperty(name, "NaN"));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /// Keeps this place, whole or not at all.
    void write(Path home) {
        Properties kept = new Properties();
        kept.setProperty("x", String.valueOf(x));
        kept.setProperty("y", String.valueOf(y));
        kept.setProperty("width", String.valueOf(width));
        kept.setProperty("height", String.valueOf(height));
        kept.setProperty("maximized", String.valueOf(maximized));
        Path partial = home.resolve(FILE + ".part");
        try {
            Files.createDirectories(home);
            try (Writer writer = Files.newBufferedWriter(partial)) {
                kept.store(writer, null);
            }
            Files.move(partial, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new QuintetException(
                    e,
                    QuintetException.Kind.FAILED,
                    "ui.trouble.save",
                    home.resolve(FILE).toString());
        }
    }
}
