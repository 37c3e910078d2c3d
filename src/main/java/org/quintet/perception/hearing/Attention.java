package org.quintet.perception.hearing;

/// How much each token looks at each frame of a window, by the heads that know where words lie.
///
/// @param weights `[heads][tokens][frames]`, flattened, written to by nobody
@SuppressWarnings("ArrayRecordComponent") // big, used at once and forgotten
record Attention(float[] weights, int heads, int tokens, int frames) {
    /// Weight of a frame for a token.
    float at(int head, int token, int frame) {
        return weights[(head * tokens + token) * frames + frame];
    }
}
