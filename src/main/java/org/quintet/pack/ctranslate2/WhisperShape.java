package org.quintet.pack.ctranslate2;

import java.util.List;

/// The sizes of a Whisper model. Immutable.
///
/// @param mels bands of the spectrogram
/// @param positions most positions of the encoder's output; two frames of the spectrogram make one
/// @param tokens most tokens of the decoder
/// @param vocabulary number of tokens there are
/// @param width numbers of a position inside the model
/// @param forward numbers of a position inside a feed-forward part
/// @param heads attention heads of a layer
/// @param encoderLayers layers of the encoder
/// @param decoderLayers layers of the decoder
record WhisperShape(
        int mels,
        int positions,
        int tokens,
        int vocabulary,
        int width,
        int forward,
        int heads,
        int encoderLayers,
        int decoderLayers) {
    private static final String KIND = "WhisperSpec";
    private static final int MOST_LAYERS = 128;

    /// `ops::ActivationType::GELU`.
    private static final int GELU = 3;

    /// Reads the sizes from the shapes of variables. That all the others fit is found out when they
    /// are read.
    ///
    /// @throws org.quintet.core.QuintetException where it is another model, or one in a form that
    ///   the graphs don't have
    static WhisperShape of(Ct2File file) {
        if (!file.kind().equals(KIND)) {
            throw file.errors().kind(file.kind());
        }
        requireForm(file);
        List<Integer> mels = file.shape("encoder/conv1/weight", 3);
        List<Integer> words = file.shape("decoder/embeddings/weight", 2);
        int width = words.get(1);
        int heads = heads(file, "encoder/num_heads", width);
        if (heads(file, "decoder/num_heads", width) != heads) {
            throw file.errors().entry("decoder/num_heads");
        }
        return new WhisperShape(
                mels.get(1),
                file.shape("encoder/position_encodings/encodings", 2).getFirst(),
                file.shape("decoder/position_encodings/encodings", 2).getFirst(),
                words.getFirst(),
                width,
                file.shape("encoder/layer_0/ffn/linear_0/weight", 2).getFirst(),
                heads,
                layers(file, "encoder"),
                layers(file, "decoder"));
    }

    /// Switches that other models of CTranslate2 have in other positions.
    private static void requireForm(Ct2File file) {
        requireSwitch(file, "decoder/pre_norm", 1);
        requireSwitch(file, "decoder/activation", GELU);
        requireSwitch(file, "decoder/alibi", 0);
        requireSwitch(file, "decoder/scale_embeddings", 0);
        requireSwitch(file, "decoder/start_from_zero_embedding", 0);
    }

    private static void requireSwitch(Ct2File file, String name, int position) {
        if (file.integerIfAny(name).orElse(position) != position) {
            throw file.errors().feature(name);
        }
    }

    private static int heads(Ct2File file, String name, int width) {
        int heads = file.integerIfAny(name).orElseThrow(() -> file.errors().entry(name));
        // The cache wants heads of a multiple of eight numbers.
        if (heads < 1 || width % heads != 0 || width / heads % 8 != 0) {
            throw file.errors().entry(name);
        }
        return heads;
    }

    private static int layers(Ct2File file, String part) {
        int layers = 0;
        while (layers <= MOST_LAYERS
                && file.has(part + "/layer_" + layers + "/ffn/layer_norm/gamma")) {
            layers++;
        }
        if (layers == 0 || layers > MOST_LAYERS) {
            throw file.errors().entry(part + "/layer_" + layers);
        }
        return layers;
    }

    /// Numbers of a head.
    int headWidth() {
        return width / heads;
    }
}
