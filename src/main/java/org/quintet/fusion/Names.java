package org.quintet.fusion;

import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Language;

/// Names findings and their properties for a reader. Thread-safe.
public final class Names {
    private final Vocabulary vocabulary;

    /// Speaks with the words of a vocabulary.
    public Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A short name of a finding, such as "sports car" or 跑车; for text, the text itself.
    public String of(Evidence evidence, Language language) {
        boolean chinese = language == Language.CHINESE;
        return switch (evidence) {
            case Evidence.Subject subject ->
                    vocabulary
                            .subject(subject.label())
                            .map(noun -> chinese ? noun.chinese() : noun.singular())
                            .orElse(subject.label());
            case Evidence.Thing thing ->
                    vocabulary
                            .thing(thing.label())
                            .map(noun -> chinese ? noun.chinese() : noun.singular())
                            .orElse(thing.label());
            case Evidence.Face _ -> chinese ? "脸" : "face";
            case Evidence.TextLine line -> WritingFinder.oneLine(line.text());
            case Medium medium -> kind(medium.kind(), chinese);
            case Evidence.Palette _ -> chinese ? "主要颜色" : "main colours";
        };
    }

    /// A colour, such as "light blue".
    public String of(Hue hue, Language language) {
        return language == Language.CHINESE ? Chinese.hue(hue) : English.hue(hue);
    }

    /// A posture, such as "sitting".
    public String of(Posture posture, Language language) {
        boolean chinese = language == Language.CHINESE;
        return switch (posture) {
            case STANDING -> chinese ? "站着" : "standing";
            case SITTING -> chinese ? "坐着" : "sitting";
            case LYING -> chinese ? "躺着" : "lying";
            case ARMS_RAISED -> chinese ? "举着双臂" : "arms raised";
        };
    }

    /// The key of the place of a box: `left`, `upper-left`, `top`, …, `middle`.
    public static String placeKey(Box box) {
        return Place.of(box).key();
    }

    /// The key of the size of a box in its picture: `small`, `medium`, `large`, `filling`.
    public static String sizeKey(Box box) {
        return Size.of(box).key();
    }

    private static String kind(Medium.Kind kind, boolean chinese) {
        return switch (kind) {
            case PHOTO -> chinese ? "照片" : "photo";
            case DRAWING -> chinese ? "图画" : "drawing";
            case DOCUMENT -> chinese ? "文档" : "document";
            case TABLE -> chinese ? "表格" : "table";
            case CHART -> chinese ? "图表" : "chart";
            case SCREENSHOT -> chinese ? "截图" : "screenshot";
        };
    }
}
