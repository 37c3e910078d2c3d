package org.quintet.ui.fakes;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;
import org.quintet.ui.DeckPainter;
import org.quintet.ui.PictureReader.Pixels;

/// A painter that writes words on a coloured ground, and divides slides of more than five points.
public final class ScriptedPainter implements DeckPainter {
    private static final int MOST_POINTS = 5;

    public final List<Path> exported = new ArrayList<>();
    public @Nullable QuintetException failure;
    public @Nullable CountDownLatch hold;
    private int painted;

    /// How many slides were drawn.
    public synchronized int painted() {
        return painted;
    }

    @Override
    public Pixels paint(Deck deck, int slide, int width) {
        synchronized (this) {
            painted++;
        }
        int height = width * 9 / 16;
        Slide what = deck.slides().get(slide);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Look look = look(deck.theme());
        boolean dark = deck.theme().dark();
        to.setColor(new Color(look.ground()));
        to.fillRect(0, 0, width, height);
        to.setColor(new Color(look.accent()));
        to.fillRect(0, 0, Math.max(2, width / 60), height);
        int unit = Math.max(1, width / 40);
        to.fillOval(width - 13 * unit, height / 3, 9 * unit, 9 * unit);
        to.setColor(dark ? Color.WHITE : new Color(0x1c1d20));
        to.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 2 * unit));
        to.drawString(what.title(), 3 * unit, 5 * unit);
        to.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(4, 13 * unit / 10)));
        int y = 9 * unit;
        for (Point point : what.points()) {
            to.drawString("• " + point.text(), 3 * unit, y);
            y += 5 * unit / 2;
        }
        if (!(what.content() instanceof Content.None)) {
            to.drawString(what.content().getClass().getSimpleName(), 3 * unit, y);
        }
        to.drawString(String.valueOf(slide + 1), width - 3 * unit, height - unit);
        to.dispose();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private record Look(int ground, int accent) {}

    private static Look look(DeckTheme theme) {
        return switch (theme) {
            case INDIGO -> new Look(0xffffff, 0x3b5bdb);
            case GARDEN -> new Look(0xf6f4ea, 0x2f7d4f);
            case CLAY -> new Look(0xfbf1e6, 0xc2552d);
            case NIGHT -> new Look(0x17161f, 0xb197fc);
            case OCEAN -> new Look(0x0f2438, 0x3bc9db);
            case BOARD -> new Look(0x1f3a2e, 0xffe066);
        };
    }

    @Override
    public Deck fitted(Deck deck) {
        List<Slide> all = new ArrayList<>();
        for (Slide slide : deck.slides()) {
            List<Point> rest = slide.points();
            while (rest.size() > MOST_POINTS) {
                all.add(slide.withPoints(rest.subList(0, MOST_POINTS)));
                rest = rest.subList(MOST_POINTS, rest.size());
            }
            all.add(slide.withPoints(rest));
        }
        return all.size() == deck.slides().size() ? deck : deck.withSlides(all);
    }

    @Override
    public SlidePicture another(Deck deck, int slide) {
        if (failure != null) {
            throw failure;
        }
        SlidePicture now = deck.slides().get(slide).picture();
        return new SlidePicture(now.arrangement(), now.things(), now.variant() + 1, now.alt());
    }

    @Override
    public void export(Deck deck, Path target, Format format, Progress progress, Stop stop) {
        for (int i = 0; i < deck.slides().size(); i++) {
            stop.check();
            progress.at("fakes.slide", i, deck.slides().size());
            if (i == 1 && hold != null) {
                await(hold);
            }
        }
        stop.check();
        if (failure != null) {
            throw failure;
        }
        try {
            if (format == Format.PNG) {
                Files.createDirectories(target);
            } else {
                Files.writeString(target, format + " " + deck.title());
            }
        } catch (IOException e) {
            throw new QuintetException(e, QuintetException.Kind.FAILED, "fakes.unreadable");
        }
        exported.add(target);
    }

    private static void await(CountDownLatch hold) {
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
