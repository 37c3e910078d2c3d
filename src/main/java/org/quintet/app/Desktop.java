package org.quintet.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens addresses in the user's browser.
final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private Desktop() {}

    /// Opens a web address; called only for a click.
    static void browse(String address) {
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return;
        }
        try {
            new ProcessBuilder(opener(System.getProperty("os.name"), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            LOG.warn("no browser could be opened", failure);
        }
    }

    private static List<String> opener(String system, String address) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(os.contains("mac") ? "open" : "xdg-open", address);
    }
}
