package org.quintet.illustration.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.illustration.ScenePalette;
import org.quintet.illustration.Typeface;
import org.quintet.illustration.icon.Icon;
import org.quintet.illustration.icon.IconSet;

/// Lays a picture out: where things stand is decided by its arrangement, how large letters are by
/// the longest label of those that stand alike. Immutable.
public final class Composer {
    /// Things that fit; more are left out.
    public static final int MOST = 8;

    private static final double WIDTH = 800;
    private static final double HEIGHT = 600;

    /// Around a label, within its pill.
    private static final double PAD_X = 9;

    private static final double PAD_Y = 5;

    /// Between a way and what it leads to.
    private static final double AIR = 7;

    private static final double BADGE = 17;
    private static final double GAP = 40;

    private final Typeface typeface;
    private final IconSet icons;

    /// Letters and drawings to compose with.
    public Composer(Typeface typeface, IconSet icons) {
        this.typeface = typeface;
        this.icons = icons;
    }

    /// Lays out.
    ///
    /// @param aspect width by height
    public Scene compose(SlidePicture picture, ScenePalette palette, double aspect) {
        double width = Math.max(WIDTH, HEIGHT * aspect);
        double height = Math.max(HEIGHT, WIDTH / aspect);
        Shades shades = new Shades(palette);
        Lettering lettering = new Lettering(typeface);
        List<Thing> things =
                picture.things().stream()
                        .filter(
                                thing ->
                                        icons.get(thing.icon()).isPresent()
                                                || !lettering.shown(AltText.name(thing)).isEmpty())
                        .limit(MOST)
                        .toList();
        Sketch sketch = new Sketch(width, height, things.size(), picture.variant(), shades);
        if (!things.isEmpty()) {
            arrange(picture.arrangement(), sketch, lettering);
        }
        return new Scene(
                width, height, seed(picture), new Finish(sketch, things, lettering).marks());
    }

    private static void arrange(
            SlidePicture.Arrangement arrangement, Sketch sketch, Lettering lettering) {
        if (sketch.count == 1) {
            CentreLayout.draw(sketch, false);
            return;
        }
        switch (arrangement) {
            case HERO -> CentreLayout.draw(sketch, false);
            case PARTS -> CentreLayout.draw(sketch, true);
            case PAIR -> PairLayout.draw(sketch, false, lettering);
            case VERSUS -> PairLayout.draw(sketch, true, lettering);
            case ROW -> RowLayout.draw(sketch, false);
            case STEPS -> RowLayout.draw(sketch, true);
            case CYCLE -> CycleLayout.draw(sketch);
            case LADDER -> LadderLayout.draw(sketch);
            case TIMELINE -> TimelineLayout.draw(sketch);
            case TREE -> TreeLayout.draw(sketch);
        }
    }

    /// The same picture, the same ground: neither the machine nor the day plays a part.
    private static long seed(SlidePicture picture) {
        long seed = 31L * picture.variant() + picture.arrangement().name().hashCode();
        for (Thing thing : picture.things()) {
            seed = seed * 1_000_003 + thing.icon().hashCode() + 7L * thing.label().hashCode();
        }
        return seed;
    }

    /// Turns slots into marks. For one use.
    private final class Finish {
        private final Sketch sketch;
        private final List<Thing> things;
        private final Lettering lettering;
        private final Shades shades;
        private final List<Box> taken = new ArrayList<>();
        private final List<Mark> drawn = new ArrayList<>();
        private final List<Mark> badges = new ArrayList<>();

        Finish(Sketch sketch, List<Thing> things, Lettering lettering) {
            this.sketch = sketch;
            this.things = things;
            this.lettering = lettering;
            this.shades = sketch.shades;
        }

        List<Mark> marks() {
            Map<Long, Double> sizes = sizes();
            for (Slot slot : sketch.slots) {
                draw(slot, sizes.getOrDefault(group(slot), Lettering.SMALLEST));
            }
            List<Mark> marks = new ArrayList<>(sketch.behind);
            for (Mark.Way way : sketch.ways) {
                List<Mark.Spot> open = Paths.open(way.spots(), taken);
                if (!open.isEmpty()) {
                    marks.add(new Mark.Way(open, way.arrow(), way.width(), way.colour()));
                }
            }
            marks.addAll(drawn);
            marks.addAll(badges);
            marks.addAll(sketch.front);
            return marks;
        }

        /// Things of one size have letters of one size.
        private static long group(Slot slot) {
            boolean main = slot.main() && slot.block() == Slot.OPEN;
            return Math.round(slot.radius()) * 2 + (main ? 1 : 0);
        }

        private Map<Long, Double> sizes() {
            Map<Long, Double> sizes = new HashMap<>();
            for (Slot slot : sketch.slots) {
                String text = text(slot);
                if (text.isEmpty() || (icon(slot).isEmpty() && slot.block() == Slot.OPEN)) {
                    continue;
                }
                double most = Math.clamp(slot.radius() * 0.36, 22, slot.main() ? 38 : 30);
                double size =
                        lettering.size(
                                text,
                                slot.label().width() - 2 * PAD_X,
                                slot.label().height() - 2 * PAD_Y,
                                most);
                sizes.merge(group(slot), size, Math::min);
            }
            return sizes;
        }

