package org.quintet.perception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quintet.core.Aside;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Face;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Medium.Kind;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Evidence.Subject;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.Evidence.Thing;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Grounds;
import org.quintet.runtime.OnnxRuntime;

/// Sees with the small models that come with the program. Models are opened at the first look that
/// needs them.
public final class SmallEyes implements Eyes {
    private static final String PERSON = "person";
    private static final double SURE_OF_DRAWING = 0.6;
    private static final Set<Kind> PICTURED = EnumSet.of(Kind.PHOTO, Kind.DRAWING);

    private final ModelShelf shelf;
    private final LineReader reader;
    private final List<String> labels;
    private final Classifier classifier;
    private final ThingFinder finder;
    private final People people;

    /// @param models the folder of the small models
    /// @param reader reads text
    /// @param threads threads that may work at a time, at least 1
    /// @throws org.quintet.core.QuintetException where the class names are missing
    public SmallEyes(Path models, OnnxRuntime runtime, LineReader reader, int threads) {
        this.reader = reader;
        // Models run side by side, at least two at a time.
        shelf = new ModelShelf(models, runtime, Math.ceilDiv(threads, 2));
        labels = shelf.labels(Model.DETECTOR);
        classifier = new Classifier(shelf);
        finder = new ThingFinder(shelf);
        people = new People(shelf);
    }

    /// Begins to open the models of the first look, without waiting for them.
    public void prepare() {
        shelf.prepare(Model.CLASSIFIER, Model.DETECTOR, Model.SECOND_DETECTOR);
    }

    @Override
    public Sight look(Bitmap picture, Consumer<Sight> soFar, Stop stop) {
        stop.check();
        prepare();
        Look look = new Look(picture, stop);
        look.glance();
        soFar.accept(look.sight(List.of(), false));
        if (look.lookCloser()) {
            soFar.accept(look.sight(List.of(), false));
        }
        stop.check();
        List<TextLine> lines =
                reader.read(picture, read -> soFar.accept(look.sight(read, false)), stop);
        return look.sight(lines, true);
    }

    @Override
    public void close() {
        shelf.close();
    }

    /// One look at one picture. For one thread.
    private final class Look {
        private final Bitmap picture;
        private final Stop stop;
        private final boolean transparent;
        private View view;
        private List<Thing> things = List.of();
        private List<Face> faces = List.of();

        Look(Bitmap picture, Stop stop) {
            this.picture = picture;
            this.stop = stop;
            transparent = Grounds.matter(picture);
            view = view(Grounds.LIGHT);
        }

        /// What one pass over the whole picture tells.
        void glance() {
            if (transparent) {
                View dark = view(Grounds.DARK);
                view = dark.sureness() > view.sureness() ? dark : view;
            }
            things = things(view.detections(), List.of());
        }

        private View view(Grounds ground) {
            Bitmap opaque = ground.under(picture);
            Bitmap small = ThingFinder.reduced(opaque);
            Aside<MediumJudge> judging =
                    Aside.start("look", () -> new MediumJudge(opaque, transparent));
            Aside<List<Subject>> naming =
                    Aside.start("look", () -> classifier.subjects(small, stop));
            List<Detection> detections = finder.whole(small, stop);
            List<Subject> subjects = naming.result();
            MediumJudge judge = judging.result();
            stop.check();
            return new View(
                    opaque,
                    new Colours(small),
                    judge,
                    judge.isDrawn() ? surestSubjects(subjects) : subjects,
                    judge.isDrawn() ? surestThings(detections) : detections);
        }

        /// Tiles, faces and postures.
        ///
        /// @return whether that told anything more
        boolean lookCloser() {
            List<Detection> found = finder.withTiles(view.opaque(), view.detections(), stop);
            List<Detection> all = view.judge().isDrawn() ? surestThings(found) : found;
            List<Box> persons =
                    all.stream()
                            .filter(d -> labels.get(d.label()).equals(PERSON))
                            .map(Detection::box)
                            .toList();
            if (persons.isEmpty() && all.size() == view.detections().size()) {
                return false;
            }
            faces = people.faces(view.opaque(), persons, stop);
            things = things(all, persons);
            return true;
        }

        /// @param persons those whose posture is to be looked at
        private List<Thing> things(List<Detection> detections, List<Box> persons) {
            List<Thing> told = new ArrayList<>();
            for (Detection detection : detections) {
                stop.check();
                String label = labels.get(detection.label());
                Box box = detection.box();
                Posture posture =
                        persons.contains(box) && label.equals(PERSON)
                                ? people.posture(view.opaque(), box, persons, stop)
                                : null;
                told.add(
                        new Thing(
                                label,
                                box,
                                detection.score(),
                                view.colours().of(label, box),
                                posture));
            }
            return told;
        }

        /// All that is known, the surest first within each kind.
        Sight sight(List<TextLine> lines, boolean complete) {
            List<Evidence> evidence = new ArrayList<>();
            Optional<Medium> medium =
                    complete
                            ? Optional.of(view.judge().judge(lines))
                            : view.judge().beforeReading();
            medium.ifPresent(evidence::add);
            if (medium.map(m -> PICTURED.contains(m.kind())).orElse(true)) {
                evidence.addAll(view.subjects());
                evidence.addAll(things);
                evidence.addAll(faces);
            }
            evidence.addAll(lines);
            evidence.add(Colours.palette(picture));
            return new Sight(picture.width(), picture.height(), evidence, complete);
        }
    }

    /// The models know photos; what they say of drawings is told only where they are very sure.
    private static List<Subject> surestSubjects(List<Subject> subjects) {
        return subjects.stream().filter(s -> s.confidence() >= SURE_OF_DRAWING).toList();
    }

    private static List<Detection> surestThings(List<Detection> things) {
        return things.stream().filter(d -> d.score() >= SURE_OF_DRAWING).toList();
    }

    /// What was seen of the picture over one ground.
    private record View(
            Bitmap opaque,
            Colours colours,
            MediumJudge judge,
            List<Subject> subjects,
            List<Detection> detections) {
        double sureness() {
            return Math.max(
                    subjects.isEmpty() ? 0 : subjects.getFirst().confidence(),
                    detections.isEmpty() ? 0 : detections.getFirst().score());
        }
    }
}
