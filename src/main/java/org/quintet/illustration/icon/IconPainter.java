package org.quintet.illustration.icon;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Paints drawings. Keeps the last ones it has read. Thread-safe: one drawing is painted by one
/// thread at a time.
public final class IconPainter {
    private static final int KEPT = 96;

    private final Map<String, SVGDocument> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SVGDocument> eldest) {
                    return size() > KEPT;
                }
            };

    /// Paints into a square.
    ///
    /// @param left its left edge in units of `graphics`
    /// @param top its upper edge
    /// @param side its width and height
    public void paint(Icon icon, Graphics2D graphics, double left, double top, double side) {
        SVGDocument document = document(icon);
        synchronized (document) {
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE,
                    graphics,
                    new ViewBox((float) left, (float) top, (float) side, (float) side));
        }
    }

    private synchronized SVGDocument document(Icon icon) {
        SVGDocument document = kept.get(icon.id());
        if (document == null) {
            document = read(icon);
            kept.put(icon.id(), document);
        }
        return document;
    }

    private static SVGDocument read(Icon icon) {
        byte[] text =
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                width="%1$d" height="%1$d" viewBox="0 0 %1$d %1$d">%2$s</svg>
                """
                        .formatted(icon.size(), icon.svg())
                        .getBytes(StandardCharsets.UTF_8);
        SVGDocument document =
                new SVGLoader()
                        .load(
                                new ByteArrayInputStream(text),
                                null,
                                LoaderContext.builder()
                                        .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                        .build());
        if (document == null) {
            throw new QuintetException(Kind.FAILED, "illustration.noPictures", icon.id());
        }
        return document;
    }
}
