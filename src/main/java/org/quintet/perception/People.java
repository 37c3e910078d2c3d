package org.quintet.perception;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Face;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Tile;

/// Looks closer at people: their faces, whether they smile, how they hold themselves. Thread-safe.
final class People {
    private static final double FACE_INSIDE = 0.7;
    private static final double FACE_ABOVE = 0.6;
    private static final double HEAD_ROOM = 0.15;
    private static final int MOST_CLOSE = 6;
    private static final double TALL_ENOUGH = 96;

    private final FaceFinder faces;
    private final FaceMesh mesh;
    private final PoseReader pose;

    People(ModelShelf shelf) {
        faces = new FaceFinder(shelf);
        mesh = new FaceMesh(shelf);
        pose = new PoseReader(shelf);
    }

    /// The faces of these people, from left to right. Each person is looked at on its own, the
    /// largest first, so that small faces are found too.
    ///
    /// @param picture opaque
    List<Face> faces(Bitmap picture, List<Box> people, Stop stop) {
        List<Face> judged = new ArrayList<>();
        for (FaceFinder.Found face : found(picture, people, stop)) {
            stop.check();
            double smile = Smile.of(mesh.mouth(picture, face, stop));
            judged.add(new Face(face.box(), face.confidence(), smile));
        }
        judged.sort((a, b) -> Double.compare(a.box().centreX(), b.box().centreX()));
        return judged;
    }

    List<FaceFinder.Found> found(Bitmap picture, List<Box> people, Stop stop) {
        List<FaceFinder.Found> found = new ArrayList<>();
        for (Box person : largest(people)) {
            stop.check();
            faceOf(picture, person, stop).stream()
                    .filter(f -> found.stream().noneMatch(o -> o.box().iou(f.box()) > 0.3))
                    .forEach(found::add);
        }
        return found;
    }

    private List<FaceFinder.Found> faceOf(Bitmap picture, Box person, Stop stop) {
        Tile tile = around(picture, person);
        Bitmap part = tile.of(picture);
        return faces.find(part, stop).stream()
                .map(f -> inPicture(f, tile, picture))
                .filter(f -> f.box().inside(person) >= FACE_INSIDE)
                .filter(f -> f.box().centreY() <= person.top() + FACE_ABOVE * person.height())
                .limit(1)
                .toList();
    }

    /// The upper part of a person, a little wider, in pixels.
    private static Tile around(Bitmap picture, Box person) {
        double margin = HEAD_ROOM * person.width();
        double height = Math.min(person.height(), aspect(picture) * person.width() * 1.5);
        Box head =
                Box.between(
                        person.left() - margin,
                        person.top() - margin * aspect(picture),
                        person.right() + margin,
                        person.top() + height);
        int left = (int) (head.left() * picture.width());
        int top = (int) (head.top() * picture.height());
        int width = Math.max(1, (int) (head.width() * picture.width()));
        int tall = Math.max(1, (int) (head.height() * picture.height()));
        return new Tile(
                Math.min(left, picture.width() - 1),
                Math.min(top, picture.height() - 1),
                Math.min(width, picture.width() - Math.min(left, picture.width() - 1)),
                Math.min(tall, picture.height() - Math.min(top, picture.height() - 1)));
    }

    private static double aspect(Bitmap picture) {
        return picture.width() / (double) picture.height();
    }

    private static FaceFinder.Found inPicture(FaceFinder.Found face, Tile tile, Bitmap picture) {
        Box box = face.box();
        return new FaceFinder.Found(
                Box.between(
                        (tile.left() + box.left() * tile.width()) / picture.width(),
                        (tile.top() + box.top() * tile.height()) / picture.height(),
                        (tile.left() + box.right() * tile.width()) / picture.width(),
                        (tile.top() + box.bottom() * tile.height()) / picture.height()),
                face.confidence(),
                face.tilt());
    }

    /// How a person holds himself; null where it is not clear or he is not among the largest.
    ///
    /// @param people all people in the picture
    @Nullable Posture posture(Bitmap picture, Box person, List<Box> people, Stop stop) {
        boolean close = largest(people).contains(person);
        if (!close || person.height() * picture.height() < TALL_ENOUGH) {
            return null;
        }
        return pose.joints(picture, person, stop).posture();
    }

    private static List<Box> largest(List<Box> people) {
        return people.stream()
                .sorted((a, b) -> Double.compare(b.area(), a.area()))
                .limit(MOST_CLOSE)
                .toList();
    }
}
