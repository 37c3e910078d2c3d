package org.quintet.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program and the user's data lie.
///
/// @param install holds `models/` and `assets/`, read-only
/// @param home holds packs, history and settings
public record Places(Path install, Path home) {
    /// The system property that names the install folder.
    public static final String INSTALL_PROPERTY = "quintet.install";

    /// The places of this process: the install folder from [#INSTALL_PROPERTY] (the working folder
    /// without it), the home folder from `QUINTET_HOME`, else the platform's data folder.
    public static Places find() {
        return new Places(
                Path.of(System.getProperty(INSTALL_PROPERTY, "")).toAbsolutePath(),
                home(
                        System.getenv(),
                        System.getProperty("os.name"),
                        System.getProperty("user.home")));
    }

    static Path home(Map<String, String> environment, String system, String userHome) {
        String given = environment.getOrDefault("QUINTET_HOME", "");
        if (!given.isBlank()) {
            return Path.of(given).toAbsolutePath();
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", userHome), "Quintet");
        }
        if (os.contains("mac")) {
            return Path.of(userHome, "Library", "Application Support", "Quintet");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.isBlank()
                ? Path.of(userHome, ".local", "share", "quintet")
                : Path.of(data, "quintet");
    }

    /// Small models that come with the program.
    public Path models() {
        return install.resolve("models");
    }

    /// Fonts, themes and samples.
    public Path assets() {
        return install.resolve("assets");
    }

    /// The user's own files of the support desk.
    public Path support() {
        return home.resolve("support");
    }

    /// Fetched and imported packs.
    public Path packs() {
        return home.resolve("packs");
    }
}
