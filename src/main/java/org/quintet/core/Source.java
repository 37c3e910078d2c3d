package org.quintet.core;

/// A passage of a file that something rests on. Immutable.
///
/// @param file name of the file it stands in
/// @param heading the nearest heading above it; empty where there is none
/// @param text the passage
public record Source(String file, String heading, String text) {}
