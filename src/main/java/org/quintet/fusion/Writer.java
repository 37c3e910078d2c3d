package org.quintet.fusion;

/// Writes facts down in one language. Thread-safe.
interface Writer {
    /// Everything that is sure enough, in a few sentences; empty where nothing can be said yet.
    Told full(Facts facts);

    /// The same in one sentence.
    Told brief(Facts facts);
}
