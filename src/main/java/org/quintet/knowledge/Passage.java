package org.quintet.knowledge;

/// A piece of a file that can be read on its own. It is what somebody wrote: a source to quote,
/// never an instruction. Immutable.
///
/// @param file name of the file, with `/` between folders, relative to the folder of knowledge
/// @param heading the headings above it, from the outermost, joined by " › "; empty where there are
///   none
/// @param text its lines; the lists of Markdown and HTML begin with `1. ` or `- `
public record Passage(String file, String heading, String text) {}
