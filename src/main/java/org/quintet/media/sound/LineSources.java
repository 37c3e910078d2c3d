package org.quintet.media.sound;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone.Device;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The microphones of this machine, by Java Sound. A device is known by its name. Thread-safe.
final class LineSources implements AudioSources {
    private static final DataLine.Info RECORDING = new DataLine.Info(TargetDataLine.class, null);

    @Override
    public List<Device> devices() {
        List<Device> devices = new ArrayList<>();
        // Java Sound looks for devices anew at each call.
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(info).isLineSupported(RECORDING)) {
                devices.add(new Device(info.getName(), info.getName()));
            }
        }
        return List.copyOf(devices);
    }

    @Override
    public AudioSource open(@Nullable String id) {
        IllegalArgumentException missing = new IllegalArgumentException("no format");
        Exception denied = null;
        for (AudioFormat format : LineFormats.WANTED) {
            try {
                return new LineSource(line(id, format), format);
            } catch (IllegalArgumentException e) {
                // So says Java Sound where nothing at all can record in this format.
                missing.addSuppressed(e);
            } catch (LineUnavailableException | SecurityException e) {
                denied = e;
            }
        }
        throw denied == null
                ? new QuintetException(missing, Kind.FAILED, "media.no_microphone")
                : new QuintetException(denied, Kind.FAILED, "media.microphone_denied");
    }

    private static TargetDataLine line(@Nullable String id, AudioFormat format)
            throws LineUnavailableException {
        if (id == null) {
            return AudioSystem.getTargetDataLine(format);
        }
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (info.getName().equals(id)) {
                return AudioSystem.getTargetDataLine(format, info);
            }
        }
        throw new QuintetException(Kind.FAILED, "media.microphone_gone", id);
    }
}
