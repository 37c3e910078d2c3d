package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.ScenePalette;

/// The colours of the six themes of decks.
public final class Palettes {
    /// White and indigo.
    public static final ScenePalette LIGHT =
            new ScenePalette(
                    0xE0E2F7, 0xB7D6D4, 0x1A1E3A, 0x565D78, 0x3B4CCA, 0x0F766E, 0xFFFFFF, false);

    /// Near black, violet and yellow.
    public static final ScenePalette DARK =
            new ScenePalette(
                    0x2E293F, 0x5A4D28, 0xF4F2FA, 0xB6B1C8, 0xB79CFF, 0xFFD54A, 0x14131A, true);

    /// All.
    public static final List<ScenePalette> ALL =
            List.of(
                    LIGHT,
                    new ScenePalette(
                            0xDAE1D3, 0xDDC7AC, 0x22301F, 0x575F4C, 0x2F6B3A, 0x96540C, 0xFBF8F0,
                            false),
                    new ScenePalette(
                            0xEFDACF, 0xBCC6D1, 0x1F2A44, 0x5A5C6D, 0xA83F26, 0x23508A, 0xFDF8EF,
                            false),
                    DARK,
                    new ScenePalette(
                            0x133D4E, 0x54454D, 0xEFF7FB, 0xAEC7D9, 0x3FD0C0, 0xFF9A7F, 0x0B2138,
                            true),
                    new ScenePalette(
                            0x415336, 0x5F5E5A, 0xF6F4E8, 0xC4D3C6, 0xF6D860, 0xF7B3C0, 0x1E3A2E,
                            true));

    private Palettes() {}
}
