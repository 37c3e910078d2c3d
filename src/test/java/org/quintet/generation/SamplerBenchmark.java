package org.quintet.generation;

import java.nio.FloatBuffer;
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
import org.quintet.core.Generation;

/// Time to pick one token of a vocabulary as large as Qwen2.5's: `mvn -Pjmh -Djmh=Sampler`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SamplerBenchmark {
    private static final int VOCABULARY = 151_936;
    private static final float SPREAD = 3;

    /// 0 takes the likeliest token.
    @Param({"0", "0.7", "1.0"})
    public double temperature = 1;

    private final FloatBuffer logits = FloatBuffer.allocate(VOCABULARY);
    private Sampler sampler = new Sampler(Generation.DEFAULT, VOCABULARY);

    @Setup
    public void prepare() {
        Random random = new Random(1);
        for (int i = 0; i < VOCABULARY; i++) {
            logits.put(i, (float) random.nextGaussian() * SPREAD);
        }
        sampler =
                new Sampler(
                        Generation.DEFAULT.withTemperature(temperature).withSeed(1), VOCABULARY);
    }

    @Benchmark
    public int pick() {
        return sampler.pick(logits, null);
    }
}
