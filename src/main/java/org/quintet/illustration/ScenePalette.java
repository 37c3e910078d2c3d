package org.quintet.illustration;

/// Colours that a scene is drawn in, each `0xRRGGBB`. Immutable.
///
/// @param sky behind the things
/// @param ground below them
/// @param ink letters and strong lines
/// @param muted weak lines
/// @param accent what is most important
/// @param second what stands beside it
/// @param page cards and labels
/// @param dark whether the page is darker than its letters
public record ScenePalette(
        int sky, int ground, int ink, int muted, int accent, int second, int page, boolean dark) {}
