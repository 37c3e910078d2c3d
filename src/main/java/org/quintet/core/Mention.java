package org.quintet.core;

/// A stretch of a text that rests on a finding in a picture. Immutable.
///
/// @param start first character, as in [String#charAt]
/// @param end the character after the last
/// @param evidence index of the finding in [Sight#evidence]
public record Mention(int start, int end, int evidence) {}
