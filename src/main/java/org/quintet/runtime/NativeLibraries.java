package org.quintet.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Keeps a runtime's native libraries unpacked, since unpacking them at each start takes longer
/// than all the rest of it. A library is used only if its size and CRC-32 are those of the jar.
final class NativeLibraries {
    private static final int BUFFER = 1 << 20;

    private final Path cache;

    /// @param cache a folder for what can be made again
    NativeLibraries(Path cache) {
        this.cache = cache;
    }

    /// Unpacks the libraries of this platform, where they are not there yet.
    ///
    /// @param owner a class of the jar they lie in
    /// @param root folder of the platforms in the jar
    /// @return the folder they lie in, or null where the class is in no jar, or the jar has none
    /// @throws IOException where they can't be written
    @Nullable Path unpack(Class<?> owner, String root) throws IOException {
        Path jar = jar(owner);
        if (jar == null) {
            return null;
        }
        String prefix = root + "/" + platform() + "/";
        try (JarFile archive = new JarFile(jar.toFile())) {
            List<JarEntry> libraries =
                    archive.stream().filter(entry -> isLibrary(entry.getName(), prefix)).toList();
            Path folder = cache.resolve(String.valueOf(jar.getFileName()).replace(".jar", ""));
            for (JarEntry library : libraries) {
                Files.createDirectories(folder);
                Path file = folder.resolve(library.getName().substring(prefix.length()));
                if (!isSame(file, library)) {
                    write(archive, library, file);
                }
            }
            return libraries.isEmpty() ? null : folder;
        }
    }

    private static boolean isLibrary(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && name.indexOf('/', prefix.length()) < 0;
    }

    private static @Nullable Path jar(Class<?> owner) {
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        try {
            Path place = source == null ? null : Path.of(source.getLocation().toURI());
            return place != null && Files.isRegularFile(place) ? place : null;
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String name = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
        return name + (machine.equals("aarch64") ? "-aarch64" : "-x64");
    }

    private static boolean isSame(Path file, JarEntry library) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != library.getSize()) {
            return false;
        }
        CRC32 sum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                sum.update(buffer.flip());
                buffer.clear();
            }
        }
        return sum.getValue() == library.getCrc();
    }

    /// Another process may do the same; whoever is last replaces like by like.
    private static void write(JarFile archive, JarEntry library, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "part", null);
        try {
            try (InputStream in = archive.getInputStream(library);
                    OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
                in.transferTo(out);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
