package org.quintet.ui.common;

import org.quintet.ui.Services;

/// What every view is built with.
///
/// @param services what the window works with
/// @param words the words in the language of now
/// @param ui the window's thread
/// @param work where blocking work goes
/// @param thumbnails pictures for the screen
/// @param dialogs asks for files
/// @param notices the short notice at the foot of the window
public record Kit(
        Services services,
        Words words,
        UiThread ui,
        Work work,
        Thumbnails thumbnails,
        FileDialogs dialogs,
        Notices notices) {}
