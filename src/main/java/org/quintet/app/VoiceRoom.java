package org.quintet.app;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Diagram;
import org.quintet.core.Hearing;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.Places;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.illustration.Illustrator;
import org.quintet.media.sound.JavaLoudspeaker;
import org.quintet.media.sound.JavaMicrophone;
import org.quintet.media.sound.SoundReader;
import org.quintet.media.sound.Waveform;
import org.quintet.service.LocalAssistant;
import org.quintet.service.Speech;
import org.quintet.speech.KokoroVoice;
import org.quintet.speech.Voice;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.SoundFiles;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.Voices;

/// What the window hears and speaks with. Devices are opened when they are first used.
final class VoiceRoom implements AutoCloseable {
    private final Places places;
    private final Supplier<LocalAssistant> assistant;
    private final JavaMicrophone microphone =
            new JavaMicrophone(System.getProperty(JavaMicrophone.PROPERTY));
    private final JavaLoudspeaker loudspeaker = new JavaLoudspeaker(standIn());
    private final Later<Illustrator> illustrator;

    VoiceRoom(Places places, Supplier<LocalAssistant> assistant) {
        this.places = places;
        this.assistant = assistant;
        this.illustrator = new Later<>(() -> new Illustrator(places.assets().resolve("fonts")));
    }

    private static @Nullable Path standIn() {
        String file = System.getProperty(JavaLoudspeaker.PROPERTY);
        return file == null ? null : Path.of(file);
    }

    VoiceServices services() {
        return new VoiceServices(
                new LateSpeech(),
                microphone,
                loudspeaker,
                new Files(),
                this::voices,
                this::paint,
                VoiceRoom::intent);
    }

    private List<Voices.Speaker> voices() {
        return KokoroVoice.speakersIn(places.models().resolve("voices")).stream()
                .sorted(Comparator.comparing(VoiceRoom::isNotUsual))
                .map(each -> new Voices.Speaker(each.name(), shown(each), each.language()))
                .toList();
    }

    private static boolean isNotUsual(Voice.Speaker speaker) {
        return !Stream.of(Language.values())
                .map(Speaking::usualVoice)
                .toList()
                .contains(speaker.name());
    }

    /// `af_heart` is called Heart.
    private static String shown(Voice.Speaker speaker) {
        String name = speaker.name().substring(speaker.name().indexOf('_') + 1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Pixels paint(Diagram diagram, boolean dark) {
        BufferedImage image = illustrator.get().image(diagram, dark);
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /// An intent the user has added is called as he calls it.
    private static String intent(String id, Language language) {
        try {
            return Messages.text(language, "task.intent." + id);
        } catch (MissingResourceException _) {
            return id.replace('_', ' ');
        }
    }

    @Override
    public void close() {
        microphone.close();
        loudspeaker.close();
    }

    private static final class Files implements SoundFiles {
        @Override
        public Peaks peaks(Path file, int columns, Stop stop) {
            Waveform wave = Waveform.of(file, columns, stop);
            float[] loudest = new float[columns];
            int from = wave.largest().length;
            for (int i = 0; i < from; i++) {
                int column = (int) ((long) i * columns / from);
                float here = Math.max(wave.largest()[i], -wave.least()[i]);
                loudest[column] = Math.clamp(Math.max(loudest[column], here), 0f, 1f);
            }
            return new Peaks(wave.seconds(), loudest);
        }

        @Override
        public Sound section(Path file, double from, double to, Stop stop) {
            return new SoundReader().section(file, from, to, "", stop);
        }
    }

    /// The assistant is put together when it is first asked for something.
    private final class LateSpeech implements Speech {
        @Override
        public Listening listen(Hearing how, Consumer<Transcript> soFar) {
            return assistant.get().speech().listen(how, soFar);
        }

        @Override
        public Utterance speak(Language language, Speaking how, Listener listener) {
            return assistant.get().speech().speak(language, how, listener);
        }

        @Override
        public void warmUp() {
            assistant.get().speech().warmUp();
        }

        @Override
        public boolean installed() {
            return assistant.get().speech().installed();
        }
    }
}
