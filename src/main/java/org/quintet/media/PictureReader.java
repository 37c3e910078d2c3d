package org.quintet.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Reads picture files: PNG, JPEG, GIF, BMP, TIFF, WebP and AVIF, whatever their names end in.
///
/// Pictures come out upright (EXIF orientation applied), in sRGB (embedded profiles applied), 8
/// bits a channel. Of an animation the first frame is read, of several pages the first page.
/// Pictures beyond [PictureBudget] are averaged down or refused. A file that ends too early is
/// refused: half a picture described as a whole one would be an untruth. Thread-safe.
public final class PictureReader {
    /// Reads one picture. Blocks on disk and on decoding: milliseconds to seconds.
    ///
    /// @param stop ends the decoding early
    /// @throws QuintetException when the file can't be read, is no picture, is damaged or larger
    ///   than the budget, or the work was stopped
    public Bitmap read(Path file, Stop stop) {
        stop.check();
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file, name);
        PictureKind kind =
                PictureKind.of(bytes)
                        .orElseThrow(() -> new QuintetException(Kind.FAILED, unread(bytes), name));
        Bitmap picture = decode(() -> decoded(kind, name, file, bytes, stop), kind, name);
        stop.check();
        return kind == PictureKind.AVIF ? picture : Orientation.of(bytes).applyTo(picture);
    }

    private static String unread(byte[] bytes) {
        return bytes.length == 0 ? "media.empty" : "media.not_a_picture";
    }

    private static byte[] bytes(Path file, String name) {
        if (!Files.exists(file)) {
            throw new QuintetException(Kind.FAILED, "media.missing", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new QuintetException(Kind.FAILED, "media.not_a_file", file.toString());
        }
        try {
            PictureBudget.checkLength(name, Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "media.unreadable", file.toString());
        }
    }

    private static Bitmap decoded(PictureKind kind, String name, Path file, byte[] bytes, Stop stop)
            throws IOException {
        return switch (kind) {
            case WEBP -> FfmpegPictures.webp(name, bytes);
            case AVIF -> FfmpegPictures.avif(name, file);
            case PNG, JPEG, GIF, BMP, TIFF -> ImageIoPictures.read(kind, name, bytes, stop);
        };
    }

    /// Decodes on a thread of its own: decoders answer damaged files with all sorts of runtime
    /// exceptions, which end there.
    private static Bitmap decode(Callable<Bitmap> decoding, PictureKind kind, String name) {
        FutureTask<Bitmap> task = new FutureTask<>(decoding);
        Thread.ofPlatform().name("picture").daemon().start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new QuintetException(e, Kind.STOPPED, "core.stopped");
        } catch (ExecutionException e) {
            throw failure(e, kind, name);
        }
    }

    private static QuintetException failure(
            ExecutionException ended, PictureKind kind, String name) {
        return switch (ended.getCause()) {
            case QuintetException told -> told;
            case OutOfMemoryError full ->
                    new QuintetException(full, Kind.FAILED, "media.no_memory", name);
            case Error fault -> throw fault;
            case null, default ->
                    new QuintetException(ended, Kind.FAILED, "media.damaged", name, kind.shown());
        };
    }

    /// The endings that files of these kinds usually have, for file choosers.
    public static List<String> endings() {
        return List.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "avif");
    }
}
