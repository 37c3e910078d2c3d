package org.quintet.ui.common;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;

/// Takes in what is dropped or pasted: files as they are, folders as the pictures in them, and a
/// picture from the clipboard as a new file in the home folder.
public final class PictureFiles {
    /// Endings of the picture formats that can be read.
    public static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss.SSS", Locale.ROOT);

    private final Places places;
    private final UiThread ui;
    private final Work work;

    /// Saves pasted pictures under the home folder of these places.
    public PictureFiles(Places places, UiThread ui, Work work) {
        this.places = places;
        this.ui = ui;
        this.work = work;
    }

    /// Whether these files are a model to take in rather than pictures.
    public static boolean isModel(List<Path> files) {
        return files.size() == 1
                && (ending(files.getFirst()).equals("gguf")
                        || Stream.of("pack.json", "config.json", "genai_config.json")
                                .anyMatch(name -> Files.exists(files.getFirst().resolve(name))));
    }

    /// Takes files and folders in.
    ///
    /// @param taken hears the picture files, on the window's thread
    public void take(List<Path> files, Consumer<List<Path>> taken) {
        work.start(
                () -> {
                    List<Path> found = files.stream().flatMap(PictureFiles::pictures).toList();
                    if (!found.isEmpty()) {
                        ui.run(() -> taken.accept(found));
                    }
                });
    }

    /// Takes what the clipboard holds, if it holds files or a picture.
    ///
    /// @param taken hears the picture files, on the window's thread
    /// @return whether it held any
    public boolean paste(Clipboard clipboard, Consumer<List<Path>> taken) {
        if (clipboard.hasFiles()) {
            take(clipboard.getFiles().stream().map(java.io.File::toPath).toList(), taken);
            return true;
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null) {
            return false;
        }
        work.start(
                () -> {
                    Path file = save(image);
                    ui.run(() -> taken.accept(List.of(file)));
                });
        return true;
    }

    // A single file is taken whatever its name: what can't be read says so where it is described.
    private static Stream<Path> pictures(Path file) {
        if (!Files.isDirectory(file)) {
            return Stream.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.filter(each -> ENDINGS.contains(ending(each))).sorted().toList().stream();
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.folder", file.toString());
        }
    }

    private Path save(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = places.home().resolve("pasted");
        Path file =
                folder.resolve(STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".png");
        try {
            Files.createDirectories(folder);
            ImageIO.write(copy, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new QuintetException(
                    new UncheckedIOException(e),
                    QuintetException.Kind.FAILED,
                    "ui.trouble.save",
                    file.toString());
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
