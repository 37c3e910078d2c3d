package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.ScenePalette;

/// Six palettes, light and dark, to draw in.
public final class Palettes {
    /// White and indigo.
    public static final ScenePalette LIGHT =
            new ScenePalette(
                    0xE9EDFF, 0xC9D2FB, 0x1C1D20, 0x5D6067, 0x3B5BDB, 0xF08C00, 0xFFFFFF, false);

    /// Near black, violet and yellow.
    public static final ScenePalette DARK =
            new ScenePalette(
                    0x1B1830, 0x2C2550, 0xF1EFFA, 0xA8A3C4, 0x9D7BFF, 0xFFD43B, 0x14121F, true);

    /// All.
    public static final List<ScenePalette> ALL =
            List.of(
                    LIGHT,
                    new ScenePalette(
                            0xF3F5E4, 0xCFE0B4, 0x1E2A1C, 0x5B6652, 0x2F7D32, 0xE07A1F, 0xFFFDF5,
                            false),
                    new ScenePalette(
                            0xFBF1E3, 0xEBC9AE, 0x22304A, 0x6A6460, 0xC4552D, 0x22304A, 0xFFFBF4,
                            false),
                    DARK,
                    new ScenePalette(
                            0x0C2D48, 0x0F4A66, 0xEAF6FA, 0x9CC0CF, 0x2EC4B6, 0xFF8A70, 0x0A2239,
                            true),
                    new ScenePalette(
                            0x23483A, 0x1A3A2E, 0xF4F1E4, 0xB7C7B8, 0xF6D55C, 0xF29E8E, 0x1D3F32,
                            true));

    private Palettes() {}
}
