"""Makes the two fonts of the window: Inter for Latin, Noto Sans SC for everything else.

JavaFX gives a font loaded by a program no fallback, so one file has to hold every script. The regular
weight keeps all glyphs of Noto Sans SC; the semibold one, which only headings and strong words use,
keeps the Chinese of GB 2312 (6,763 characters). Hinting and layout tables are dropped: the toolkit
draws unhinted and lays Latin and Chinese out without them.

    pip install fonttools
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/inter@0.4.2   # and unpack both
    python make_fonts.py NOTO/package INTER/package OUT
"""

import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FAMILY = "Quintet Sans"
KEPT = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}

# Latin letters, digits and their marks come from Inter. So do quotes, dots and the short dash, which
# are full-width in Noto Sans SC and would tear English apart; the long dash suits both as it is.
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2010, 0x2011, 0x2013,
         0x2212, 0x2192, 0x2190, 0x2191, 0x2193, 0x2318, 0x21E7, 0x2325, 0x20AC, 0x2022]


def gb2312() -> list[int]:
    found = []
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                found.append(ord(bytes([lead, trail]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def subset(font: TTFont, unicodes) -> None:
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "STAT", "VORG", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)


def graft(noto: TTFont, inter: TTFont) -> None:
    scale_upem(inter, noto["head"].unitsPerEm)
    source, glyphs, metrics = inter.getGlyphSet(), inter.getBestCmap(), inter["hmtx"]
    noto.setGlyphOrder(noto.getGlyphOrder())
    order = list(noto.getGlyphOrder())
    for code in LATIN:
        name = glyphs.get(code)
        if name is None:
            continue
        recording = DecomposingRecordingPen(source)
        source[name].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        target = f"latin{code:04X}"
        order.append(target)
        noto["glyf"].glyphs[target] = pen.glyph()
        noto["hmtx"].metrics[target] = metrics[name]
        for table in noto["cmap"].tables:
            if table.isUnicode() and (code <= 0xFFFF or table.format == 12):
                table.cmap[code] = target
    noto["glyf"].glyphOrder = order
    noto.setGlyphOrder(order)


def rename(font: TTFont, style: str, weight: int) -> None:
    kept = {0, 13, 14}
    notices = [font["name"].getDebugName(0) or "", "Latin: Copyright 2020 The Inter Project Authors"]
    font["name"].names = [r for r in font["name"].names if r.nameID in kept and r.platformID == 3]
    for identity, text in {
        0: "; ".join(notices),
        1: FAMILY,
        2: "Bold" if weight > 500 else "Regular",
        3: f"{FAMILY} {style} 1.0",
        4: f"{FAMILY} {style}",
        5: "Version 1.0",
        6: f"QuintetSans-{style}",
    }.items():
        font["name"].setName(text, identity, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if weight > 500 else 400
    bold = weight > 500
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


def make(noto_file: Path, inter_file: Path, out: Path, style: str, weight: int, unicodes) -> None:
    noto, inter = TTFont(noto_file), TTFont(inter_file)
    subset(noto, set(noto.getBestCmap()) if unicodes is None else unicodes)
    graft(noto, inter)
    # The line height that suits Latin and Chinese together; Noto's own is half as high again.
    noto["hhea"].ascent = noto["OS/2"].sTypoAscender = noto["OS/2"].usWinAscent = 960
    noto["hhea"].descent = noto["OS/2"].sTypoDescender = -260
    noto["OS/2"].usWinDescent = 260
    noto["hhea"].lineGap = noto["OS/2"].sTypoLineGap = 0
    rename(noto, style, weight)
    for tag in list(noto.keys()):
        if tag not in KEPT and tag != "GlyphOrder":
            del noto[tag]
    noto["post"].formatType = 3.0
    noto.save(out)
    print(out, out.stat().st_size)


if __name__ == "__main__":
    noto_dir, inter_dir, out_dir = map(Path, sys.argv[1:4])
    make(noto_dir / "400Regular/NotoSansSC_400Regular.ttf", inter_dir / "400Regular/Inter_400Regular.ttf",
         out_dir / "QuintetSans-Regular.ttf", "Regular", 400, None)
    make(noto_dir / "600SemiBold/NotoSansSC_600SemiBold.ttf", inter_dir / "600SemiBold/Inter_600SemiBold.ttf",
         out_dir / "QuintetSans-SemiBold.ttf", "SemiBold", 600, [*LATIN, *gb2312()])
