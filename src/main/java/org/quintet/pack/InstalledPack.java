package org.quintet.pack;

import java.nio.file.Path;

/// A pack on disk, ready to be loaded. Immutable.
///
/// @param folder where its files lie
/// @param manifest its `pack.json`, checked
public record InstalledPack(Path folder, Manifest manifest) {
    /// The file in a role.
    ///
    /// @throws IllegalArgumentException where the manifest names no such role
    public Path part(String role) {
        Manifest.PartFile part = manifest.parts().get(role);
        if (part == null) {
            throw new IllegalArgumentException(manifest.id() + " has no " + role);
        }
        return folder.resolve(part.file());
    }
}
