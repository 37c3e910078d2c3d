package org.quintet.ui.fakes;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.quintet.core.Evidence;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.Settings;
import org.quintet.core.Sight;
import org.quintet.ui.DeckServices;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.Services;

/// Services that play their parts without models, disk or network.
public final class FakeServices {
    private static final Map<String, String> CHINESE =
            Map.of("person", "人", "tie", "领带", "military uniform", "军装");

    public final ScriptedAssistant assistant = new ScriptedAssistant();
    public final ScriptedPacks packs = new ScriptedPacks();
    public final MemoryHistory history = new MemoryHistory();
    public final FakeVoice voice = new FakeVoice();
    public final MemoryDecks decks = new MemoryDecks();
    public final ScriptedPainter painter = new ScriptedPainter();
    public final List<String> opened = new ArrayList<>();
    public final List<Path> shown = new ArrayList<>();
    public final MemoryPreferences preferences;
    public final Path home;

    public FakeServices(Path home, Settings settings) {
        this.home = home;
        this.preferences = new MemoryPreferences(settings);
    }

    /// The sample photo of the program.
    public static Path sample() {
        return Path.of("assets", "sample.jpg").toAbsolutePath();
    }

    public Services services() {
        return new Services(
                assistant,
                packs,
                preferences,
                history,
                new Places(Path.of("").toAbsolutePath(), home),
                FakeServices::mentions,
                FakeServices::name,
                FakeServices::read,
                (picture, answer, _) -> "{\"text\":\"" + answer.text() + "\"}",
                voice.services(),
                new DeckServices(decks, painter, shown::add),
                opened::add);
    }

    static List<Mention> mentions(String text, Sight sight, Language language) {
        List<Mention> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < sight.evidence().size(); i++) {
            String word =
                    switch (sight.evidence().get(i)) {
                        case Evidence.Thing thing -> thing.label();
                        case Evidence.Face _ -> "face";
                        default -> "";
                    };
            if (language == Language.CHINESE) {
                word = word.equals("face") ? "人脸" : CHINESE.getOrDefault(word, "");
            }
            int at = word.isEmpty() ? -1 : lower.indexOf(word);
            if (at >= 0) {
                found.add(new Mention(at, at + word.length(), i));
            }
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    static String name(Evidence evidence, Language language) {
        boolean zh = language == Language.CHINESE;
        return switch (evidence) {
            case Evidence.Subject(String label, double _) ->
                    zh ? CHINESE.getOrDefault(label, label) + "（整张图）" : label + " (whole picture)";
            case Evidence.Thing thing ->
                    zh ? CHINESE.getOrDefault(thing.label(), thing.label()) : thing.label();
            case Evidence.Face _ -> zh ? "人脸，微笑" : "face, smiling";
            case Evidence.TextLine line -> "“" + line.text() + "”";
            case Evidence.Medium _ -> zh ? "照片" : "photo";
            case Evidence.Palette _ -> zh ? "颜色：深蓝、白、红" : "colours: dark blue, white, red";
        };
    }

    static Pixels read(Path file, int longestSide) {
        BufferedImage image;
        try {
            image = ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new QuintetException(e, QuintetException.Kind.FAILED, "fakes.unreadable");
        }
        if (image == null) {
            throw new QuintetException(QuintetException.Kind.FAILED, "fakes.unreadable");
        }
        double scale =
                Math.min(1, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        int w = (int) Math.max(1, image.getWidth() * scale);
        int h = (int) Math.max(1, image.getHeight() * scale);
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, w, h, null);
        graphics.dispose();
        return new Pixels(w, h, small.getRGB(0, 0, w, h, null, 0, w));
    }
}
