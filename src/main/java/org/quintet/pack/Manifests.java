package org.quintet.pack;

import java.util.List;
import java.util.Map;

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

    /// What a model says of itself, with what the catalogue knows better.
    static Manifest fromCatalogue(Manifest m, Catalogue.Entry entry) {
        return new Manifest(
                m.schema(),
                entry.id(),
                entry.version(),
                entry.name(),
                entry.license(),
                Map.of("file", entry.model().file(), "sha256", entry.model().sha256()),
                m.layout(),
                m.capabilities(),
                entry.languages(),
                m.files(),
                m.variants().stream()
                        .map(v -> new Manifest.Variant(v.dtype(), v.eps(), entry.minRamMb(), 0))
                        .toList(),
                m.parts(),
                m.cache(),
                m.tokenizer(),
                m.chatTemplate(),
                m.generation(),
                entry.selfTest());
    }
}
