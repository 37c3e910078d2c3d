package org.quintet.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quintet.core.Aside;
import org.quintet.core.QuintetException;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.perception.Eyes;
import org.quintet.perception.SmallEyes;
import org.quintet.perception.ocr.TextReader;
import org.quintet.runtime.OnnxRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The small models that see, and those that read, which are loaded while the first ones look.
/// Thread-safe.
final class ReadingEyes implements Eyes {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingEyes.class);

    private final Aside<TextReader> reader;
    private final SmallEyes eyes;

    ReadingEyes(Path models, OnnxRuntime runtime, int threads) {
        reader =
                Aside.start(
                        "reader", () -> new TextReader(runtime, models.resolve("ocr"), threads));
        eyes =
                new SmallEyes(
                        models,
                        runtime,
                        (picture, soFar, stop) -> reader.result().read(picture, soFar, stop),
                        threads);
        eyes.prepare();
    }

    @Override
    public Sight look(Bitmap picture, Consumer<Sight> soFar, Stop stop) {
        return eyes.look(picture, soFar, stop);
    }

    @Override
    public void close() {
        eyes.close();
        try {
            reader.result().close();
        } catch (QuintetException e) {
            LOG.debug("the reader never opened, so there is nothing to close", e);
        }
    }
}
