package org.quintet.ui.voice;

/// What is done with what is said.
public enum Mode {
    /// Questions about anything.
    ASK,
    /// Questions of customers.
    SUPPORT,
    /// Files are written down.
    FILES
}
