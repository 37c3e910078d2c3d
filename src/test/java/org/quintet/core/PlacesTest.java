package org.quintet.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void theUsersOwnFolderComesFirst() {
        assertThat(Places.home(Map.of("QUINTET_HOME", "/data/q"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/data/q").toAbsolutePath());
    }

    @Test
    void elseThePlatformsDataFolder() {
        assertThat(Places.home(Map.of(), "Linux", "/home/a"))
                .isEqualTo(Path.of("/home/a/.local/share/quintet"));
        assertThat(Places.home(Map.of("XDG_DATA_HOME", "/x"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/x/quintet"));
        assertThat(Places.home(Map.of(), "Mac OS X", "/Users/a"))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Quintet"));
        assertThat(Places.home(Map.of("LOCALAPPDATA", "/l"), "Windows 11", "/u"))
                .isEqualTo(Path.of("/l/Quintet"));
    }

    @Test
    void anEmptyVariableIsNoFolder() {
        assertThat(Places.home(Map.of("QUINTET_HOME", " "), "Linux", "/home/a"))
                .isEqualTo(Path.of("/home/a/.local/share/quintet"));
    }
}
