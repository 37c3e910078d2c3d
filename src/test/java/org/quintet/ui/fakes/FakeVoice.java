package org.quintet.ui.fakes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.quintet.core.Diagram;
import org.quintet.core.Language;
import org.quintet.core.Sound;
import org.quintet.core.Stop;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.SoundFiles;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.Voices;

/// Ears, a voice and files of sound that play their parts.
public final class FakeVoice implements SoundFiles {
    private static final int RATE = 1000;

    public final ScriptedSpeech speech = new ScriptedSpeech();
    public final ScriptedMicrophone microphone = new ScriptedMicrophone();
    public final ScriptedLoudspeaker loudspeaker = new ScriptedLoudspeaker();
    public double fileSeconds = 42;

    public VoiceServices services() {
        return new VoiceServices(
                speech,
                microphone,
                loudspeaker,
                this,
                () ->
                        List.of(
                                new Voices.Speaker("af_heart", "Heart", Language.ENGLISH),
                                new Voices.Speaker("am_michael", "Michael", Language.ENGLISH),
                                new Voices.Speaker("zf_xiaoxiao", "晓晓", Language.CHINESE)),
                FakeVoice::paint,
                (intent, language) -> language == Language.CHINESE ? "退货" : intent);
    }

    @Override
    public Peaks peaks(Path file, int columns, Stop stop) {
        float[] loudest = new float[columns];
        for (int i = 0; i < columns; i++) {
            double phrase = Math.abs(Math.sin(i / 55.0)) * Math.abs(Math.sin(i / 7.0));
            loudest[i] = (float) (0.02 + 0.6 * phrase * phrase);
        }
        return new Peaks(fileSeconds, loudest);
    }

    @Override
    public Sound section(Path file, double from, double to, Stop stop) {
        double end = Math.min(to, fileSeconds);
        return new Sound(new float[(int) Math.max(0, (end - from) * RATE)], RATE, "");
    }

    // Boxes in a row, at twice their size.
    private static Pixels paint(Diagram diagram, boolean dark) {
        List<String> texts =
                switch (diagram) {
                    case Diagram.Steps(String _, List<String> steps) -> steps;
                    default -> List.of(diagram.title());
                };
        int box = 260;
        int width = texts.size() * (box + 60) - 40;
        BufferedImage image = new BufferedImage(width, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, width, 120);
        to.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
        to.setStroke(new BasicStroke(3));
        for (int i = 0; i < texts.size(); i++) {
            int x = 10 + i * (box + 60);
            to.setColor(new Color(0x3b5bdb));
            to.drawRoundRect(x, 20, box, 80, 16, 16);
            if (i + 1 < texts.size()) {
                to.drawLine(x + box, 60, x + box + 60, 60);
            }
            to.setColor(new Color(0x1c1d20));
            to.drawString(texts.get(i), x + 16, 70);
        }
        to.dispose();
        return new Pixels(width, 120, image.getRGB(0, 0, width, 120, null, 0, width));
    }
}
