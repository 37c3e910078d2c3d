package org.quintet.core;

/// What is to be done with the messages of a request.
public sealed interface Task {
    /// Describe each picture of the last message.
    ///
    /// @param style how much to say
    record Describe(Style style) implements Task {}

    /// Answer the last message, in the light of those before it.
    record Ask() implements Task {}

    /// How much a description says.
    enum Style {
        /// One sentence.
        SHORT,
        /// Everything that is sure enough.
        FULL
    }
}
