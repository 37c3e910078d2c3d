package org.quintet.task;

import java.util.Optional;
import java.util.function.Supplier;
import org.quintet.generation.LanguageModel;
import org.quintet.perception.Eyes;

/// The models of one request, each loaded when first asked for.
///
/// @param eyes the models that see
/// @param writer the decoder; empty where no pack is installed
public record Models(Supplier<Eyes> eyes, Supplier<Optional<LanguageModel>> writer) {}
