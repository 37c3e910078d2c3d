package org.quintet.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Copies of manifests with some fields changed.
final class Manifests {
    private Manifests() {}

    /// The same with other files.
    static Manifest withFiles(Manifest m, List<Manifest.PackFile> files) {
        return new Manifest(
                m.schema(),
                m.id(),
                m.version(),
                m.name(),
                m.license(),
                m.source(),
                m.layout(),
                m.kind(),
                m.capabilities(),
                m.languages(),
                files,
                m.variants(),
                m.parts(),
                m.cache(),
                m.tokenizer(),
                m.chatTemplate(),
                m.generation(),
                m.selfTest());
    }

    /// What a model says of itself, under the id and source of an import.
    static Manifest imported(Manifest m, String id, Map<String, String> source) {
        return new Manifest(
                m.schema(),
                id,
                "1",
                m.name(),
                m.license(),
                source,
                m.layout(),
                m.kind(),
                m.capabilities(),
                m.languages(),
                m.files(),
                m.variants(),
                m.parts(),
                m.cache(),
                m.tokenizer(),
                m.chatTemplate(),
                m.generation(),
                m.selfTest());
    }

    /// What the catalogue knows of a pack whose files need no conversion.
    static Manifest of(Catalogue.Entry entry) {
        return new Manifest(
                1,
                entry.id(),
                entry.version(),
                entry.name(),
                entry.license(),
                Map.of(),
                Manifest.QUINTET_LAYOUT,
                entry.kind(),
                entry.capabilities(),
                entry.languages(),
                List.of(),
                List.of(new Manifest.Variant("q8", List.of("cpu"), 0, 0)),
                Map.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /// What a model says of itself, with what the catalogue knows better.
    static Manifest fromCatalogue(Manifest m, Catalogue.Entry entry) {
        Map<String, String> source = new TreeMap<>();
        Map<String, Manifest.PartFile> parts = new TreeMap<>(m.parts());
        for (Catalogue.RemoteFile file : entry.files()) {
            source.put(file.file(), file.sha256());
            if (file.part() != null && file.place() != null) {
                parts.put(file.part(), new Manifest.PartFile(file.place(), null));
            }
        }
        return new Manifest(
                m.schema(),
                entry.id(),
                entry.version(),
                entry.name(),
                entry.license(),
                source,
                m.layout(),
                entry.kind(),
                entry.capabilities(),
                entry.languages(),
                m.files(),
                m.variants().stream()
                        .map(v -> new Manifest.Variant(v.dtype(), v.eps(), entry.minRamMb(), 0))
                        .toList(),
                parts,
                m.cache(),
                m.tokenizer(),
                m.chatTemplate(),
                m.generation(),
                entry.selfTest());
    }
}
