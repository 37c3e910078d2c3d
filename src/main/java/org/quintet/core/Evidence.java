package org.quintet.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a model saw in a picture. Immutable; boxes refer to the upright picture.
///
/// Labels are the English class names of the label sets (COCO for things, ImageNet for subjects)
/// and serve as keys: the words shown to a user come from the vocabulary of the language.
public sealed interface Evidence {
    /// How sure the model is, 0 to 1.
    double confidence();

    /// What the picture as a whole shows, by the classifier.
    ///
    /// @param label an ImageNet class name, or a group of the vocabulary such as `mammal`
    /// @param confidence softmax probability
    record Subject(String label, double confidence) implements Evidence {}

    /// An object with its place.
    ///
    /// @param label a COCO class name
    /// @param box where it is
    /// @param confidence score of the detector
    /// @param tints its main colours by share, the largest first; empty where none stands out
    /// @param posture how a person holds himself; null for other things and where it is not seen
    record Thing(
            String label, Box box, double confidence, List<Tint> tints, @Nullable Posture posture)
            implements Evidence {
        public Thing {
            tints = List.copyOf(tints);
        }
    }

    /// A human face.
    ///
    /// @param box where it is
    /// @param confidence score of the face detector
    /// @param smile how surely it smiles, 0 to 1; NaN where the mouth could not be judged
    record Face(Box box, double confidence, double smile) implements Evidence {}

    /// A line of text, in reading order among its like.
    ///
    /// @param text what it says
    /// @param box the upright box around it
    /// @param confidence mean probability of its characters
    /// @param lowest the probability of its least sure character
    record TextLine(String text, Box box, double confidence, double lowest) implements Evidence {}

    /// What kind of picture this is.
    record Medium(Kind kind, double confidence) implements Evidence {
        /// Kinds of pictures.
        public enum Kind {
            PHOTO,
            DRAWING,
            DOCUMENT,
            TABLE,
            CHART,
            SCREENSHOT
        }
    }

    /// The main colours of the whole picture, the largest first.
    record Palette(List<Tint> tints, double confidence) implements Evidence {
        public Palette {
            tints = List.copyOf(tints);
        }
    }

    /// A named colour and its share of the area looked at.
    ///
    /// @param hue the name
    /// @param share 0 to 1
    record Tint(Hue hue, double share) {}

    /// Basic colour terms (Berlin and Kay's eleven, with beige and the light and dark kinds people
    /// name without being asked).
    enum Hue {
        BLACK,
        WHITE,
        GREY,
        RED,
        ORANGE,
        YELLOW,
        GREEN,
        BLUE,
        PURPLE,
        PINK,
        BROWN,
        BEIGE,
        LIGHT_BLUE,
        DARK_BLUE,
        DARK_GREEN
    }

    /// How a person holds himself.
    enum Posture {
        STANDING,
        SITTING,
        LYING,
        ARMS_RAISED
    }
}
