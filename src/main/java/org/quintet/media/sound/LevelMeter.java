package org.quintet.media.sound;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.GainProcessor;
import be.tarsos.dsp.SilenceDetector;
import be.tarsos.dsp.filters.HighPass;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import java.util.function.Consumer;
import org.quintet.core.Microphone.Level;

/// How loud a sound is and how high, 20 times a second, by TarsosDSP: a filter against rumble, an
/// automatic level, silence, and pitch by YIN (de Cheveigné and Kawahara, 2002). For one thread.
final class LevelMeter {
    private static final int TIMES_A_SECOND = 20;
    private static final int BITS = 16;
    private static final float RUMBLE_HERTZ = 80;
    private static final double SILENCE_DECIBELS = -60;
    private static final double CLIPPED = 0.99;

    /// Where the loudest speech of late comes out: three quarters up a scale of 60 dB.
    private static final double TARGET = 0.18;

    /// At most 24 dB, lest the hiss of a quiet room dances.
    private static final double HIGHEST_GAIN = 16;

    /// Halves what counts as loud in five seconds.
    private static final double FORGETTING = Math.pow(0.5, 1.0 / (5 * TIMES_A_SECOND));

    private final Consumer<Level> listener;
    private final float[] frame;
    private final AudioEvent event;
    private final HighPass rumble;
    private final SilenceDetector silence;
    private final GainProcessor gain = new GainProcessor(1);
    private final FastYin pitch;
    private int filled;
    private double loudest = TARGET;

    /// A meter.
    ///
    /// @param rate samples a second
    /// @param listener hears the levels, on the thread that adds samples
    LevelMeter(int rate, Consumer<Level> listener) {
        this.listener = listener;
        frame = new float[rate / TIMES_A_SECOND];
        event = new AudioEvent(new TarsosDSPAudioFormat(rate, BITS, 1, true, false));
        rumble = new HighPass(RUMBLE_HERTZ, rate);
        pitch = new FastYin(rate, frame.length);
        // The detector divides the root of the energy by the length, not the energy itself.
        silence = new SilenceDetector(SILENCE_DECIBELS - 10 * Math.log10(frame.length), false);
    }

    /// Takes the next samples.
    void add(float[] samples) {
        int taken = 0;
        while (taken < samples.length) {
            int count = Math.min(samples.length - taken, frame.length - filled);
            System.arraycopy(samples, taken, frame, filled, count);
            taken += count;
            filled += count;
            if (filled == frame.length) {
                listener.accept(measure());
                filled = 0;
            }
        }
    }

    private Level measure() {
        double peak = 0;
        for (float sample : frame) {
            peak = Math.max(peak, Math.abs(sample));
        }
        event.setFloatBuffer(frame);
        rumble.process(event);
        boolean quiet = silence.isSilence(frame);
        double hertz = 0;
        if (!quiet) {
            PitchDetectionResult found = pitch.getPitch(frame);
            hertz = found.isPitched() ? found.getPitch() : 0;
            loudest = Math.max(AudioEvent.calculateRMS(frame), loudest * FORGETTING);
        }
        gain.setGain(Math.clamp(TARGET / loudest, 1, HIGHEST_GAIN));
        gain.process(event);
        double rms = Math.min(1, AudioEvent.calculateRMS(frame));
        return new Level(rms, Math.min(1, peak), peak >= CLIPPED, hertz);
    }
}
