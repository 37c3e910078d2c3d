package org.quintet.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.deck.Slide.Kind;

/// An empty PowerPoint file in the colours and fonts of a theme: one master, and a layout for every
/// kind of slide, still without placeholders. After ECMA-376, PresentationML. Colours are named
/// only in its colour scheme, so that another scheme there restyles every slide.
final class Template {
    /// The kinds in the order of their layouts.
    static final List<Kind> KINDS = List.of(Kind.values());

    /// English Metric Units of a unit of the slide.
    static final int EMU = 9525;

    /// Measured like the font of the program or narrower, and there on every machine or replaced by
    /// a font of the same widths.
    static final String LATIN = "Arial";

    static final String CHINESE = "Microsoft YaHei";

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMES =
            " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.presentationml.";

    /// A group without shapes.
    private static final String EMPTY_TREE =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
                    + "<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>"
                    + "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private Template() {}

    /// The bytes of the file. Its layouts stand in the order of [#KINDS].
    static byte[] bytes(Look look, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(
                    zip,
                    "_rels/.rels",
                    relations(List.of(RELATION + "officeDocument", "ppt/presentation.xml")));
            put(zip, "ppt/presentation.xml", presentation());
            put(
                    zip,
                    "ppt/_rels/presentation.xml.rels",
                    relations(
                            List.of(
                                    RELATION + "slideMaster",
                                    "slideMasters/slideMaster1.xml",
                                    RELATION + "theme",
                                    "theme/theme1.xml")));
            put(zip, "ppt/theme/theme1.xml", theme(look));
            put(zip, "ppt/slideMasters/slideMaster1.xml", master(look, language));
            put(zip, "ppt/slideMasters/_rels/slideMaster1.xml.rels", masterRelations());
            for (Kind kind : KINDS) {
                int number = KINDS.indexOf(kind) + 1;
                put(zip, "ppt/slideLayouts/slideLayout" + number + ".xml", layout(kind, language));
                put(
                        zip,
                        "ppt/slideLayouts/_rels/slideLayout" + number + ".xml.rels",
                        relations(
                                List.of(
                                        RELATION + "slideMaster",
                                        "../slideMasters/slideMaster1.xml")));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a zip in memory can't fail", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        out.append(
                "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        out.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(out, "/ppt/presentation.xml", TYPE + "presentation.main+xml");
        override(out, "/ppt/slideMasters/slideMaster1.xml", TYPE + "slideMaster+xml");
        override(
                out,
                "/ppt/theme/theme1.xml",
                "application/vnd.openxmlformats-officedocument.theme+xml");
        for (Kind kind : KINDS) {
            override(
                    out,
                    "/ppt/slideLayouts/slideLayout" + (KINDS.indexOf(kind) + 1) + ".xml",
                    TYPE + "slideLayout+xml");
        }
        return out.append("</Types>").toString();
    }

    private static void override(StringBuilder out, String part, String type) {
        out.append("<Override PartName=\"").append(part).append("\" ContentType=\"");
        out.append(type).append("\"/>");
    }

    /// @param pairs type and target of each relation; their ids are `rId1` and so on
    private static String relations(List<String> pairs) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append(
                "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < pairs.size(); i += 2) {
            out.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"");
            out.append(pairs.get(i)).append("\" Target=\"").append(pairs.get(i + 1));
            out.append("\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String masterRelations() {
        List<String> pairs = new java.util.ArrayList<>();
        for (Kind kind : KINDS) {
            pairs.add(RELATION + "slideLayout");
            pairs.add("../slideLayouts/slideLayout" + (KINDS.indexOf(kind) + 1) + ".xml");
        }
        pairs.add(RELATION + "theme");
        pairs.add("../theme/theme1.xml");
        return relations(pairs);
    }

    private static String presentation() {
        return HEAD
                + "<p:presentation"
                + NAMES
                + " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\""
                + " r:id=\"rId1\"/></p:sldMasterIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/>"
                + "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";
    }

    private static String layout(Kind kind, Language language) {
        String type = kind == Kind.TITLE ? " type=\"title\"" : "";
        // The sign of the theme on the master would lie across the cover.
        String shapes = kind == Kind.TITLE ? " showMasterSp=\"0\"" : "";
        return HEAD
                + "<p:sldLayout"
                + NAMES
                + shapes
                + type
                + " preserve=\"1\" userDrawn=\"1\"><p:cSld name=\""
                + escape(name(kind, language))
                + "\"><p:spTree>"
                + EMPTY_TREE
                + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                + "</p:sldLayout>";
    }

    /// The name of a kind of slide.
    static String name(Kind kind, Language language) {
        return Messages.text(language, "deck.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String master(Look look, Language language) {
        StringBuilder layouts = new StringBuilder();
        for (Kind kind : KINDS) {
            layouts.append("<p:sldLayoutId id=\"").append(2147483649L + KINDS.indexOf(kind));
            layouts.append("\" r:id=\"rId").append(KINDS.indexOf(kind) + 1).append("\"/>");
        }
        boolean dark = look.theme().dark();
        return HEAD
                + "<p:sldMaster"
                + NAMES
                + "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
                + "<a:effectLst/></p:bgPr></p:bg><p:spTree>"
                + EMPTY_TREE
                + "</p:spTree></p:cSld>"
                + (dark
                        ? "<p:clrMap bg1=\"dk1\" tx1=\"lt1\" bg2=\"dk2\" tx2=\"lt2\""
                        : "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\"")
                + " accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\""
                + " accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\""
                + " folHlink=\"folHlink\"/><p:sldLayoutIdLst>"
                + layouts
                + "</p:sldLayoutIdLst><p:hf hdr=\"0\" dt=\"0\"/><p:txStyles><p:titleStyle>"
                + level(1, 0, 0, 3600, true, language)
                + "</p:titleStyle><p:bodyStyle>"
                + level(1, 0, 0, 2400, false, language)
                + level(2, 342900, -228600, 2000, false, language)
                + level(3, 685800, -228600, 1800, false, language)
                + "</p:bodyStyle><p:otherStyle>"
                + level(1, 0, 0, 1800, false, language)
                + "</p:otherStyle></p:txStyles></p:sldMaster>";
    }

    private static String level(
            int level, int left, int indent, int size, boolean bold, Language language) {
        String font = bold ? "mj" : "mn";
        return "<a:lvl%dpPr marL=\"%d\" indent=\"%d\" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\"><a:lnSpc><a:spcPct val=\"%d\"/></a:lnSpc><a:buNone/><a:defRPr lang=\"%s\" sz=\"%d\" b=\"%d\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+%s-lt\"/><a:ea typeface=\"+%s-ea\"/><a:cs typeface=\"+%s-cs\"/></a:defRPr></a:lvl%dpPr>"
                .formatted(
                        level,
                        left,
                        indent,
                        spacing(language),
                        tag(language),
                        size,
                        bold ? 1 : 0,
                        font,
                        font,
                        font,
                        level);
    }

    /// Distance of lines, in thousandths of a percent of the font's own.
    static int spacing(Language language) {
        return language == Language.CHINESE ? 100_000 : 110_000;
    }

    /// The BCP 47 tag that Office writes for a language.
    static String tag(Language language) {
        return language == Language.CHINESE ? "zh-CN" : "en-US";
    }

    private static String theme(Look look) {
        boolean dark = look.theme().dark();
        Ink dark1 = dark ? Ink.PAGE : Ink.TEXT;
        Ink light1 = dark ? Ink.TEXT : Ink.PAGE;
        Ink dark2 = dark ? Ink.SURFACE : Ink.MUTED;
        Ink light2 = dark ? Ink.MUTED : Ink.SURFACE;
        String name = "Quintet " + look.theme().id();
        return HEAD
                + "<a:theme"
                + NAMES
                + " name=\""
                + name
                + "\"><a:themeElements><a:clrScheme name=\""
                + name
                + "\">"
                + colour("dk1", look, dark1)
                + colour("lt1", look, light1)
                + colour("dk2", look, dark2)
                + colour("lt2", look, light2)
                + colour("accent1", look, Ink.ACCENT)
                + colour("accent2", look, Ink.SECOND)
                + colour("accent3", look, Ink.THIRD)
                + colour("accent4", look, Ink.FOURTH)
                + colour("accent5", look, Ink.FIFTH)
                + colour("accent6", look, Ink.SOFT)
                + colour("hlink", look, Ink.ACCENT)
                + colour("folHlink", look, Ink.SECOND)
                + "</a:clrScheme><a:fontScheme name=\"Quintet\">"
                + fonts("majorFont")
                + fonts("minorFont")
                + "</a:fontScheme><a:fmtScheme name=\"Quintet\">"
                + "<a:fillStyleLst>"
                + FILL.repeat(3)
                + "</a:fillStyleLst><a:lnStyleLst>"
                + ("<a:ln w=\"9525\">" + FILL + "</a:ln>").repeat(3)
                + "</a:lnStyleLst><a:effectStyleLst>"
                + "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)
                + "</a:effectStyleLst><a:bgFillStyleLst>"
                + FILL.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    private static final String FILL = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";

    private static String colour(String slot, Look look, Ink ink) {
        return "<a:%s><a:srgbClr val=\"%06X\"/></a:%s>".formatted(slot, look.colour(ink), slot);
    }

    private static String fonts(String element) {
        return "<a:%s><a:latin typeface=\"%s\"/><a:ea typeface=\"%s\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"%s\"/></a:%s>"
                .formatted(element, LATIN, CHINESE, CHINESE, element);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
