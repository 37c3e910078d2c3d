package org.quintet.media;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time to make a photo of twelve million pixels small: `mvn -Pjmh -Djmh=Resize`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResizeBenchmark {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int TARGET = 512;

    /// How neighbours are weighed.
    @Param({"BILINEAR", "BICUBIC"})
    public Resize.Filter filter = Resize.Filter.BICUBIC;

    private final Bitmap photo = new Bitmap(WIDTH, HEIGHT, new byte[3 * WIDTH * HEIGHT]);

    @Setup
    public void prepare() {
        new Random(1).nextBytes(photo.rgb());
    }

    @Benchmark
    public Bitmap resize() {
        return Resize.to(photo, TARGET, TARGET, filter);
    }
}
