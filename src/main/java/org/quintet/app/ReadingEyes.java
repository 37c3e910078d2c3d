package org.quintet.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.perception.Eyes;
import org.quintet.perception.SmallEyes;
import org.quintet.perception.ocr.TextReader;
import org.quintet.runtime.OnnxRuntime;

/// The small models that see, and those that read, which are loaded while the first ones look.
/// Thread-safe.
final class ReadingEyes implements Eyes {
    private final Later<TextReader> reader;
    private final SmallEyes eyes;

    ReadingEyes(Path models, OnnxRuntime runtime, int threads) {
        reader = new Later<>(() -> new TextReader(runtime, models.resolve("ocr"), threads));
        eyes =
                new SmallEyes(
                        models,
                        runtime,
                        (picture, soFar, stop) -> reader.get().read(picture, soFar, stop),
                        threads);
        eyes.prepare();
        Thread.ofPlatform().daemon().name("reader").start(reader::get);
    }

    @Override
    public Sight look(Bitmap picture, Consumer<Sight> soFar, Stop stop) {
        return eyes.look(picture, soFar, stop);
    }

    @Override
    public void close() {
        eyes.close();
        reader.ifMade().ifPresent(TextReader::close);
    }
}
