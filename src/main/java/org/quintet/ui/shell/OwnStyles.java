package org.quintet.ui.shell;

import java.net.URL;
import java.util.Objects;

/// Where the window's own stylesheet lies.
final class OwnStyles {
    private OwnStyles() {}

    static String address() {
        URL url = OwnStyles.class.getResource("/org/quintet/ui/quintet.css");
        return Objects.requireNonNull(url, "quintet.css is part of the program").toString();
    }
}
