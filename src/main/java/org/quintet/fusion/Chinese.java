package org.quintet.fusion;

import java.util.List;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium.Kind;

/// The grammar of small Chinese words: numbers, measure words, colours, lists.
final class Chinese {
    private static final List<String> NUMBERS =
            List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private Chinese() {}

    /// A number before a measure word; above twelve a lower bound.
    static String number(int count) {
        if (count < NUMBERS.size()) {
            return NUMBERS.get(count);
        }
        return count < 20 ? "十几" : "至少二十";
    }

    /// A number, measure word and noun with what is said of it before, such as 两辆红色的汽车.
    static String phrase(int count, String before, Noun noun) {
        if (noun.number() != Noun.Countability.COUNT && count == 1 && before.isEmpty()) {
            return noun.chinese();
        }
        return number(count) + noun.measure() + before + noun.chinese();
    }

    /// Such as 浅蓝色.
    static String hue(Hue hue) {
        return switch (hue) {
            case BLACK -> "黑色";
            case WHITE -> "白色";
            case GREY -> "灰色";
            case RED -> "红色";
            case ORANGE -> "橙色";
            case YELLOW -> "黄色";
            case GREEN -> "绿色";
            case BLUE -> "蓝色";
            case PURPLE -> "紫色";
            case PINK -> "粉色";
            case BROWN -> "棕色";
            case BEIGE -> "米色";
            case LIGHT_BLUE -> "浅蓝色";
            case DARK_BLUE -> "深蓝色";
            case DARK_GREEN -> "深绿色";
        };
    }

    /// Such as 红色和黑色.
    static String hues(List<Hue> hues) {
        return list(hues.stream().map(Chinese::hue).toList());
    }

    /// Such as 红色的 or 红黑相间的.
    static String coloured(List<Hue> hues) {
        List<String> names = hues.stream().map(Chinese::hue).toList();
        return names.size() == 2 && names.stream().allMatch(name -> name.length() == 2)
                ? names.getFirst().substring(0, 1) + names.getLast().charAt(0) + "相间的"
                : list(names) + "的";
    }

    /// Items with 、 and 和.
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join("、", items.subList(0, items.size() - 1)) + "和" + items.getLast();
    }

    /// The word for a kind of picture.
    static String kind(Facts facts) {
        return switch (facts.kind()) {
            case PHOTO -> facts.grey() ? "黑白照片" : "照片";
            case DRAWING -> "图画";
            case DOCUMENT -> "文档";
            case TABLE -> "表格";
            case CHART -> "图表";
            case SCREENSHOT -> "截图";
            case null -> "图片";
        };
    }

    /// The measure word for a kind of picture.
    static String measure(Facts facts) {
        Kind kind = facts.kind();
        if (kind == Kind.DRAWING) {
            return "幅";
        }
        return kind == Kind.DOCUMENT ? "份" : "张";
    }

    /// The word that hedges; empty for what is sure.
    static String hedge(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "";
            case LIKELY -> "很可能";
            case MAYBE, UNKNOWN -> "好像";
        };
    }

    /// A text in quotation marks.
    static String quote(String text) {
        return "“" + text + "”";
    }
}
