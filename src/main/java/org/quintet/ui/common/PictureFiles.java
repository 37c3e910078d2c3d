package org.quintet.ui.common;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.quintet.core.History;
import org.quintet.core.Part;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;

/// Takes in what is dropped or pasted: files as they are, folders as the pictures in them, and a
/// picture from the clipboard as a new file in the home folder.
public final class PictureFiles {
    /// Endings of the picture formats that can be read.
    public static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif");

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

    /// Whether a file is a picture, by its ending.
    public static boolean isPicture(Path file) {
        return ENDINGS.contains(ending(file));
    }

    /// Takes files and folders in.
    ///
    /// @param taken hears the picture files, on the window's thread
    public void take(List<Path> files, Consumer<List<Path>> taken) {
        work.start(
                () -> {
                    List<Path> found = files.stream().flatMap(PictureFiles::pictures).toList();
                    if (found.isEmpty()) {
                        throw new QuintetException(
                                QuintetException.Kind.FAILED, "ui.trouble.noPictures");
                    }
                    ui.run(() -> taken.accept(found));
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

    /// Deletes all pasted pictures, aside.
    public void forgetPasted() {
        work.start(() -> pasted().forEach(PictureFiles::delete));
    }

    /// Deletes pasted pictures that no conversation names. Blocks on disk. Those of the last day
    /// stay: they may be on the screen, not sent yet.
    public void forgetUnnamed(History history) {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        List<Path> old =
                pasted().stream()
                        .filter(file -> file.toFile().lastModified() < yesterday.toEpochMilli())
                        .toList();
        if (old.isEmpty()) {
            return;
        }
        Set<Path> named =
                history.conversations("").stream()
                        .flatMap(each -> history.turns(each.id()).stream())
                        .flatMap(turn -> turn.message().pictures().stream())
                        .map(Part.Picture::file)
                        .collect(Collectors.toSet());
        old.stream().filter(file -> !named.contains(file)).forEach(PictureFiles::delete);
    }

    private List<Path> pasted() {
        Path folder = places.home().resolve("pasted");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.folder", folder.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.delete", file.toString());
        }
    }

    // A single file is taken whatever its name: what can't be read says so where it is described.
    private static Stream<Path> pictures(Path file) {
        if (!Files.isDirectory(file)) {
            return Stream.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.filter(PictureFiles::isPicture).sorted().toList().stream();
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
