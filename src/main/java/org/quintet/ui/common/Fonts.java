package org.quintet.ui.common;

import java.nio.charset.Charset;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// The fonts that come with the program: one family of two weights that holds Latin and Chinese,
/// and the icons.
public final class Fonts {
    /// The family of all words in the window.
    public static final String FAMILY = "Quintet Sans";

    private static final String CHINESE_OF_SEMIBOLD = "GB2312";
    private static final int LAST_LATIN = 0x17F;
    private static final double ANY_SIZE = 14;

    private Fonts() {}

    /// Makes the fonts known to the toolkit. Files are handed over by address, so the toolkit reads
    /// them in place rather than copying ten megabytes.
    public static void load(Path assets) {
        Path folder = assets.resolve("fonts");
        load(folder.resolve("QuintetSans-Regular.ttf").toUri().toString());
        load(folder.resolve("QuintetSans-SemiBold.ttf").toUri().toString());
        load(String.valueOf(new FeatherIkonHandler().getFontResource()));
    }

    private static void load(String address) {
        Font.loadFont(address, ANY_SIZE);
    }

    /// Whether the semibold weight, which holds the characters of GB 2312, can show these words.
    public static boolean hasSemibold(String words) {
        return words.chars().allMatch(c -> c <= LAST_LATIN)
                || (Charset.isSupported(CHINESE_OF_SEMIBOLD)
                        && Charset.forName(CHINESE_OF_SEMIBOLD).newEncoder().canEncode(words));
    }
}
