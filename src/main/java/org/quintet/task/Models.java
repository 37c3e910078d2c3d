package org.quintet.task;

import java.util.Optional;
import java.util.function.Supplier;
import org.quintet.generation.LanguageModel;
import org.quintet.perception.Eyes;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.meaning.SentenceEncoder;

/// The models of one request, each loaded when first asked for.
///
/// @param eyes the models that see
/// @param writer the decoder; empty where no pack is installed
/// @param ears the models that hear; asking fails where they are not installed
/// @param meaning the sentence space; asking fails where it is not installed
public record Models(
        Supplier<Eyes> eyes,
        Supplier<Optional<LanguageModel>> writer,
        Supplier<Ears> ears,
        Supplier<SentenceEncoder> meaning) {}