        private Optional<Icon> icon(Slot slot) {
            return icons.get(things.get(slot.thing()).icon());
        }

        /// A thing with a drawing may go without a label, one without a drawing may not.
        private String text(Slot slot) {
            Thing thing = things.get(slot.thing());
            return lettering.shown(icon(slot).isPresent() ? thing.label() : AltText.name(thing));
        }

        private void draw(Slot slot, double size) {
            Optional<Icon> icon = icon(slot);
            String text = text(slot);
            if (icon.isPresent()) {
                medal(slot, icon.get(), text.isEmpty() && slot.block() == Slot.OPEN);
                if (!text.isEmpty()) {
                    label(slot, text, size);
                }
            } else if (slot.block() == Slot.OPEN) {
                card(slot, text);
            } else {
                label(slot, text, size);
                if (slot.number() > 0) {
                    double radius = Math.min(slot.radius(), 34);
                    badge(slot.x(), slot.y() + slot.radius() - radius, radius, slot.number());
                }
            }
        }

        private void medal(Slot slot, Icon icon, boolean alone) {
            // Without a label the drawing moves to the middle of the place of both.
            double y = alone ? slot.y() + Math.min(slot.label().height() / 2, 20) : slot.y();
            drawn.add(
                    new Mark.Medal(
                            icon,
                            slot.x(),
                            y,
                            slot.radius(),
                            shades.disc(),
                            shades.ring(slot.main())));
            taken.add(Box.around(slot.x(), y, slot.radius()).grown(AIR));
            if (slot.number() > 0) {
                double aside = slot.radius() * 0.72;
                badge(slot.x() - aside, y - aside, BADGE, slot.number());
            }
        }

        private void label(Slot slot, String text, double size) {
            Box room = slot.label();
            double width = room.width() - 2 * PAD_X;
            double height = room.height() - 2 * PAD_Y;
            List<String> lines = lettering.lines(text, size, width, height);
            boolean open = slot.block() == Slot.OPEN;
            int behind = open ? shades.label() : slot.block();
            Box box = box(lines, size, room.middle(), open ? room.y() + PAD_Y : 0);
            if (open) {
                Box pill =
                        new Box(
                                box.x() - PAD_X,
                                box.y() - PAD_Y,
                                box.width() + 2 * PAD_X,
                                box.height() + 2 * PAD_Y);
                drawn.add(new Mark.Panel(pill, 18, behind, behind, true));
                taken.add(pill.grown(AIR));
            } else {
                double top = room.y() + (room.height() - box.height()) / 2;
                box = new Box(box.x(), top, box.width(), box.height());
            }
            drawn.add(new Mark.Text(lines, size, box, shades.ink(behind), behind));
        }

        private Box box(List<String> lines, double size, double middle, double top) {
            double wide = lettering.width(lines, size);
            return new Box(middle - wide / 2, top, wide, lines.size() * size * Lettering.LEADING);
        }

        /// A label that stands for a thing that nobody has drawn.
        private void card(Slot slot, String text) {
            // Arrows and lines need air between cards, which are wider than drawings.
            double free = slot.label().width() - (slot.number() > 0 ? GAP : 0);
            double width = Math.max(free, 2 * slot.radius());
            boolean apart = slot.label().y() > slot.y() + slot.radius() + GAP / 2;
            double room =
                    apart ? 2 * slot.radius() : slot.label().bottom() - slot.y() + slot.radius();
            double most = Math.clamp(slot.radius() * 0.45, 22, slot.main() ? 52 : 36);
            double size = lettering.size(text, width - 2 * PAD_X - 8, room - 40, most);
            List<String> lines = lettering.lines(text, size, width - 2 * PAD_X - 8, room - 40);
            double height =
                    Math.min(
                            room,
                            Math.max(
                                    lines.size() * size * Lettering.LEADING + 44,
                                    1.3 * slot.radius()));
            double top = slot.y() - Math.min(slot.radius(), height / 2);
            Box card = new Box(slot.x() - width / 2, top, width, height);
            int fill = shades.label();
            int strip = slot.main() ? shades.palette().second() : shades.palette().accent();
            drawn.add(new Mark.Panel(card, 20, fill, strip, true));
            taken.add(card.grown(AIR));
            double text0 = lines.size() * size * Lettering.LEADING;
            Box box = box(lines, size, slot.x(), top + 6 + (height - 6 - text0) / 2);
            drawn.add(new Mark.Text(lines, size, box, shades.ink(fill), fill));
            if (slot.number() > 0) {
                badge(card.x() + 6, card.y() + 6, BADGE, slot.number());
            }
        }

        private void badge(double x, double y, double radius, int number) {
            int fill = shades.palette().accent();
            badges.add(new Mark.Disc(x, y, radius, fill, shades.disc()));
            List<String> lines = List.of(Integer.toString(number));
            double size = radius * 1.15;
            double wide = lettering.width(lines, size);
            double tall = size * Lettering.LEADING;
            badges.add(
                    new Mark.Text(
                            lines,
                            size,
                            new Box(x - wide / 2, y - tall / 2, wide, tall),
                            shades.ink(fill),
                            fill));
        }
    }
}
