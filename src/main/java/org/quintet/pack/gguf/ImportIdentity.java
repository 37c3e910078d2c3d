package org.quintet.pack.gguf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.pack.Manifest;

/// What a GGUF file does not say about the pack it becomes. Immutable.
///
/// @param id the pack's id
/// @param version the pack's version
/// @param name full name of the model; blank for the one that the file tells
/// @param license the model's licence; unknown for the one that the file tells
/// @param source where the file came from
/// @param languages BCP 47 tags of the languages the model writes
/// @param minRamMb memory of the machine the pack is meant for
/// @param selfTest what to try after the install
public record ImportIdentity(
        String id,
        String version,
        String name,
        Manifest.License license,
        Map<String, String> source,
        List<String> languages,
        int minRamMb,
        Manifest.@Nullable SelfTest selfTest) {}
