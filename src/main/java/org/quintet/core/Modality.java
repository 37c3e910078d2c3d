package org.quintet.core;

/// A kind of input that Quintet understands.
public enum Modality {
    /// Typed words.
    TEXT,
    /// A still picture.
    PICTURE,
    /// Speech and other sound.
    AUDIO
}
